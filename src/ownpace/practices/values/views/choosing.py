"""Choosing the values that matter most, their order, and whose each of them is."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record
from ownpace.practices.values.domain import NothingChosen, NotInSort, Sort, Telling
from ownpace.practices.values.forms import FiveForm, MoveForm, WhoseForm
from ownpace.practices.values.records import SORT
from ownpace.practices.values.views.found import to
from ownpace.practices.values.words import WHOSE, card_in, cards_in, shown_values
from ownpace.web.keeping import sent, store, two_versions


@unlocked
def choose_five(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Choose up to five values from the first pile, or from the second too where the first is small."""
    with request.vault.action():
        record = request.vault.get(SORT, sort)
        value = record.value
        if value.finished:
            return to("show_sort", sort)
        offered = cards_in(value, dict.fromkeys((*value.top, *value.candidates)))
        form = FiveForm(sent(request), cards=offered, chosen=value.top)
        if form.is_valid():
            chosen = value.choose(form.cleaned_data["cards"])
            store(request, record, SORT, chosen)
            return to("order_five", sort) if len(chosen.top) > 1 else to("tell_whose", sort, 1)
    return render(request, "values/choose_five.html", {"id": sort, "sort": value, "form": form, "offered": offered})


@unlocked
def order_five(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Put the chosen values in order, one step up or down at a time."""
    if request.method == "POST":
        return _move_value(request, sort)
    value = request.vault.get(SORT, sort).value
    if value.finished or not value.top:
        return to("show_sort" if value.finished else "choose_five", sort)
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
    with request.vault.action():
        record = request.vault.get(SORT, sort)
        if record.value.finished or not form.is_valid():
            return to("order_five", sort)
        card, way = form.cleaned_data["card"], form.cleaned_data["way"]
        try:
            moved = record.value.move(card, way)
        except NotInSort:
            return to("order_five", sort)
        store(request, record, SORT, moved)
    # The place alone, never the card: addresses hold no content. It keeps the focus where the finger was.
    here = urlencode({"moved": moved.top.index(card) + 1, "way": way.value})
    return redirect(f"{reverse('values:order_five', args=[sort])}?{here}")


@unlocked
def tell_whose(request: UnlockedRequest, sort: str, place: int) -> HttpResponse:
    """Say whose one of the chosen values is. A finished sort may be told anew."""
    with request.vault.action():
        record = request.vault.get(SORT, sort)
        told = _told(record.value, place)
        initial = {"whose": told.whose and told.whose.value, "words": told.words, "revision": record.revision}
        form = WhoseForm(sent(request), initial=initial)
        if form.is_valid():
            new = form.telling(told.card)
            if form.cleaned_data["revision"] != record.revision and told not in (Telling(told.card), new):
                return two_versions(request, mine=_in_words(new), theirs=_in_words(told), back=request.path)
            return _keep_telling(request, record, new, place)
    context = {
        "id": sort,
        "sort": record.value,
        "card": card_in(record.value, told.card),
        "place": place,
        "count": len(record.value.top),
        "form": form,
    }
    return render(request, "values/tell_whose.html", context)


def _told(value: Sort, place: int) -> Telling:
    if not 1 <= place <= len(value.top):
        raise Http404
    return value.five[place - 1]


def _keep_telling(request: UnlockedRequest, record: Record[Sort], new: Telling, place: int) -> HttpResponse:
    value = record.value.tell(new)
    last = place == len(value.top)
    store(request, record, SORT, value.finish(request.now) if last else value)
    if record.value.finished or last:
        return to("show_sort", record.id)
    return to("tell_whose", record.id, place + 1)


def _in_words(told: Telling) -> str:
    whose = str(WHOSE[told.whose]) if told.whose else gettext("Nothing chosen")
    return f"{whose}\n{told.words}".strip()


@require_POST
@unlocked
def finish_sort(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Finish here: what is not told yet can be told later."""
    with request.vault.action():
        record = request.vault.get(SORT, sort)
        try:
            store(request, record, SORT, record.value.finish(request.now))
        except NothingChosen:
            return to("choose_five", sort)
    return to("show_sort", sort)
