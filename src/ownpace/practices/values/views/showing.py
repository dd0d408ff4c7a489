"""Looking at values: now, at one sort, and over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort, compare
from ownpace.practices.values.records import SORT
from ownpace.practices.values.words import ShownValue, changes_in_words, kept_in_mind, shown_piles, shown_values
from ownpace.web.removing import remove


@unlocked
def show_values(request: UnlockedRequest) -> HttpResponse:
    """Show the values found last, and what can be done from here."""
    records = request.vault.all(SORT)
    finished = [record for record in records if record.value.finished]
    whole = next((record for record in reversed(finished) if record.value.is_whole), None)
    shown = whole or (finished[-1] if finished else None)
    latest = records[-1] if records else None
    context = {
        "under_way": latest if latest and not latest.value.finished else None,
        "shown": shown,
        "values": shown_values(shown.value) if shown else (),
        "mind": kept_in_mind(shown.value) if shown else "",
        "several": len(finished) > 1,
    }
    return render(request, "values/show_values.html", context)


@unlocked
def show_sort(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Show what one sort found."""
    record = request.vault.get(SORT, sort)
    if not record.value.finished:
        return redirect("values:sort_cards", sort)
    context = {
        "record": record,
        "values": shown_values(record.value),
        "mind": kept_in_mind(record.value),
        "piles": shown_piles(record.value),
    }
    return render(request, "values/show_sort.html", context)


@dataclass(frozen=True, slots=True)
class Past:
    """A finished sort in the history, with what changed since the one before it."""

    id: str
    finished: datetime
    values: tuple[ShownValue, ...]
    changes: tuple[str, ...]


@unlocked
def show_history(request: UnlockedRequest) -> HttpResponse:
    """Show every finished sort, newest first, with what changed in between."""
    finished = [record for record in request.vault.all(SORT) if record.value.finished]
    pairs = zip([None, *finished], finished, strict=False)
    return render(request, "values/show_history.html", {"past": [_past(before, here) for before, here in pairs][::-1]})


def _past(before: Record[Sort] | None, here: Record[Sort]) -> Past:
    value = here.value
    changes = changes_in_words(before.value, value, compare(before.value, value)) if before else ()
    return Past(here.id, value.finished or value.begun, shown_values(value), changes)


@unlocked
def remove_sort(request: UnlockedRequest, sort: str) -> HttpResponse:
    """Ask, and then remove a sort for good."""
    return remove(request, SORT, sort, "values/remove_sort.html", then="values:show_values")
