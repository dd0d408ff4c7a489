"""What became of a step."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.practices.resilience_plan.domain.step import StepState
from ownpace.practices.resilience_plan.records import STEP


def address(step) -> str:
    return reverse("resilience_plan:change_step_state", args=[step.id])


@pytest.mark.parametrize("state", StepState)
def test_every_state_can_be_chosen_and_is_dated(person, step, state, today):
    person.post(address(step), {"state": state.value, "note": "with a friend"})
    last = person.vault.get(STEP, step.id).value.last_change
    assert (last.state, last.note, last.at.date()) == (state, "with a friend", today)


def test_one_tap_says_that_it_is_done(person, step):
    response = person.post(address(step), {"state": "done"}, follow=True)
    page = response.content.decode()
    assert "It stays here." in page
    assert "Plan the next one" in page


def test_a_step_let_go_is_kept_and_can_be_planned_again(person, step):
    person.post(address(step), {"state": "let_go"})
    person.post(address(step), {"state": "planned"})
    kept = person.vault.get(STEP, step.id).value
    assert [change.state.value for change in kept.changes] == ["planned", "let_go", "planned"]


def test_an_unknown_state_changes_nothing(person, step):
    assert person.post(address(step), {"state": "lost"}).status_code == 200
    assert len(person.vault.get(STEP, step.id).value.changes) == 1
