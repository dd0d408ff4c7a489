"""One attempt, page by page. Each page keeps what was written at once, so that it can be left at any point."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.records import Record
from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.domain.attempt import (
    LOW_PEAK,
    Attempt,
    NotStarted,
    NotToday,
    Stage,
    happened_already,
    not_today,
)
from ownpace.practices.exposure_ladder.domain.ladder import Rating
from ownpace.practices.exposure_ladder.domain.proposal import is_settled
from ownpace.practices.exposure_ladder.forms import (
    DebriefForm,
    LookAheadForm,
    NumbForm,
    PictureForm,
    PreparationForm,
    RatingsForm,
    RehearsalForm,
    StartForm,
)
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.views.foresight import foreseen, how_it_held, today
from ownpace.practices.exposure_ladder.views.reading import SETTLED_BY, open_ladder
from ownpace.web.keeping import kept_in, two_versions, typed_in


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
    return _turn_to(request.vault.seal(ATTEMPT, attempt, at=request.now, of=ladder), Stage.PREPARE)


@require_POST
@unlocked
def write_down(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """Keep something that life brought already, and look back on it."""
    found = request.vault.get(LADDER, ladder).value.step(step)
    attempt = happened_already(step, found.expected, found.confidence, request.now)
    return _turn_to(request.vault.seal(ATTEMPT, attempt, at=request.now, of=ladder), Stage.RATE)


@unlocked
def carry_on(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Go to the page where the attempt was left."""
    record = request.vault.get(ATTEMPT, attempt)
    if record.value.set_aside:
        record = request.vault.replace(record, ATTEMPT, record.value.take_up(), at=request.now)
    return _turn_to(record, record.value.stage)


