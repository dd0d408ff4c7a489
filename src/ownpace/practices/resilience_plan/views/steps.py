"""Pages of one step."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.resilience_plan import words
from ownpace.practices.resilience_plan.domain.step import Days, Step, StepWords
from ownpace.practices.resilience_plan.forms.steps import DaysForm, EditStepForm, StepForm, StepStateForm
from ownpace.practices.resilience_plan.records import GOAL, STEP
from ownpace.web.keeping import change, two_versions

FIRST_SPAN = timedelta(days=6)


@unlocked
def write_step(request: UnlockedRequest, goal: RecordId) -> HttpResponse:
    """Plan a step of a goal."""
    record = request.vault.get(GOAL, goal)
    today = request.now.date()
    form = StepForm(request.POST or None, initial={"first": today, "last": today + FIRST_SPAN})
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
    initial = {**EditStepForm.written(record.value), "revision": record.value.wording}
    form = EditStepForm(request.POST or None, initial=initial)
    if form.is_valid():
        return _reword(request, step, form.step_words(), form.cleaned_data["revision"])
    return render(request, "resilience_plan/edit_step.html", {"form": form, "step": record})


@unlocked
def change_step_state(request: UnlockedRequest, step: RecordId) -> HttpResponse:
    """Say what became of a step: one tap on its page, or here with a note."""
    record = request.vault.get(STEP, step)
    form = StepStateForm(request.POST or None, now=record.value.state)
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
        return _move(request, step, days.next_week(request.now.date()))
    form = DaysForm(request.POST or None, initial={"first": days.first, "last": days.last})
    if form.is_valid():
        return _move(request, step, form.cleaned_data["days"])
    return render(request, "resilience_plan/move_step.html", {"form": form, "step": record})


def _move(request: UnlockedRequest, id: RecordId, days: Days) -> HttpResponse:
    change(request, STEP, id, lambda kept: kept.move(days, request.now))
    return redirect("resilience_plan:show_step", id)


def _reword(request: UnlockedRequest, id: RecordId, written: StepWords, wording: int) -> HttpResponse:
    """Keep new words of a step, unless another tab has changed it since."""
    page = reverse("resilience_plan:show_step", args=[id])
    with request.vault.action():
        record = request.vault.get(STEP, id)
        if wording != record.value.wording:
            theirs = words.step_text(record.value.words)
            return two_versions(request, mine=words.step_text(written), theirs=theirs, back=page)
        request.vault.replace(record, STEP, record.value.reword(written, request.now), at=request.now)
    return redirect(page)
