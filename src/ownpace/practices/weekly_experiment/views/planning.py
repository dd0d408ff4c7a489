"""The plan of an experiment, part by part, and whether it is in hand."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.weekly_experiment import words
from ownpace.practices.weekly_experiment.domain.experiment import State
from ownpace.practices.weekly_experiment.domain.parts import Part
from ownpace.practices.weekly_experiment.forms import part_form
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.web.codes import from_code
from ownpace.web.keeping import change, keep, sent


@unlocked
def write_plan(request: UnlockedRequest, experiment: RecordId, part: str) -> HttpResponse:
    """One part of the plan. Each is kept at once, and each may stay empty."""
    screen = from_code(Part, part)
    record = request.vault.get(EXPERIMENT, experiment)
    form = part_form(screen, sent(request), record.value.plan, request.now.date())
    if form.is_valid():
        changed = record.value.rewrite(form.written(record.value.plan), request.now)
        asked = keep(request, record, EXPERIMENT, changed, form, revision=form.initial["revision"])
        return asked or _onward(request, experiment, screen)
    context = {
        "form": form,
        "id": record.id,
        "plan": record.value.plan,
        "part": screen,
        "title": words.PART_TITLES[screen],
        "why": words.PART_WHY[screen],
        "number": screen.number,
        "of": len(Part),
        "is_last": screen.following is None,
        "is_edit": "edit" in request.GET,
    }
    return render(request, "weekly_experiment/write_plan.html", context)


@require_POST
@unlocked
def change_state(request: UnlockedRequest, experiment: RecordId) -> HttpResponse:
    """Let it go, let it rest, or take it up again: one tap, and no reason is asked."""
    state = from_code(State, request.POST.get("state", ""))
    change(request, EXPERIMENT, experiment, lambda kept: kept.move_to(state, request.now))
    return redirect("weekly_experiment:show_experiment", experiment)


def _onward(request: UnlockedRequest, experiment: RecordId, part: Part) -> HttpResponse:
    if "edit" in request.GET or "enough" in request.POST or part.following is None:
        return redirect("weekly_experiment:show_experiment", experiment)
    return redirect("weekly_experiment:write_plan", experiment, part.following.value)
