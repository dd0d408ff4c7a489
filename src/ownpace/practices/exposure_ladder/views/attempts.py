"""One attempt from its beginning to its end. Each page keeps what was written at once: it can be left at any point."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, NotStarted, Stage, happened_already
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.views.foresight import foreseen, how_it_held
from ownpace.practices.exposure_ladder.views.loading import open_ladder
from ownpace.practices.exposure_ladder.views.stages import page_name, stage_page
from ownpace.web.keeping import change


@require_POST
@unlocked
def begin_attempt(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """Begin an attempt, unless something else comes first; then say what and why."""
    record = request.vault.get(LADDER, ladder)
    found = record.value.step(step)
    gate = practices.gate(request.vault, request.now)
    if not gate.is_open:
        context = {"ladder": record, "step": found, "waiting": gate.waiting}
        return render(request, "exposure_ladder/begin_attempt.html", context)
    attempt = Attempt(step, request.now, found.expected, found.confidence)
    attempt = replace(attempt, foreseen=foreseen(open_ladder(request, ladder), attempt, request.now))
    made = request.vault.seal(ATTEMPT, attempt, at=request.now, of=ladder)
    return redirect("exposure_ladder:prepare", made.id)


@require_POST
@unlocked
def write_down(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """Keep something that life brought already, and look back on it."""
    found = request.vault.get(LADDER, ladder).value.step(step)
    attempt = happened_already(step, found.expected, found.confidence, request.now)
    made = request.vault.seal(ATTEMPT, attempt, at=request.now, of=ladder)
    return redirect("exposure_ladder:rate", made.id)


@unlocked
def carry_on(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Go to the page where the attempt was left."""
    record = change(request, ATTEMPT, attempt, Attempt.take_up)
    return redirect(page_name(record.value.stage), attempt)


@unlocked
def doing(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """A quiet page for the moment itself: done, or I stopped."""
    record = request.vault.get(ATTEMPT, attempt)
    if record.value.started is None:
        return redirect("exposure_ladder:start", attempt)
    return stage_page(request, Stage.DOING, record)


@require_POST
@unlocked
def stop(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """One tap: I stopped. It leads straight to Steady me, and from there back here when the person is ready."""
    try:
        change(request, ATTEMPT, attempt, lambda tried: tried.stop(request.now))
    except NotStarted:
        return redirect("exposure_ladder:start", attempt)
    return redirect("web:steady", query={"then": reverse("exposure_ladder:stopped", args=[attempt])})


@unlocked
def stopped(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """You stopped: that was a choice."""
    return render(request, "exposure_ladder/stopped.html", {"attempt": request.vault.get(ATTEMPT, attempt)})


@require_POST
@unlocked
def finish(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """It is done."""
    try:
        change(request, ATTEMPT, attempt, lambda tried: tried.finish(request.now))
    except NotStarted:
        return redirect("exposure_ladder:start", attempt)
    return redirect("exposure_ladder:rate", attempt)


@unlocked
def show_attempt(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """One attempt, whole."""
    record = request.vault.get(ATTEMPT, attempt)
    found = record.value
    names = {skill.id: skill.words for skill in practices.offers(request.vault, OfferKind.SKILL)}
    context: dict[str, Any] = {
        "skills": [names[skill] for skill in found.preparation.skills if skill in names],
        "happened": words.HAPPENED[found.debrief.happened] if found.debrief.happened else "",
        "stopped": words.STOP_REASONS[found.stopped] if found.stopped else "",
        "stage": words.STAGES[found.stage],
        "held": how_it_held(found),
    }
    return stage_page(request, "show_attempt", record, **context)


@require_POST
@unlocked
def leave(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Set an attempt aside. It is kept as it is, and can be taken up again."""
    record = change(request, ATTEMPT, attempt, Attempt.leave)
    return redirect("exposure_ladder:show_ladder", record.of)
