"""A second look when a try may ask too much today: something easier, as planned, or another day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record
from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Preparation, not_today
from ownpace.practices.exposure_ladder.domain.ladder import NotOnLadder
from ownpace.practices.exposure_ladder.records import ATTEMPT
from ownpace.practices.exposure_ladder.views.foresight import forecast_today, foreseen
from ownpace.practices.exposure_ladder.views.loading import OpenLadder, open_ladder
from ownpace.web.keeping import change

STILL_NOW = timedelta(hours=2)
"""For how long a rating before starting tells how the person is (chosen by this project)."""


@unlocked
def check_start(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Offer easier steps for today. Whatever the person chooses holds."""
    record = request.vault.get(ATTEMPT, attempt)
    opened = open_ladder(request, record.of or "")
    rated_now = record.value.before is not None and request.now - record.at <= STILL_NOW
    if record.value.started or not rated_now or not opened.gate.is_open or not_today(record.value.before, False, False):
        return redirect("exposure_ladder:carry_on" if record.value.started else "exposure_ladder:start", attempt)
    if request.method == "POST":
        return _begin_easier(request, record, opened) if "easier" in request.POST else _start(request, record)
    check = forecast_today(opened, record.value, request.now)
    if check is None or not check.may_be_too_much:
        return redirect("exposure_ladder:start", attempt)
    step, chance = opened.shown.step(record.value.step), words.chance(check.foreseen.p_overwhelm)
    context = {"attempt": record, "ladder": opened, "step": step, "check": check, "chance": chance}
    return render(request, "exposure_ladder/check_start.html", context)


def _start(request: UnlockedRequest, record: Record[Attempt]) -> HttpResponse:
    change(request, ATTEMPT, record.id, lambda tried: tried.start(tried.before, request.now))
    return redirect("exposure_ladder:doing", record.id)


def _begin_easier(request: UnlockedRequest, record: Record[Attempt], opened: OpenLadder) -> HttpResponse:
    """Begin the easier step with the same skills and the same way to stop. The other stays as it was prepared."""
    step = opened.shown.step(request.POST["easier"])
    if step not in opened.shown.climbable:
        raise NotOnLadder
    taken = Preparation(skills=record.value.preparation.skills, stop_plan=record.value.preparation.stop_plan)
    begun = Attempt(step.id, request.now, step.expected, step.confidence, preparation=taken)
    begun = replace(begun, foreseen=foreseen(opened, begun, request.now))
    kept = request.vault.seal(ATTEMPT, begun, at=request.now, of=opened.id)
    return redirect("exposure_ladder:prepare", kept.id)
