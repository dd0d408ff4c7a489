"""Sorting the cards, one on a screen; every tap is kept."""

from __future__ import annotations

import secrets

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.practices.values.deck import cards
from ownpace.practices.values.domain import NotInSort, Sort
from ownpace.practices.values.forms import CardForm, PlaceForm
from ownpace.practices.values.records import SORT
from ownpace.practices.values.views.found import to
from ownpace.practices.values.words import PILES, card_in
from ownpace.web.keeping import store


@require_POST
@unlocked
def begin_sort(request: UnlockedRequest) -> HttpResponse:
    """Begin a new sort, or go on with the one that is under way."""
    with request.vault.action():
        latest = request.vault.latest(SORT)
        if latest is None or latest.value.finished:
            deck = list(cards())
            secrets.SystemRandom().shuffle(deck)
            earlier = latest.value if latest else None
            latest = request.vault.seal(SORT, Sort.begin(request.now, deck, earlier), at=request.now)
    return to("sort_cards", latest.id)


@unlocked
def sort_cards(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Show the card in hand; put it in a pile."""
    if request.method == "POST":
        return _place_card(request, sort)
    value = request.vault.get(SORT, sort).value
    if value.finished:
        return to("show_sort", sort)
    if value.current is None:
        return to("choose_five", sort)
    context = {"id": sort, "sort": value, "card": card_in(value, value.current), "piles": list(PILES.items())}
    return render(request, "values/sort_cards.html", context)


def _place_card(request: UnlockedRequest, sort: str) -> HttpResponse:
    form = PlaceForm(request.POST)
    with request.vault.action():
        record = request.vault.get(SORT, sort)
        if form.is_valid() and not record.value.finished:
            try:
                store(request, record, SORT, record.value.place(form.cleaned_data["card"], form.cleaned_data["pile"]))
            except NotInSort:
                return to("sort_cards", sort)
    return to("sort_cards", sort)


@require_POST
@unlocked
def go_back(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Take the last card in hand again."""
    with request.vault.action():
        record = request.vault.get(SORT, sort)
        if not record.value.finished:
            store(request, record, SORT, record.value.go_back())
    return to("sort_cards", sort)


@unlocked
def add_card(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Write a card of one's own; it is the next to be sorted."""
    form = CardForm(request.POST or None)
    value = request.vault.get(SORT, sort).value
    if value.finished:
        return to("show_sort", sort)
    if form.is_valid():
        with request.vault.action():
            record = request.vault.get(SORT, sort)
            store(request, record, SORT, record.value.add(form.card(secrets.token_hex(16))))
        return to("sort_cards", sort)
    return render(request, "values/add_card.html", {"id": sort, "form": form})
