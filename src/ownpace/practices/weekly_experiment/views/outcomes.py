"""What came of an experiment: how it went, what was expected, and what next."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.practices.weekly_experiment import words
from ownpace.practices.weekly_experiment.domain.experiment import Experiment, Onward, Outcome, Result
from ownpace.practices.weekly_experiment.domain.parts import Part
from ownpace.practices.weekly_experiment.forms import CompareForm, OnwardForm, OutcomeForm
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.views.keeping import is_stale
from ownpace.web.keeping import change, keep, kept_in, store, two_versions, typed_in


@unlocked
def note_outcome(request: UnlockedRequest, experiment: RecordId, outcome: str = "") -> HttpResponse:
    """How it went: a new outcome, or one that is corrected."""
    with request.vault.action():
        record = request.vault.get(EXPERIMENT, experiment)
        earlier = record.value.outcome(outcome) if outcome else _new(request.now)
        form = _outcome_form(request, record, earlier, bool(outcome))
        if form.is_valid():
            noted = form.outcome(earlier)
            if is_stale(form, record) and (not outcome or noted != earlier):
                return _noted_elsewhere(request, record, form, bool(outcome))
            changed = record.value.correct(noted) if outcome else record.value.note(noted)
            store(request, record, EXPERIMENT, changed)
            return redirect(_after_noting(request, experiment, noted))
    context = {"form": form, "id": record.id, "plan": record.value.plan, "is_edit": bool(outcome)}
    return render(request, "weekly_experiment/note_outcome.html", context)


@unlocked
def compare_outcome(request: UnlockedRequest, experiment: RecordId, outcome: str) -> HttpResponse:
    """What I expected beside what happened, and what I take from it."""
    with request.vault.action():
        record = request.vault.get(EXPERIMENT, experiment)
        earlier = record.value.outcome(outcome)
        kept = {"likely": earlier.likely, "surprise": earlier.surprise, "take": earlier.take}
        initial = {**kept, "revision": record.revision}
        form = CompareForm(request.POST or None, initial=initial, outcome=earlier)
        if form.is_valid():
            looked_at = form.outcome(earlier)
            if conflict := keep(request, record, EXPERIMENT, record.value.correct(looked_at), form):
                return conflict
            page = "show_experiment" if "edit" in request.GET else "decide_next"
            return redirect(f"weekly_experiment:{page}", experiment)
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
    form = OnwardForm(request.POST or None)
    if form.is_valid():
        onward = form.onward()
        change(request, EXPERIMENT, experiment, lambda kept: kept.go_on(onward, request.now))
        return redirect(_after_deciding(experiment, onward))
    choices = [(code.value, name, words.ONWARD_HINTS[code]) for code, name in words.ONWARD.items()]
    context = {"form": form, "id": record.id, "plan": record.value.plan, "choices": choices}
    return render(request, "weekly_experiment/decide_next.html", context)


def _new(now: datetime) -> Outcome:
    return Outcome(secrets.token_hex(16), now, now.date(), Result.HAPPENED)


def _outcome_form(request: UnlockedRequest, record: Record[Experiment], earlier: Outcome, is_edit: bool) -> OutcomeForm:
    initial: dict[str, object] = {"revision": record.revision, "day": earlier.day}
    if is_edit:
        initial |= {"result": earlier.result.value, "what": earlier.what}
    days = {"first": record.value.begun.date(), "today": request.now.date()}
    return OutcomeForm(request.POST or None, initial=initial, **days)


def _noted_elsewhere(
    request: UnlockedRequest, record: Record[Experiment], form: OutcomeForm, is_edit: bool
) -> HttpResponse:
    outcomes = record.value.outcomes
    newest = words.outcome_text(outcomes[-1]) if outcomes else words.plan_text(record.value.plan)
    theirs = kept_in(form) if is_edit else newest
    back = reverse("weekly_experiment:show_experiment", args=[record.id])
    return two_versions(request, mine=typed_in(form), theirs=theirs, back=back)


def _after_noting(request: UnlockedRequest, experiment: RecordId, noted: Outcome) -> str:
    if "edit" in request.GET:
        return reverse("weekly_experiment:show_experiment", args=[experiment])
    if noted.was_tried:
        return reverse("weekly_experiment:compare_outcome", args=[experiment, noted.id])
    return reverse("weekly_experiment:decide_next", args=[experiment])


def _after_deciding(experiment: RecordId, onward: Onward) -> str:
    parts = {Onward.AGAIN: Part.WHEN, Onward.ADAPT: Part.WORDS}
    if onward in parts:
        return f"{reverse('weekly_experiment:write_plan', args=[experiment, parts[onward].value])}?edit"
    return f"{reverse('weekly_experiment:show_experiment', args=[experiment])}?kept"
