"""What came of an experiment: how it went, what was expected, and what next."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.core.revisions import revision_of
from ownpace.practices.weekly_experiment import words
from ownpace.practices.weekly_experiment.domain.experiment import Experiment, Onward, Outcome, Result
from ownpace.practices.weekly_experiment.domain.parts import Part
from ownpace.practices.weekly_experiment.forms import CompareForm, OnwardForm, OutcomeForm
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.web.keeping import change, keep, sent


@unlocked
def note_outcome(request: UnlockedRequest, experiment: RecordId, outcome: str = "") -> HttpResponse:
    """How it went: a new outcome, or one that is corrected."""
    record = request.vault.get(EXPERIMENT, experiment)
    earlier = record.value.outcome(outcome) if outcome else _new(request.now)
    form = _outcome_form(request, record, earlier, bool(outcome))
    if form.is_valid():
        noted = form.outcome(earlier)
        asked = _correct(request, record, noted, form) if outcome else None
        if not outcome:
            change(request, EXPERIMENT, experiment, lambda kept: kept.note(noted))
        return asked or _after_noting(request, experiment, noted)
    context = {"form": form, "id": record.id, "plan": record.value.plan, "is_edit": bool(outcome)}
    return render(request, "weekly_experiment/note_outcome.html", context)


@unlocked
def compare_outcome(request: UnlockedRequest, experiment: RecordId, outcome: str) -> HttpResponse:
    """What I expected beside what happened, and what I take from it."""
    record = request.vault.get(EXPERIMENT, experiment)
    earlier = record.value.outcome(outcome)
    shown = {"likely": earlier.likely, "surprise": earlier.surprise, "take": earlier.take}
    form = CompareForm(sent(request), initial={**shown, "revision": revision_of(shown)}, outcome=earlier)
    if form.is_valid():
        page = "show_experiment" if "edit" in request.GET else "decide_next"
        asked = _correct(request, record, form.outcome(earlier), form)
        return asked or redirect(f"weekly_experiment:{page}", experiment)
    context = {
        "form": form,
        "id": record.id,
        "plan": record.value.plan,
        "outcome": earlier,
        "is_edit": "edit" in request.GET,
    }
    return render(request, "weekly_experiment/compare_outcome.html", context)


@unlocked
def decide_next(request: UnlockedRequest, experiment: RecordId) -> HttpResponse:
    """Again, a little different, rest, enough, or let go: one tap, and each can be taken back."""
    record = request.vault.get(EXPERIMENT, experiment)
    form = OnwardForm(sent(request))
    if form.is_valid():
        onward = form.onward()
        change(request, EXPERIMENT, experiment, lambda kept: kept.go_on(onward, request.now))
        return _after_deciding(experiment, onward)
    choices = [(code.value, name, words.ONWARD_HINTS[code]) for code, name in words.ONWARD.items()]
    context = {"form": form, "id": record.id, "plan": record.value.plan, "choices": choices}
    return render(request, "weekly_experiment/decide_next.html", context)


def _new(now: datetime) -> Outcome:
    return Outcome(secrets.token_hex(16), now, now.date(), Result.HAPPENED)


def _outcome_form(request: UnlockedRequest, record: Record[Experiment], earlier: Outcome, is_edit: bool) -> OutcomeForm:
    shown: dict[str, object] = {"day": earlier.day}
    if is_edit:
        shown |= {"result": earlier.result.value, "what": earlier.what}
    days = {"first": record.value.begun.date(), "today": request.now.date()}
    return OutcomeForm(sent(request), initial={**shown, "revision": revision_of(shown)}, **days)


def _correct(
    request: UnlockedRequest, record: Record[Experiment], outcome: Outcome, form: OutcomeForm | CompareForm
) -> HttpResponse | None:
    """Keep an outcome as it is written now. Returns a page where two tabs differ."""
    back = reverse("weekly_experiment:show_experiment", args=[record.id])
    corrected, revision = record.value.correct(outcome), form.initial["revision"]
    return keep(request, record, EXPERIMENT, corrected, form, revision=revision, back=back)


def _after_noting(request: UnlockedRequest, experiment: RecordId, noted: Outcome) -> HttpResponse:
    if "edit" in request.GET:
        return redirect("weekly_experiment:show_experiment", experiment)
    if noted.was_tried:
        return redirect("weekly_experiment:compare_outcome", experiment, noted.id)
    return redirect("weekly_experiment:decide_next", experiment)


def _after_deciding(experiment: RecordId, onward: Onward) -> HttpResponse:
    parts = {Onward.AGAIN: Part.WHEN, Onward.ADAPT: Part.WORDS}
    if onward in parts:
        return redirect("weekly_experiment:write_plan", experiment, parts[onward].value, query={"edit": ""})
    return redirect("weekly_experiment:show_experiment", experiment, query={"kept": ""})
