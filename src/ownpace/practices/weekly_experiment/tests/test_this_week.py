from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.weekly_experiment.domain.experiment import State
from ownpace.practices.weekly_experiment.records import EXPERIMENT

PAGE = reverse("weekly_experiment:this_week")


def page(person: Person) -> str:
    return unescape(person.get(PAGE).content.decode())


def test_an_empty_week_teaches_in_two_sentences_and_offers_three_ideas(person: Person) -> None:
    shown = page(person)
    assert "one small thing that is a little new" in shown
    assert len(re.findall(r"\?idea=", shown)) == 3
    assert "What I have learned" not in shown


def test_a_week_without_one_is_said_to_be_ordinary(person: Person, keep, now) -> None:
    record = keep()
    person.vault.replace(record, EXPERIMENT, record.value.move_to(State.LET_GO, now), at=now)
    shown = page(person)
    assert "an ordinary week" in shown
    assert "Name a seat" in shown
    assert "missed" not in shown


def test_what_is_in_hand_is_shown_with_its_if_then_and_one_tap_to_let_go(person: Person, keep, today: date) -> None:
    record = keep(cue="we sit down", action="point at it", day=today + timedelta(days=1))
    shown = page(person)
    assert "we sit down" in shown
    assert "Planned for" in shown
    assert shown.count(reverse("weekly_experiment:change_state", args=[record.id])) == 2
    assert "?idea=" not in shown


def test_a_day_that_went_by_is_no_fault(person: Person, keep, today: date) -> None:
    keep(day=today - timedelta(days=2), days_ago=5)
    assert "another one is fine" in page(person)


def test_two_at_once_are_possible_and_the_fourth_is_folded_away(person: Person, keep) -> None:
    for number in range(5):
        keep(f"Thing {number}")
    shown = page(person)
    assert "2 others in hand" in shown
    assert shown.count("Note how it went") == 3


def test_lately_names_what_was_let_go_last_not_what_was_begun_last(person: Person, keep, now) -> None:
    for number in range(6):
        record = keep(f"Thing number {number}", days_ago=60 - number)
        ended = record.value.move_to(State.LET_GO, now - timedelta(days=1 + number))
        person.vault.replace(record, EXPERIMENT, ended, at=now)
    shown = page(person)
    assert shown.index("Thing number 0") < shown.index("Thing number 1")
    assert "Thing number 5" not in shown


def test_what_rests_is_folded_away(person: Person, keep, now) -> None:
    record = keep("Sit in the sun")
    person.vault.replace(record, EXPERIMENT, record.value.move_to(State.RESTING, now), at=now)
    shown = page(person)
    assert "Resting" in shown
    assert "Sit in the sun" in shown
    assert "Note how it went" not in shown
