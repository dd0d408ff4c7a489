"""After an attempt: how high it went, what it taught, and what the person now expects of the step."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.practices.exposure_ladder.domain.attempt import LOW_PEAK, Stage
from ownpace.practices.exposure_ladder.domain.ladder import Rating
from ownpace.practices.exposure_ladder.forms import DebriefForm, LookAheadForm, NumbForm, RatingsForm
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.views.foresight import how_it_held
from ownpace.practices.exposure_ladder.views.stages import keep_stage, page_name, stage_form, stage_page
from ownpace.web.keeping import change


@unlocked
def rate(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """How high it went, and how it is now."""
    record = request.vault.get(ATTEMPT, attempt)
    tried = record.value
    if not tried.was_done:
        return redirect("exposure_ladder:start", attempt)
    initial = {"peak": tried.peak, "after": tried.after, "stopped": tried.stopped and tried.stopped.value}
    form = stage_form(RatingsForm, request, initial, was_stopped=tried.stopped is not None)
    if form.is_valid():
        peak, why = form.cleaned_data["peak"], form.reason()
        is_low = peak is not None and peak <= LOW_PEAK
        rated = tried.rate(peak, form.cleaned_data["after"], tried.numb if is_low else None)
        rated = rated.say_why(why) if why else rated
        then = "numb" if is_low and rated.numb is None else Stage.DEBRIEF
        return keep_stage(request, record, form, rated) or redirect(page_name(then), attempt)
    return stage_page(request, Stage.RATE, record, form)


@unlocked
def numb(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """A low peak may be ease or numbness; the person can tell which."""
    record = request.vault.get(ATTEMPT, attempt)
    if not record.value.was_done:
        return redirect("exposure_ladder:start", attempt)
    form = stage_form(NumbForm, request, NumbForm.initial_of(record.value.numb))
    if form.is_valid():
        asked = keep_stage(request, record, form, replace(record.value, numb=form.answer()))
        return asked or redirect("exposure_ladder:debrief", attempt)
    return stage_page(request, "numb", record, form)


@unlocked
def debrief(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """What happened against what I feared, and what I learned."""
    record = request.vault.get(ATTEMPT, attempt)
    if not record.value.was_done:
        return redirect("exposure_ladder:start", attempt)
    form = stage_form(DebriefForm, request, DebriefForm.initial_of(record.value.debrief))
    if form.is_valid():
        asked = keep_stage(request, record, form, record.value.look_back(form.debrief()))
        return asked or redirect("exposure_ladder:confidence", attempt)
    return stage_page(request, Stage.DEBRIEF, record, form, held=how_it_held(record.value))


@unlocked
def confidence(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """What I now expect of this step. The ladder takes the new rating over."""
    record = request.vault.get(ATTEMPT, attempt)
    tried = record.value
    if not tried.was_done:
        return redirect("exposure_ladder:start", attempt)
    initial = {"expected": tried.expected_after, "confidence": tried.confidence_after}
    form = stage_form(LookAheadForm, request, initial)
    if form.is_valid():
        expected, sure = form.cleaned_data["expected"], form.cleaned_data["confidence"]
        closed = tried.look_ahead(expected, sure)
        asked = keep_stage(request, record, form, closed)
        if asked is None and expected is not None and closed != tried:
            rating = Rating(request.now, expected, sure)
            change(request, LADDER, record.of or "", lambda ladder: ladder.rate(tried.step, rating))
        return asked or redirect("exposure_ladder:show_attempt", attempt)
    return stage_page(request, Stage.CONFIDENCE, record, form)
