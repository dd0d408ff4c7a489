"""The end of a setback: close_setback, and the page that says what was done."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core import practices
from ownpace.core.practice import Offer
from ownpace.core.records import Record
from ownpace.practices.coping_plan.domain.setback import Eased, Setback, Stage
from ownpace.practices.coping_plan.records import SETBACK


def _at(name: str, record: Record[Setback]) -> str:
    return reverse(f"coping_plan:{name}", args=[record.id])


@pytest.mark.parametrize("stage", [Stage.WALK, Stage.DEBRIEF, Stage.LIGHTER])
def test_all_can_be_left_as_it_is_at_any_stage(person: Person, keep_setback: Any, stage: Stage) -> None:
    record = keep_setback(stage=stage, chosen=("weekly.near",))
    assert person.post(_at("close_setback", record))["Location"] == _at("setback_closed", record)
    kept = person.vault.get(SETBACK, record.id).value
    assert (kept.is_open, kept.chosen, kept.eased) == (False, (), ())
    revision = person.vault.get(SETBACK, record.id).revision
    person.post(_at("close_setback", record))
    assert person.vault.get(SETBACK, record.id).revision == revision


def test_closing_is_never_a_link(person: Person, keep_setback: Any) -> None:
    assert person.get(_at("close_setback", keep_setback())).status_code == 405


def test_what_was_done_is_said_in_words(person: Person, keep_setback: Any) -> None:
    eased = (
        Eased("Dance class", "Watch one", date(2026, 3, 4), date(2026, 3, 11)),
        Eased("Call my aunt", "Write a card"),
        Eased("The long walk", "", None, date(2026, 4, 1)),
    )
    page = person.get(_at("setback_closed", keep_setback(closed=True, eased=eased, small="one walk"))).content.decode()
    for words in (
        "went to your steps: A bad week",
        "You looked back and wrote down what you saw.",
        "Your next small thing: one walk",
        "“Dance class” is now “Watch one”, on Wednesday 11 March 2026.",
        "“Call my aunt” is now “Write a card”.",
        "“The long walk” moved to Wednesday 1 April 2026.",
    ):
        assert words in page
    assert "You left your plans as they are." not in page


def test_plans_left_as_they_are_are_said_to_be(person: Person, keep_setback: Any) -> None:
    page = person.get(_at("setback_closed", keep_setback(closed=True))).content.decode()
    assert "You left your plans as they are." in page


def test_it_asks_how_it_is_now_and_shows_something_kind(
    person: Person, keep_setback: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = keep_setback(closed=True)
    assert "How are you now?" in person.get(_at("setback_closed", record)).content.decode()
    monkeypatch.setattr(practices, "offer_of_the_day", lambda *_: Offer("a", "I am allowed to be slow."))
    assert "I am allowed to be slow." in person.get(_at("setback_closed", record)).content.decode()


def test_one_that_is_still_open_leads_to_where_it_was(person: Person, keep_setback: Any) -> None:
    record = keep_setback(stage=Stage.DEBRIEF)
    assert person.get(_at("setback_closed", record))["Location"] == _at("debrief_setback", record)
