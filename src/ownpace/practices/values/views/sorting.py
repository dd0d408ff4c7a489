"""Sorting the cards, one on a screen; every tap is kept."""

from __future__ import annotations

import secrets
from contextlib import suppress

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.practices.values.deck import cards
from ownpace.practices.values.domain import NotInSort, Sort
from ownpace.practices.values.forms import CardForm, PileForm
from ownpace.practices.values.records import SORT
from ownpace.practices.values.words import PILES, card_in
from ownpace.web.keeping import change, sent


@require_POST
@unlocked
def begin_sort(request: UnlockedRequest) -> HttpResponse:
    """Begin a new sort, or go on with the one that is under way."""
    latest = request.vault.latest(SORT)
    if latest is None or latest.value.finished:
        deck = list(cards())
        secrets.SystemRandom().shuffle(deck)
        earlier = latest.value if latest else None
        latest = request.vault.seal(SORT, Sort.begin(request.now, deck, earlier), at=request.now)
    return redirect("values:sort_cards", latest.id)


@unlocked
def sort_cards(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Show the card in hand; put it in a pile."""
    if request.method == "POST":
        return _place_card(request, sort)
    value = request.vault.get(SORT, sort).value
    if value.finished:
        return redirect("values:show_sort", sort)
    if value.current is None:
        return redirect("values:choose_five", sort)
    context = {"id": sort, "sort": value, "card": card_in(value, value.current), "piles": list(PILES.items())}
    return render(request, "values/sort_cards.html", context)


def _place_card(request: UnlockedRequest, sort: str) -> HttpResponse:
    form = PileForm(request.POST)
    if form.is_valid():
        card, pile = form.cleaned_data["card"], form.cleaned_data["pile"]
        with suppress(NotInSort):
            change(request, SORT, sort, lambda kept: kept if kept.finished else kept.place(card, pile))
    return redirect("values:sort_cards", sort)


@require_POST
@unlocked
def go_back(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Take the last card in hand again."""
    change(request, SORT, sort, lambda kept: kept if kept.finished else kept.go_back())
    return redirect("values:sort_cards", sort)


@unlocked
def add_card(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Write a card of one's own; it is the next to be sorted."""
    form = CardForm(sent(request))
    value = request.vault.get(SORT, sort).value
    if value.finished:
        return redirect("values:show_sort", sort)
    if form.is_valid():
        card = form.card(secrets.token_hex(16))
        change(request, SORT, sort, lambda kept: kept.add(card))
        return redirect("values:sort_cards", sort)
    return render(request, "values/add_card.html", {"id": sort, "form": form})
