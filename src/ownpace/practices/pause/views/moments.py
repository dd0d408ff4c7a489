"""Pauses that were kept, and what they show."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Reading, Record, RecordId, found
from ownpace.practices.pause import words
from ownpace.practices.pause.domain import Moment, Plan, Went
from ownpace.practices.pause.forms import MomentForm
from ownpace.practices.pause.records import MOMENT, PLAN
from ownpace.web.keeping import keep, sent
from ownpace.web.paging import page_of
from ownpace.web.removing import remove

HELPED_SHOWN = 5
FRESH = timedelta(hours=1)
"""For so long after a pause its page asks how one is now."""


@require_safe
@unlocked
def moments(request: UnlockedRequest) -> HttpResponse:
    """What pausing has shown, and every pause that was kept, newest first."""
    kept = request.vault.all(MOMENT)
    page = page_of(request, kept[::-1])
    helped = sorted(request.vault.all(PLAN), key=_helped, reverse=True)[:HELPED_SHOWN]
    context = {
        "page": page,
        "lines": [(record, words.title(record.value), words.choice_words(record.value.choice)) for record in page],
        "says": words.shown([record.value for record in kept]),
        "helped": [(record, words.uses_say(record.value)) for record in helped if record.value.first_help],
    }
    return render(request, "pause/moments.html", context)


@require_safe
@unlocked
def show_moment(request: UnlockedRequest, moment: RecordId) -> HttpResponse:
    """Show one pause, whole."""
    record = request.vault.get(MOMENT, moment)
    kept = record.value
    context = {
        "moment": record,
        "says": words.KEPT[kept.choice],
        "plan": _plan(request.vault, kept.plan),
        "went": words.WENT,
        "is_fresh": request.now - kept.at < FRESH,
        "onward": reverse("web:today"),
    }
    return render(request, "pause/show_moment.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def edit_moment(request: UnlockedRequest, moment: RecordId) -> HttpResponse:
    """Say more about a pause; all of it may stay empty."""
    with request.vault.action():
        record = request.vault.get(MOMENT, moment)
        form = MomentForm(sent(request), initial=MomentForm.filled(record.value, record.revision))
        if form.is_valid():
            changed = form.write_into(record.value)
            return keep(request, record, MOMENT, changed, form) or redirect("pause:show_moment", record.id)
    return render(request, "pause/edit_moment.html", {"form": form, "moment": record})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_moment(request: UnlockedRequest, moment: RecordId) -> HttpResponse:
    """Ask, then remove a pause for good."""
    page, onward = "pause/remove_moment.html", "pause:moments"
    return remove(request, MOMENT, moment, page, then=onward, shows=_title)


def _title(record: Record[Moment]) -> dict[str, str]:
    return {"title": words.title(record.value)}


def _helped(record: Record[Plan]) -> tuple[int, int]:
    return record.value.times(Went.HELPED), record.value.times(Went.PARTLY)


def _plan(reading: Reading, plan: RecordId) -> Record[Plan] | None:
    """Return the plan of a pause; None where there was none, or it was removed since."""
    return found(reading, PLAN, plan)
