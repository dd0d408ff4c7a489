"""Removing an experiment, or one outcome of it, for good: asked once, never by accident."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.weekly_experiment.forms import RemoveForm
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.views.keeping import is_stale
from ownpace.practices.weekly_experiment.views.showing import shown
from ownpace.web.keeping import store


@unlocked
def remove_experiment(request: UnlockedRequest, experiment: RecordId) -> HttpResponse:
    """The whole of it, with every outcome."""
    with request.vault.action():
        record = request.vault.get(EXPERIMENT, experiment)
        form = RemoveForm(request.POST or None)
        if form.is_valid() and not is_stale(form, record):
            request.vault.remove(record, EXPERIMENT)
            return redirect("weekly_experiment:experiments")
    context = {
        "form": RemoveForm(initial={"revision": record.revision}),
        "shown": shown(record, request.now.date()),
        "was_changed": form.is_bound,
    }
    return render(request, "weekly_experiment/remove_experiment.html", context)


@unlocked
def remove_outcome(request: UnlockedRequest, experiment: RecordId, outcome: str) -> HttpResponse:
    """One outcome; the plan and the others stay."""
    with request.vault.action():
        record = request.vault.get(EXPERIMENT, experiment)
        found = record.value.outcome(outcome)
        form = RemoveForm(request.POST or None)
        if form.is_valid() and not is_stale(form, record):
            store(request, record, EXPERIMENT, record.value.without(found.id))
            return redirect("weekly_experiment:show_experiment", experiment)
    view = shown(record, request.now.date())
    context = {
        "form": RemoveForm(initial={"revision": record.revision}),
        "shown": view,
        "each": next(each for each in view.outcomes if each.outcome is found),
        "was_changed": form.is_bound,
    }
    return render(request, "weekly_experiment/remove_outcome.html", context)
