"""The first visit: one thing a person would like, and one small step."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.practices.resilience_plan.domain.goal import Goal
from ownpace.practices.resilience_plan.domain.step import Step
from ownpace.practices.resilience_plan.forms.goals import FirstGoalForm
from ownpace.practices.resilience_plan.forms.steps import FirstStepForm
from ownpace.practices.resilience_plan.records import GOAL, STEP
from ownpace.web.keeping import sent


@unlocked
def first_goal(request: UnlockedRequest) -> HttpResponse:
    """Name one thing that one would like."""
    values = practices.offers(request.vault, OfferKind.VALUE)
    form = FirstGoalForm(sent(request), values=values)
    if form.is_valid():
        request.vault.seal(GOAL, Goal.begin(form.goal_words(), request.now), at=request.now)
        return redirect("web:first_visit", query={"after": "resilience_plan:first_goal"})
    context = {"form": form, "values": values, "named": request.vault.latest(GOAL)}
    return render(request, "resilience_plan/first_goal.html", context)


@unlocked
def first_step(request: UnlockedRequest) -> HttpResponse:
    """Plan one small step of the goal named before."""
    goal = request.vault.latest(GOAL)
    form = FirstStepForm(sent(request))
    if goal and form.is_valid():
        step = Step.begin(form.step_words(request.now.date()), request.now)
        request.vault.seal(STEP, step, at=request.now, of=goal.id)
        return redirect("web:first_visit", query={"after": "resilience_plan:first_step"})
    context = {"form": form, "goal": goal}
    return render(request, "resilience_plan/first_step.html", context)
