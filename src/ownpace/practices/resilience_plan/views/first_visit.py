"""The first visit: one thing a person would like, and one small step."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.practices.resilience_plan.domain.goal import Goal
from ownpace.practices.resilience_plan.domain.step import Step
from ownpace.practices.resilience_plan.forms.goals import FirstGoalForm
from ownpace.practices.resilience_plan.forms.steps import FirstStepForm
from ownpace.practices.resilience_plan.records import GOAL, STEP


@unlocked
def first_goal(request: UnlockedRequest) -> HttpResponse:
    """Name one thing that one would like."""
    values = practices.offers(request.vault, OfferKind.VALUE)
    form = FirstGoalForm(request.POST or None, values=values)
    if form.is_valid():
        request.vault.seal(GOAL, Goal.begin(form.goal_words(), request.now), at=request.now)
        return redirect(_onward("first_goal"))
    context = {"form": form, "values": values, "named": request.vault.latest(GOAL), "onward": _onward("first_goal")}
    return render(request, "resilience_plan/first_goal.html", context)


@unlocked
def first_step(request: UnlockedRequest) -> HttpResponse:
    """Plan one small step of the goal named before."""
    goal = request.vault.latest(GOAL)
    form = FirstStepForm(request.POST or None)
    if goal and form.is_valid():
        step = Step.begin(form.step_words(request.now.date()), request.now)
        request.vault.seal(STEP, step, at=request.now, of=goal.id)
        return redirect(_onward("first_step"))
    context = {"form": form, "goal": goal, "onward": _onward("first_step")}
    return render(request, "resilience_plan/first_step.html", context)


def _onward(screen: str) -> str:
    return f"{reverse('web:first_visit')}?after=resilience_plan:{screen}"
