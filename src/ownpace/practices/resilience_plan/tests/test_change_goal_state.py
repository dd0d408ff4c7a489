"""Resting a goal, taking it up, reaching it, changing it, letting it go."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.practices.resilience_plan.domain.goal import GoalState
from ownpace.practices.resilience_plan.records import GOAL


def address(goal) -> str:
    return reverse("resilience_plan:change_goal_state", args=[goal.id])


@pytest.mark.parametrize("state", [state for state in GoalState if state is not GoalState.ACTIVE])
def test_every_state_can_be_chosen_with_a_note_and_left_again(person, goal, state):
    person.post(address(goal), {"state": state.value, "note": "for now"})
    person.post(address(goal), {"state": "active"})
    kept = person.vault.get(GOAL, goal.id).value
    assert [(change.state, change.note) for change in kept.changes[1:]] == [(state, "for now"), (GoalState.ACTIVE, "")]


def test_the_story_of_the_goal_tells_it(person, goal):
    response = person.post(address(goal), {"state": "paused", "note": "exams"}, follow=True)
    page = response.content.decode()
    assert "Resting" in page
    assert "exams" in page
