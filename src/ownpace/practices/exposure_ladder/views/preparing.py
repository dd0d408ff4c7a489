"""Before an attempt: what to take along, two ways of going through it, and whether today is a day for it."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.revisions import revision_of
from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.domain.attempt import NotToday, Stage, not_today
from ownpace.practices.exposure_ladder.forms import PictureForm, PreparationForm, RehearsalForm, StartForm
from ownpace.practices.exposure_ladder.records import ATTEMPT
from ownpace.practices.exposure_ladder.views.foresight import forecast_today
from ownpace.practices.exposure_ladder.views.loading import open_ladder
from ownpace.practices.exposure_ladder.views.stages import keep_stage, page_name, stage_form, stage_page
from ownpace.web.keeping import sent


@unlocked
def prepare(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """What I fear, how likely it seems, what I take along, and how I stop."""
    record = request.vault.get(ATTEMPT, attempt)
    initial = PreparationForm.initial_of(record.value.preparation)
    form = stage_form(PreparationForm, request, initial, skills=practices.offers(request.vault, OfferKind.SKILL))
    if form.is_valid():
        asked = keep_stage(request, record, form, record.value.prepare(form.preparation()))
        return asked or redirect("exposure_ladder:rehearse", attempt)
    return stage_page(request, Stage.PREPARE, record, form)


@unlocked
def rehearse(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Go through it in the mind, in order."""
    record = request.vault.get(ATTEMPT, attempt)
    form = stage_form(RehearsalForm, request, {"rehearsal": record.value.rehearsal})
    if form.is_valid():
        asked = keep_stage(request, record, form, record.value.rehearse(form.cleaned_data["rehearsal"]))
        return asked or redirect("exposure_ladder:visualise", attempt)
    return stage_page(request, Stage.REHEARSE, record, form)


@unlocked
def visualise(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Picture it going well enough."""
    record = request.vault.get(ATTEMPT, attempt)
    form = stage_form(PictureForm, request, {"picture": record.value.picture})
    if form.is_valid():
        asked = keep_stage(request, record, form, record.value.visualise(form.cleaned_data["picture"]))
        return asked or redirect("exposure_ladder:start", attempt)
    return stage_page(request, Stage.VISUALISE, record, form)


@unlocked
def start(request: UnlockedRequest, attempt: str) -> HttpResponse:
    """Ask what today is like; begin, or offer skills instead."""
    record = request.vault.get(ATTEMPT, attempt)
    form = StartForm(sent(request), initial={"revision": revision_of({"before": record.value.before})})
    if not form.is_valid():
        return stage_page(request, Stage.START, record, form)
    cleaned = form.cleaned_data
    rated = record.value.rate_before(cleaned["before"])
    reasons = not_today(cleaned["before"], NotToday.UNREAL in cleaned["today"], NotToday.SUBSTANCES in cleaned["today"])
    gate = practices.gate(request.vault, request.now)
    if reasons or not gate.is_open:
        context = {"reasons": [words.NOT_TODAY[reason] for reason in reasons], "waiting": gate.waiting}
        asked = keep_stage(request, record, form, rated, says=words.before_starting)
        return asked or render(request, "exposure_ladder/not_today.html", {**context, "attempt": record})
    check = forecast_today(open_ladder(request, record.of or ""), rated, request.now)
    rated = replace(rated, foreseen=None if check is None else check.foreseen)
    if check and check.may_be_too_much:
        asked = keep_stage(request, record, form, rated, says=words.before_starting)
        return asked or redirect("exposure_ladder:check_start", attempt)
    started = rated.start(cleaned["before"], request.now)
    asked = keep_stage(request, record, form, started, says=words.before_starting)
    return asked or redirect(page_name(started.stage), attempt)
