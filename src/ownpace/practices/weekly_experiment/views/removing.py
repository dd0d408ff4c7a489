"""Removing an experiment, or one outcome of it, for good: asked once, never by accident."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.core.revisions import revision_of
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.views.showing import shown
from ownpace.web.keeping import sent, store
from ownpace.web.removing import RemoveForm, remove


@unlocked
def remove_experiment(request: UnlockedRequest, experiment: RecordId) -> HttpResponse:
    """The whole of it, with every outcome."""
    return remove(
        request,
        EXPERIMENT,
        experiment,
        "weekly_experiment/remove_experiment.html",
        then="weekly_experiment:experiments",
        shows=lambda record: {"shown": shown(record, request.now.date())},
    )


@unlocked
def remove_outcome(request: UnlockedRequest, experiment: RecordId, outcome: str) -> HttpResponse:
    """One outcome, unless another tab has changed it since; the plan and the others stay."""
    record = request.vault.get(EXPERIMENT, experiment)
    found = record.value.outcome(outcome)
    asked = {"revision": revision_of({"outcome": found})}
    form = RemoveForm(sent(request), initial=asked)
    if form.is_valid() and form.cleaned_data == asked:
        store(request, record, EXPERIMENT, record.value.without(found.id))
        return redirect("weekly_experiment:show_experiment", experiment)
    view = shown(record, request.now.date())
    context = {
        "removing": RemoveForm(initial=asked),
        "shown": view,
        "each": next(each for each in view.outcomes if each.outcome is found),
        "changed_elsewhere": form.is_bound,
    }
    return render(request, "weekly_experiment/remove_outcome.html", context, status=409 if form.is_bound else 200)
