from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.weekly_experiment.domain.experiment import State
from ownpace.practices.weekly_experiment.records import EXPERIMENT


def address(record) -> str:
    return reverse("weekly_experiment:change_state", args=[record.id])


@pytest.mark.parametrize(
    ("state", "says"),
    [("let_go", "That is a decision too"), ("resting", "Nothing asks about it"), ("enough", "with what it taught")],
)
def test_letting_go_is_one_tap_without_a_reason_and_can_be_taken_back(
    person: Person, keep, read, state: str, says: str
) -> None:
    record = keep()
    shown = person.post(address(record), {"state": state}, follow=True).content.decode()
    assert says in shown
    assert read(record).state is State(state)
    person.post(address(record), {"state": "running"})
    assert read(record).is_running


def test_the_same_tap_twice_changes_nothing_more(person: Person, keep, read) -> None:
    record = keep()
    for _ in range(2):
        person.post(address(record), {"state": "let_go"})
    assert len(read(record).changes) == 1


def test_a_strange_state_is_refused_and_looking_changes_nothing(person: Person, keep, read) -> None:
    record = keep()
    assert person.post(address(record), {"state": "gone"}).status_code == 404
    assert person.get(address(record)).status_code == 405
    assert read(record) == record.value
    assert person.vault.count(EXPERIMENT) == 1
