"""Pages of one step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.core.revisions import revision_of
from ownpace.practices.resilience_plan import words
from ownpace.practices.resilience_plan.domain.step import Step
from ownpace.practices.resilience_plan.forms.steps import EditStepForm, MoveForm, StepForm, StepStateForm
from ownpace.practices.resilience_plan.records import GOAL, STEP
from ownpace.web.keeping import change, keep, sent

FIRST_SPAN = timedelta(days=6)


@unlocked
def write_step(request: UnlockedRequest, goal: RecordId) -> HttpResponse:
    """Plan a step of a goal."""
    record = request.vault.get(GOAL, goal)
    today = request.now.date()
    form = StepForm(sent(request), initial={"first": today, "last": today + FIRST_SPAN})
    if form.is_valid():
        request.vault.seal(STEP, Step.begin(form.step_words(), request.now), at=request.now, of=record.id)
        return redirect("resilience_plan:show_goal", record.id)
    return render(request, "resilience_plan/write_step.html", {"form": form, "goal": record})


@unlocked
def show_step(request: UnlockedRequest, step: RecordId) -> HttpResponse:
    """One step, what can be done with it, and its history."""
    record = request.vault.get(STEP, step)
    goal = request.vault.get(GOAL, record.of or "")
    return render(
        request,
        "resilience_plan/show_step.html",
        {
            "record": record,
            "step": record.value,
            "goal": goal,
            "earlier": record.value.was_for_earlier(request.now.date()),
            "story": words.step_story(record.value),
        },
    )


@unlocked
def edit_step(request: UnlockedRequest, step: RecordId) -> HttpResponse:
    """Change the words or days of a step; the former ones are kept."""
    record = request.vault.get(STEP, step)
    written = EditStepForm.written(record.value)
    form = EditStepForm(sent(request), initial={**written, "revision": revision_of(written)})
    if form.is_valid():
        return _keep(request, record, form, record.value.reword(form.step_words(), request.now))
    return render(request, "resilience_plan/edit_step.html", {"form": form, "step": record})


@unlocked
def change_step_state(request: UnlockedRequest, step: RecordId) -> HttpResponse:
    """Say what became of a step: one tap on its page, or here with a note."""
    record = request.vault.get(STEP, step)
    form = StepStateForm(sent(request), now=record.value.state)
    if form.is_valid():
        state, note = form.state_chosen(), form.cleaned_data["note"]
        change(request, STEP, step, lambda kept: kept.move_to(state, request.now, note))
        return redirect("resilience_plan:show_step", step)
    return render(request, "resilience_plan/change_step_state.html", {"form": form, "step": record})


@unlocked
def move_step(request: UnlockedRequest, step: RecordId) -> HttpResponse:
    """Give a step other days: next week with one tap, or any."""
    record = request.vault.get(STEP, step)
    days = record.value.words.days
    if "next_week" in request.POST:
        today = request.now.date()
        change(request, STEP, step, lambda kept: kept.move(kept.words.days.next_week(today), request.now))
        return redirect("resilience_plan:show_step", step)
    written = {"first": days.first, "last": days.last}
    form = MoveForm(sent(request), initial={**written, "revision": revision_of(written)})
    if form.is_valid():
        return _keep(request, record, form, record.value.move(form.cleaned_data["days"], request.now))
    return render(request, "resilience_plan/move_step.html", {"form": form, "step": record})


def _keep(request: UnlockedRequest, record: Record[Step], form: Any, step: Step) -> HttpResponse:
    """Keep new words or days of a step, unless another tab has changed them since."""
    page, revision = reverse("resilience_plan:show_step", args=[record.id]), form.initial["revision"]
    asked = keep(request, record, STEP, step, form, says=words.step_in_words, revision=revision, back=page)
    return asked or redirect(page)
