"""keep_letter: a letter is kept while it is written, as the journal keeps its pages (docs/decisions/0008)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

import pytest

from ownpace.accounts.testing import Person, new_person
from ownpace.core.records import Record
from ownpace.practices.self_compassion.domain.letters import Letter, LetterTheme
from ownpace.practices.self_compassion.loading import returns
from ownpace.practices.self_compassion.records import LETTER
from ownpace.web import testing

KEEP = "/self-compassion/letters/keep/"


@dataclass
class Tab(testing.Tab):
    """A page with a letter on it."""

    theme: str = "hard-day"

    keep: ClassVar[str] = KEEP
    carried: ClassVar[tuple[str, ...]] = (*testing.Tab.carried, "theme")


@pytest.fixture
def tab(person: Person) -> Tab:
    return Tab(person)


def letters(person: Person) -> list[Letter]:
    return [record.value for record in person.vault.all(LETTER)]


def test_the_first_keystroke_makes_a_draft_and_the_next_ones_go_into_it(tab: Tab, person: Person) -> None:
    first = tab.sends("D").json()
    assert first["edit"] == f"/self-compassion/letters/{first['id']}/edit/"
    assert tab.sends("Dear you").json()["id"] == first["id"]
    (letter,) = letters(person)
    assert (letter.text, letter.theme, letter.is_draft) == ("Dear you", LetterTheme.HARD_DAY, True)


def test_keeping_the_letter_finishes_it_and_a_draft_stays_one(tab: Tab, person: Person) -> None:
    tab.sends("Dear you", done="1", draft="1")
    assert letters(person)[0].is_draft
    tab.sends("Dear you", done="1")
    assert not letters(person)[0].is_draft


def test_a_finished_letter_is_not_made_a_draft_by_going_on_with_it(person: Person, letter: Record[Letter]) -> None:
    Tab(person, letter.id, 1, theme="younger").sends("Dear you,")
    (changed,) = letters(person)
    assert not changed.is_draft
    assert changed.earlier is not None
    assert changed.earlier.content.text == "Dear you,\n\nhold on."


def test_a_day_that_is_still_being_typed_keeps_no_word_from_being_kept(tab: Tab, person: Person, now: datetime) -> None:
    yesterday, soon = ((now + timedelta(days=days)).date() for days in (-1, 9))
    assert tab.sends("Dear you", back_on=yesterday.isoformat()).status_code == 200
    assert returns(person.vault).waiting(tab.entry) is None
    tab.sends("Dear you", back_on=soon.isoformat())
    waiting = returns(person.vault).waiting(tab.entry)
    assert waiting is not None
    assert waiting.on == soon
    answer = tab.sends("Dear you", back_on=yesterday.isoformat(), done="1")
    assert answer.status_code == 422
    assert "not ahead of you" in answer.json()["problems"]["back_on"][0]


def test_a_day_that_nobody_touched_stays_as_another_tab_chose_it(tab: Tab, person: Person, now: datetime) -> None:
    soon = (now + timedelta(days=9)).date()
    tab.sends("Dear you", back_on=soon.isoformat())
    other = Tab(person, tab.entry, tab.revision)
    other.sends("Dear you, rest", back_on="", **{"initial-back_on": ""})
    waiting = returns(person.vault).waiting(tab.entry)
    assert waiting is not None
    assert waiting.on == soon


def test_to_whom_it_goes_may_wait_until_it_is_kept_for_good(person: Person) -> None:
    tab = Tab(person, theme="own")
    assert tab.sends("Dear hands", title="").status_code == 200
    assert "title" in tab.sends("Dear hands", title="", done="1").json()["problems"]
    assert tab.sends("Dear hands", title="To my hands", done="1").status_code == 200
    assert (letters(person)[0].title, letters(person)[0].is_draft) == ("To my hands", False)


def test_two_tabs_keep_two_letters(person: Person, letter: Record[Letter]) -> None:
    here, there = Tab(person, letter.id, 1, theme="younger"), Tab(person, letter.id, 1, theme="younger")
    assert here.sends("here").json()["beside"] == ""
    assert there.sends("there").json()["beside"] == f"/self-compassion/letters/{there.entry}/"
    here.sends("here still")
    there.sends("there still")
    assert [letter.text for letter in letters(person)] == ["here still", "there still"]


@pytest.mark.parametrize("text", ["x" * 20_001, "bell \x07", " "])
def test_what_cannot_be_kept_is_said_by_field(tab: Tab, person: Person, text: str) -> None:
    answer = tab.sends(text)
    assert answer.status_code == 422
    assert answer.json()["problems"]["text"]
    assert letters(person) == []


@pytest.mark.parametrize("turn", ["9" * 25, "-1", "1.5", "one"])
def test_a_turn_that_no_page_sends_is_refused(tab: Tab, person: Person, turn: str) -> None:
    assert person.post(KEEP, {**tab.message("Dear you"), "turn": turn}).status_code == 422
    assert letters(person) == []


def test_a_page_of_somebody_else_keeps_nothing_here(tab: Tab) -> None:
    stranger = new_person("somebody")
    assert stranger.post(KEEP, tab.message("my words")).status_code == 409
    assert letters(stranger) == []


def test_words_that_may_mean_danger_are_answered_quietly_and_kept(tab: Tab, person: Person) -> None:
    assert tab.sends("I want to kill myself").json()["care"] is True
    assert len(letters(person)) == 1


def test_a_letter_of_no_kind_is_not_found(person: Person) -> None:
    assert person.post(KEEP, {"theme": "to-the-moon", "text": "x"}).status_code == 404
    assert person.get(KEEP).status_code == 405
