"""Pages of one goal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.records import Record, RecordId
from ownpace.core.revisions import revision_of
from ownpace.practices.resilience_plan import words
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalWords
from ownpace.practices.resilience_plan.forms.goals import EditGoalForm, GoalForm, GoalStateForm, LevelsForm, RatingForm
from ownpace.practices.resilience_plan.records import GOAL, read_steps
from ownpace.practices.resilience_plan.views.reviews import after_goal
from ownpace.web.keeping import change, keep, sent


@unlocked
def write_goal(request: UnlockedRequest) -> HttpResponse:
    """Name a new goal."""
    form = GoalForm(sent(request), values=practices.offers(request.vault, OfferKind.VALUE))
    if form.is_valid():
        kept = request.vault.seal(GOAL, Goal.begin(form.goal_words(), request.now), at=request.now)
        return redirect("resilience_plan:write_levels", kept.id)
    return render(request, "resilience_plan/write_goal.html", {"form": form})


@unlocked
def show_goal(request: UnlockedRequest, goal: RecordId) -> HttpResponse:
    """One goal with its levels, its steps and its history."""
    each = read_steps(request.vault, request.vault.get(GOAL, goal))
    return render(
        request,
        "resilience_plan/show_goal.html",
        {"each": each, "goal": each.goal, "story": words.goal_story(each.goal), "today": request.now.date()},
    )


@unlocked
def edit_goal(request: UnlockedRequest, goal: RecordId) -> HttpResponse:
    """Change the words of a goal; the former ones are kept."""
    record = request.vault.get(GOAL, goal)
    written = EditGoalForm.written(record.value)
    form = EditGoalForm(
        sent(request),
        values=practices.offers(request.vault, OfferKind.VALUE),
        goal=record.value,
        initial={**written, "revision": revision_of(written)},
    )
    if form.is_valid():
        return _reword(request, record, form, form.goal_words())
    return render(request, "resilience_plan/edit_goal.html", {"form": form, "goal": record})


@unlocked
def write_levels(request: UnlockedRequest, goal: RecordId) -> HttpResponse:
    """Say how one would notice, and how much the goal matters."""
    record = request.vault.get(GOAL, goal)
    before = record.value.words
    written = LevelsForm.written(record.value)
    form = LevelsForm(sent(request), initial={**written, "revision": revision_of(written)})
    if form.is_valid():
        reworded = replace(before, levels=form.levels(), weight=form.weight_or(before.weight))
        return _reword(request, record, form, reworded)
    return render(request, "resilience_plan/write_levels.html", {"form": form, "goal": record})


@unlocked
def rate_goal(request: UnlockedRequest, goal: RecordId) -> HttpResponse:
    """Say where a goal is today."""
    record = request.vault.get(GOAL, goal)
    form = RatingForm(sent(request), goal=record.value)
    level = form.rating() if form.is_valid() else None
    if level is not None:
        change(request, GOAL, goal, lambda kept: kept.rate(level, request.now))
        return redirect("resilience_plan:show_goal", goal)
    return render(request, "resilience_plan/rate_goal.html", {"form": form, "goal": record})


@unlocked
def change_goal_state(request: UnlockedRequest, goal: RecordId) -> HttpResponse:
    """Rest a goal, take it up again, or say that it was reached, changed or let go."""
    record = request.vault.get(GOAL, goal)
    form = GoalStateForm(sent(request), now=record.value.state)
    if form.is_valid():
        state, note = form.state_chosen(), form.cleaned_data["note"]
        change(request, GOAL, goal, lambda kept: kept.move_to(state, request.now, note))
        return redirect("resilience_plan:show_goal", goal)
    return render(request, "resilience_plan/change_goal_state.html", {"form": form, "goal": record})


def _reword(request: UnlockedRequest, record: Record[Goal], form: Any, written: GoalWords) -> HttpResponse:
    """Keep new words of a goal, unless another tab has changed them since; go on with the review, if in one."""
    page = reverse("resilience_plan:show_goal", args=[record.id])
    goal, revision = record.value.reword(written, request.now), form.initial["revision"]
    asked = keep(request, record, GOAL, goal, form, says=words.goal_in_words, revision=revision, back=page)
    return asked or redirect(after_goal(request, record.id) or page)
