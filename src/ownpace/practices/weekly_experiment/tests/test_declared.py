"""What small experiments tell the rest of the house."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Conflict
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment import PRACTICE
from ownpace.practices.weekly_experiment.domain.experiment import Leaning, Outcome, Result, State
from ownpace.practices.weekly_experiment.domain.week import Week
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.tests.conftest import DREAD


def offered(person: Person, now: datetime) -> list[tuple[str, int]]:
    found = list(PRACTICE.today(person.vault, now))
    assert all(reverse(one.url_name, args=one.args) for one in found)
    return [(one.url_name.partition(":")[2], one.weight) for one in found]


def move(person: Person, record, state: State, at: datetime) -> None:
    person.vault.replace(record, EXPERIMENT, record.value.move_to(state, at), at=at)


def test_with_none_yet_choosing_one_is_a_gentle_idea(person: Person, now: datetime) -> None:
    assert offered(person, now) == [("ideas", 20)]


def test_a_planned_day_is_named_on_the_day_and_asked_about_afterwards(person: Person, keep, now, today: date) -> None:
    keep(day=today)
    assert offered(person, now) == [("show_experiment", 100)]
    assert offered(person, now + timedelta(days=1)) == [("note_outcome", 100)]
    (asked,) = PRACTICE.today(person.vault, now + timedelta(days=1))
    assert str(asked.title) == "How did it go? Name a seat"
    assert "overdue" not in str(asked.why).casefold()


def test_before_its_day_and_without_one_it_is_a_gentle_line(person: Person, keep, now, today: date) -> None:
    keep(day=today + timedelta(days=2))
    assert offered(person, now) == [("show_experiment", 20)]


def test_what_was_noted_is_not_asked_again(person: Person, keep, note, now, today: date) -> None:
    note(keep(day=today))
    assert offered(person, now) == [("show_experiment", 20)]


def test_at_most_two_days_are_asked_about_at_once(person: Person, keep, now, today: date) -> None:
    for _ in range(4):
        keep(day=today)
    assert [weight for _, weight in offered(person, now)] == [100, 100]


def test_a_new_week_with_none_chosen_is_due_and_after_a_long_pause_an_idea_again(person: Person, keep, now) -> None:
    record = keep()
    move(person, record, State.LET_GO, now)
    assert offered(person, now) == []
    monday = datetime.combine(Week.of(now.date()).following.first, now.timetz())
    assert offered(person, monday) == [("ideas", 50)]
    assert offered(person, monday + timedelta(days=90)) == [("ideas", 20)]


def test_what_rests_is_left_in_peace(person: Person, keep, now, today: date) -> None:
    record = keep(day=today)
    move(person, record, State.RESTING, now)
    assert offered(person, now) == []


def test_series_hold_what_was_unwanted_and_rated_twice_and_nothing_else(person: Person, keep, note) -> None:
    note(keep(prediction=DREAD), likely=Percent(20))
    note(keep(prediction=DREAD))
    note(keep(prediction=replace(DREAD, leaning=Leaning.WELCOME)), likely=Percent(90))
    before, after = PRACTICE.series(person.vault)
    assert [value for _, value in before.points] == [70]
    assert [value for _, value in after.points] == [20]
    assert before.points[0][0] == after.points[0][0]


def test_wins_are_what_was_tried_first_daring_letting_go_and_coming_back(person: Person, keep, note, now) -> None:
    first = note(note(keep("Rest", days_ago=100), days_ago=99), days_ago=98)
    note(keep("Sing", days_ago=97), days_ago=97, result=Result.ANOTHER_TIME)
    note(keep("Call", days_ago=20, prediction=DREAD), days_ago=19)
    move(person, first, State.LET_GO, now)
    assert [str(win.words) for win in PRACTICE.wins(person.vault)] == [
        "Tried for the first time: Rest",
        "You came back to trying small things",
        "You tried it, though you did not expect it to go well: Call",
        "You let one go, which is a decision too: Rest",
    ]


def test_what_is_in_hand_can_be_eased_the_nearest_first(person: Person, keep, read, now, today: date) -> None:
    keep("Resting"), keep("Any day")
    near = keep("Near", day=today + timedelta(days=1), days_ago=2)
    move(person, person.vault.recent(EXPERIMENT, 3)[2], State.RESTING, now)
    found = list(PRACTICE.eases(person.vault, now))
    assert [(one.words, one.due) for one in found] == [("Near", today + timedelta(days=1)), ("Any day", None)]
    assert found[0].key == f"weekly_experiment.{near.id}"
    found[0].ease(person.vault, now, "Nearly", today + timedelta(days=8))
    assert (read(near).plan.words, read(near).plan.day) == ("Nearly", today + timedelta(days=8))
    found[0].ease(person.vault, now, None, None)
    assert person.vault.get(EXPERIMENT, near.id).revision == 2


def test_easing_what_is_gone_or_changed_is_said(person: Person, keep, now) -> None:
    record = keep()
    (easing,) = PRACTICE.eases(person.vault, now)

    class Meanwhile:
        """A vault in which another tab is always quicker."""

        def __getattr__(self, name: str):
            return getattr(person.vault, name)

        def get(self, kind, id):
            return record

    person.vault.replace(
        record, EXPERIMENT, record.value.note(Outcome("0" * 32, now, now.date(), Result.PARTLY)), at=now
    )
    with pytest.raises(Conflict):
        easing.ease(Meanwhile(), now, "smaller", None)
