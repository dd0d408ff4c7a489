"""Choosing the values that matter most, their order, and whose each of them is."""

from __future__ import annotations

from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.revisions import revision_of
from ownpace.practices.values.domain import NothingChosen, NotInSort, Sort, Telling
from ownpace.practices.values.forms import FiveForm, MoveForm, WhoseForm
from ownpace.practices.values.records import SORT
from ownpace.practices.values.words import WHOSE, card_in, cards_in, shown_values
from ownpace.web.keeping import change, keep, sent


@unlocked
def choose_five(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Choose up to five values from the first pile, or from the second too where the first is small."""
    record = request.vault.get(SORT, sort)
    value = record.value
    if value.finished:
        return redirect("values:show_sort", sort)
    offered = cards_in(value, dict.fromkeys((*value.top, *value.candidates)))
    form = FiveForm(sent(request), cards=offered, chosen=value.top)
    if form.is_valid():
        chosen = value.choose(form.cleaned_data["cards"])
        if asked := keep(request, record, SORT, chosen, form, revision=form.initial["revision"]):
            return asked
        return redirect("values:order_five", sort) if len(chosen.top) > 1 else redirect("values:tell_whose", sort, 1)
    return render(request, "values/choose_five.html", {"id": sort, "sort": value, "form": form, "offered": offered})


@unlocked
def order_five(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Put the chosen values in order, one step up or down at a time."""
    if request.method == "POST":
        return _move_value(request, sort)
    value = request.vault.get(SORT, sort).value
    if value.finished or not value.top:
        return redirect("values:show_sort" if value.finished else "values:choose_five", sort)
    moved = request.GET.get("moved", "")
    context = {
        "id": sort,
        "values": shown_values(value),
        "moved": int(moved) if moved.isascii() and moved.isdigit() else None,
        "way": request.GET.get("way", ""),
    }
    return render(request, "values/order_five.html", context)


def _move_value(request: UnlockedRequest, sort: str) -> HttpResponse:
    form = MoveForm(request.POST)
    if not form.is_valid():
        return redirect("values:order_five", sort)
    card, way = form.cleaned_data["card"], form.cleaned_data["way"]
    try:
        moved = change(request, SORT, sort, lambda kept: kept if kept.finished else kept.move(card, way)).value
    except NotInSort:
        return redirect("values:order_five", sort)
    if card not in moved.top:
        return redirect("values:show_sort", sort)
    # Its rank alone, never the card: addresses hold no content. It keeps the focus where the finger was.
    return redirect("values:order_five", sort, query={"moved": moved.top.index(card) + 1, "way": way.value})


@unlocked
def tell_whose(request: UnlockedRequest, sort: str, rank: int) -> HttpResponse:
    """Say whose one of the chosen values is. A finished sort may be told anew."""
    record = request.vault.get(SORT, sort)
    told = _told(record.value, rank)
    shown = {"whose": told.whose and told.whose.value, "words": told.words}
    revision = revision_of({**shown, "card": told.card})
    form = WhoseForm(sent(request), initial={**shown, "revision": revision})
    if form.is_valid():
        value = record.value.tell(form.telling(told.card))
        last = rank == len(value.top)
        value = value.finish(request.now) if last else value
        says = partial(_telling_in_words, card=told.card)
        asked = keep(request, record, SORT, value, form, says=says, revision=revision)
        return asked or _after_telling(sort, 0 if value.finished else rank + 1)
    context = {
        "id": sort,
        "sort": record.value,
        "card": card_in(record.value, told.card),
        "rank": rank,
        "count": len(record.value.top),
        "form": form,
    }
    return render(request, "values/tell_whose.html", context)


def _told(value: Sort, rank: int) -> Telling:
    if not 1 <= rank <= len(value.top):
        raise Http404
    return value.five[rank - 1]


def _after_telling(sort: str, following: int) -> HttpResponse:
    return redirect("values:tell_whose", sort, following) if following else redirect("values:show_sort", sort)


def _telling_in_words(value: Sort, card: str) -> str:
    told = value.told(card)
    whose = str(WHOSE[told.whose]) if told.whose else gettext("Nothing chosen")
    return f"{whose}\n{told.words}".strip()


@require_POST
@unlocked
def finish_sort(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Finish here: what is not told yet can be told later."""
    try:
        change(request, SORT, sort, lambda kept: kept.finish(request.now))
    except NothingChosen:
        return redirect("values:choose_five", sort)
    return redirect("values:show_sort", sort)
