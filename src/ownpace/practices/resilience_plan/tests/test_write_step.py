"""Planning a step."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse

from ownpace.practices.resilience_plan.domain.step import Days, StepState
from ownpace.practices.resilience_plan.forms.steps import StepForm
from ownpace.practices.resilience_plan.records import STEP


def address(goal) -> str:
    return reverse("resilience_plan:write_step", args=[goal.id])


def test_a_step_is_kept_with_its_days_and_its_if_then(person, goal, today):
    last = today + timedelta(days=3)
    said = {"what": "Walk", "first": today, "last": last, "when": "after lunch", "where": "the river"}
    response = person.post(address(goal), {**said, "hindrance": "it rains", "answer": "I take the umbrella"})
    kept = person.vault.latest(STEP, of=goal.id)
    assert response.headers["Location"] == reverse("resilience_plan:show_goal", args=[goal.id])
    assert kept.value.words.days == Days(today, last)
    assert kept.value.words.has_if_then
    assert kept.value.state is StepState.PLANNED


def test_an_end_before_the_start_is_said_next_to_the_field_and_nothing_is_lost(person, goal, today):
    said = {"what": "Walk", "first": today, "last": today - timedelta(days=1), "where": "by the river"}
    page = person.post(address(goal), said).content.decode()
    assert "The last day comes before the first" in page
    assert page.index('id="id_last_error"') > page.index('name="first"')
    assert "by the river" in page
    assert person.vault.count(STEP) == 0


def test_days_that_are_no_days_are_said_next_to_the_field(person, goal):
    page = person.post(address(goal), {"what": "Walk", "first": "soon", "last": ""}).content.decode()
    assert "Write the day as year-month-day" in page
    assert "Choose a day." in page


def test_half_an_if_then_asks_for_the_other_half(person, goal, today):
    said = {"what": "Walk", "first": today, "last": today, "hindrance": "it rains"}
    page = person.post(address(goal), said).content.decode()
    assert "work together" in page
    assert "it rains" in page
    assert person.vault.count(STEP) == 0


def test_an_i_that_is_typed_twice_is_kept_once() -> None:
    form = StepForm(
        {"what": "Walk", "first": "2026-06-01", "last": "2026-06-02", "hindrance": "it rains", "answer": "I take a hat"}
    )
    assert form.is_valid(), form.errors
    assert form.step_words().answer == "take a hat"