@unlocked
def prepare(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """What I fear, how likely it seems, what I take along, and how I stop."""
    record = request.vault.get(ATTEMPT, attempt)
    taken = record.value.preparation
    initial = {
        "feared": taken.feared,
        "feared_percent": taken.feared_percent,
        "skills": taken.skills,
        "stop_plan": taken.stop_plan,
    }
    form = _form(PreparationForm, request, record, initial, skills=practices.offers(request.vault, OfferKind.SKILL))
    if form.is_valid():
        return _keep(request, record, form, record.value.prepare(form.preparation()), then=Stage.REHEARSE)
    return _page(request, Stage.PREPARE, record, form)


@unlocked
def rehearse(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Go through it in the mind, in order."""
    record = request.vault.get(ATTEMPT, attempt)
    form = _form(RehearsalForm, request, record, {"rehearsal": record.value.rehearsal})
    if form.is_valid():
        rehearsed = record.value.rehearse(form.cleaned_data["rehearsal"])
        return _keep(request, record, form, rehearsed, then=Stage.VISUALISE)
    return _page(request, Stage.REHEARSE, record, form)


@unlocked
def visualise(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Picture it going well enough."""
    record = request.vault.get(ATTEMPT, attempt)
    form = _form(PictureForm, request, record, {"picture": record.value.picture})
    if form.is_valid():
        pictured = record.value.visualise(form.cleaned_data["picture"])
        return _keep(request, record, form, pictured, then=Stage.START)
    return _page(request, Stage.VISUALISE, record, form)


@unlocked
def start(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Ask what today is like; begin, or offer skills instead."""
    record = request.vault.get(ATTEMPT, attempt)
    form = _form(StartForm, request, record, {})
    if not form.is_valid():
        return _page(request, Stage.START, record, form)
    said = form.cleaned_data
    reasons = not_today(said["before"], NotToday.UNREAL in said["today"], NotToday.SUBSTANCES in said["today"])
    gate = practices.gate(request.vault, request.now)
    if reasons or not gate.is_open:
        request.vault.replace(record, ATTEMPT, record.value.rate_before(said["before"]), at=request.now)
        context = {"reasons": [words.NOT_TODAY[reason] for reason in reasons], "waiting": gate.waiting}
        return render(request, "exposure_ladder/not_today.html", {**context, "attempt": record})
    opened = open_ladder(request, record.of or "")
    rated = record.value.rate_before(said["before"])
    check = today(opened, rated, request.now)
    rated = replace(rated, foreseen=None if check is None else check.foreseen)
    if check and check.may_be_too_much:
        return _keep(request, record, form, rated, then="check_start")
    return _keep(request, record, form, rated.start(said["before"], request.now), then=Stage.DOING)


@unlocked
def doing(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """A quiet page for the moment itself: done, or I stopped."""
    record = request.vault.get(ATTEMPT, attempt)
    if record.value.started is None:
        return _turn_to(record, Stage.START)
    return _page(request, Stage.DOING, record, None)


@require_POST
@unlocked
def stop(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """One tap: I stopped. It leads straight to Steady me, and from there back here when the person is ready."""
    record = request.vault.get(ATTEMPT, attempt)
    try:
        record = request.vault.replace(record, ATTEMPT, record.value.stop(request.now), at=request.now)
    except NotStarted:
        return _turn_to(record, Stage.START)
    return redirect(f"{reverse('web:steady')}?then={reverse('exposure_ladder:stopped', args=[record.id])}")


@unlocked
def stopped(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """You stopped: that was a choice."""
    return render(request, "exposure_ladder/stopped.html", {"attempt": request.vault.get(ATTEMPT, attempt)})


@require_POST
@unlocked
def finish(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """It is done."""
    record = request.vault.get(ATTEMPT, attempt)
    try:
        record = request.vault.replace(record, ATTEMPT, record.value.finish(request.now), at=request.now)
    except NotStarted:
        return _turn_to(record, Stage.START)
    return _turn_to(record, Stage.RATE)


@unlocked
def rate(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """How high it went, and how it is now."""
    record = request.vault.get(ATTEMPT, attempt)
    tried = record.value
    if not tried.was_done:
        return _turn_to(record, Stage.START)
    initial = {"peak": tried.peak, "after": tried.after, "stopped": tried.stopped and tried.stopped.value}
    form = _form(RatingsForm, request, record, initial, was_stopped=tried.stopped is not None)
    if form.is_valid():
        peak, why = form.cleaned_data["peak"], form.reason()
        is_low = peak is not None and peak <= LOW_PEAK
        rated = tried.rate(peak, form.cleaned_data["after"], tried.numb if is_low else None)
        rated = rated.say_why(why) if why else rated
        return _keep(request, record, form, rated, then="numb" if is_low and rated.numb is None else Stage.DEBRIEF)
    return _page(request, Stage.RATE, record, form)


@unlocked
def numb(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """A low peak may be ease or numbness; the person can tell which."""
    record = request.vault.get(ATTEMPT, attempt)
    if not record.value.was_done:
        return _turn_to(record, Stage.START)
    form = _form(NumbForm, request, record, {})
    if form.is_valid():
        return _keep(request, record, form, replace(record.value, numb=form.answer()), then=Stage.DEBRIEF)
    return _page(request, "numb", record, form)


@unlocked
def debrief(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """What happened against what I feared, and what I learned."""
    record = request.vault.get(ATTEMPT, attempt)
    if not record.value.was_done:
        return _turn_to(record, Stage.START)
    form = _form(DebriefForm, request, record, DebriefForm.initial_of(record.value.debrief))
    if form.is_valid():
        return _keep(request, record, form, record.value.look_back(form.debrief()), then=Stage.CONFIDENCE)
    return _page(request, Stage.DEBRIEF, record, form, held=how_it_held(record.value))


@unlocked
def confidence(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """What I now expect of this step. The ladder takes the new rating over."""
    record = request.vault.get(ATTEMPT, attempt)
    if not record.value.was_done:
        return _turn_to(record, Stage.START)
    initial = {"expected": record.value.expected_after, "confidence": record.value.confidence_after}
    form = _form(LookAheadForm, request, record, initial)
    if form.is_valid():
        expected, sure = form.cleaned_data["expected"], form.cleaned_data["confidence"]
        with request.vault.action():
            answer = _keep(request, record, form, record.value.look_ahead(expected, sure), then=Stage.DONE)
            if answer.status_code == 302 and expected is not None:
                _rate_step(request, record, Rating(request.now, expected, sure))
        return answer
    return _page(request, Stage.CONFIDENCE, record, form)


@unlocked
def show_attempt(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """One attempt, whole."""
    record = request.vault.get(ATTEMPT, attempt)
    found = record.value
    names = {skill.id: skill.words for skill in practices.offers(request.vault, OfferKind.SKILL)}
    context = {
        "skills": [names[skill] for skill in found.preparation.skills if skill in names],
        "happened": words.HAPPENED[found.debrief.happened] if found.debrief.happened else "",
        "stopped": words.STOP_REASONS[found.stopped] if found.stopped else "",
        "stage": words.STAGES[found.stage],
        "held": how_it_held(found),
    }
    return render(request, "exposure_ladder/show_attempt.html", {**_frame(request, record), **context})


@require_POST
@unlocked
def leave(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Set an attempt aside. It is kept as it is, and can be taken up again."""
    record = request.vault.get(ATTEMPT, attempt)
    request.vault.replace(record, ATTEMPT, record.value.leave(), at=request.now)
    return redirect("exposure_ladder:show_ladder", record.of)


def _form(form: Any, request: UnlockedRequest, record: Record[Attempt], initial: dict[str, Any], **options: Any) -> Any:
    return form(request.POST or None, initial={**initial, "revision": record.revision}, **options)


def _turn_to(record: Record[Attempt], page: str) -> HttpResponse:
    return redirect(f"exposure_ladder:{'show_attempt' if page == Stage.DONE else page}", record.id)


def _keep(
    request: UnlockedRequest, record: Record[Attempt], form: forms.Form, attempt: Attempt, *, then: str
) -> HttpResponse:
    """Keep what was written and turn the page, or show both texts when another tab was quicker."""
    if form.cleaned_data["revision"] != record.revision:
        return two_versions(request, mine=typed_in(form), theirs=kept_in(form), back=request.path)
    with request.vault.action():
        kept = request.vault.replace(record, ATTEMPT, attempt, at=request.now)
        if attempt.was_done:
            _settle(request, kept)
    return _turn_to(kept, then)


def _frame(request: UnlockedRequest, record: Record[Attempt]) -> dict[str, Any]:
    ladder = request.vault.get(LADDER, record.of or "")
    return {"attempt": record, "ladder": ladder, "step": ladder.value.step(record.value.step)}


def _page(
    request: UnlockedRequest, page: str, record: Record[Attempt], form: forms.Form | None, **more: Any
) -> HttpResponse:
    return render(request, f"exposure_ladder/{page}.html", {**_frame(request, record), "form": form, **more})


def _settle(request: UnlockedRequest, record: Record[Attempt]) -> None:
    """Keep on the step whether it has settled, as its latest attempts say."""
    ladder = request.vault.get(LADDER, record.of or "")
    step = ladder.value.step(record.value.step)
    recent = request.vault.recent(ATTEMPT, SETTLED_BY, of=ladder.id)
    settled = is_settled(step, [r.value for r in reversed(recent) if r.value.was_done])
    if settled is not step.settled:
        request.vault.replace(ladder, LADDER, ladder.value.settle(step.id, settled), at=request.now)


def _rate_step(request: UnlockedRequest, record: Record[Attempt], rating: Rating) -> None:
    ladder = request.vault.get(LADDER, record.of or "")
    rated = ladder.value.rate(record.value.step, rating)
    request.vault.replace(ladder, LADDER, rated, at=request.now)
