from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.domain.experiment import Onward, State
from ownpace.practices.weekly_experiment.tests.conftest import DREAD


def address(record) -> str:
    return reverse("weekly_experiment:decide_next", args=[record.id])


def test_each_way_on_is_one_tap(person: Person, keep) -> None:
    page = person.get(address(keep())).content.decode()
    for onward in Onward:
        assert f'name="next" value="{onward.value}"' in page


@pytest.mark.parametrize(
    ("onward", "state"), [("rest", State.RESTING), ("enough", State.ENOUGH), ("let_go", State.LET_GO)]
)
def test_an_ending_is_kept_and_shown(person: Person, keep, read, onward: str, state: State) -> None:
    record = keep()
    answer = person.post(address(record), {"next": onward})
    assert read(record).state is state
    assert answer["Location"] == f"{reverse('weekly_experiment:show_experiment', args=[record.id])}?kept="


@pytest.mark.parametrize(("onward", "part"), [("again", "when"), ("adapt", "words")])
def test_again_and_a_little_different_lead_to_their_part_of_the_plan(
    person: Person, keep, note, read, onward: str, part: str
) -> None:
    record = note(keep(prediction=DREAD), likely=Percent(30))
    answer = person.post(address(record), {"next": onward})
    assert answer["Location"] == f"{reverse('weekly_experiment:write_plan', args=[record.id, part])}?edit="
    assert read(record).is_running
    assert read(record).plan.prediction.likely == 30
    assert read(record).outcomes[0].foreseen.likely == 70


@pytest.mark.parametrize("sent", [{}, {"next": "undone"}])
def test_anything_else_asks_again(person: Person, keep, read, sent: dict[str, str]) -> None:
    record = keep()
    page = person.post(address(record), {"else": "x", **sent}).content.decode()
    assert "Choose one of those below." in page
    assert read(record) == record.value
