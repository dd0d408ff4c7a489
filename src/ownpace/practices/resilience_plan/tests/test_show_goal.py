"""One goal with its levels, steps and story."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone

from ownpace.practices.resilience_plan.domain.goal import Level
from ownpace.practices.resilience_plan.domain.step import StepState
from ownpace.practices.resilience_plan.records import GOAL, STEP


def page(person, goal) -> str:
    return person.get(reverse("resilience_plan:show_goal", args=[goal.id])).content.decode()


def test_the_level_of_now_is_marked(person, goal):
    now = timezone.localtime()
    person.vault.replace(goal, GOAL, goal.value.rate(Level.NOW, now), at=now)
    shown = page(person, goal)
    assert 'aria-current="true"' in shown
    assert "you are here" in shown


def test_a_goal_where_it_was_hoped_offers_to_call_it_reached(person, goal):
    assert "I reached it" not in page(person, goal)
    now = timezone.localtime()
    person.vault.replace(goal, GOAL, goal.value.rate(Level.MORE, now), at=now)
    assert "I reached it" in page(person, goal)


def test_steps_that_are_over_are_kept_below(person, goal, step):
    now = timezone.localtime()
    person.vault.replace(step, STEP, step.value.move_to(StepState.LET_GO, now), at=now)
    shown = page(person, goal)
    assert "Earlier steps (1)" in shown
    assert "Let go" in shown
