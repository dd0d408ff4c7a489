from __future__ import annotations

from datetime import datetime

import pytest

from ownpace.accounts.testing import Person
from ownpace.core import practices
from ownpace.core.practice import Offer
from ownpace.practices.thought_record.tests.conftest import Keep


def test_it_says_the_numbers_and_gives_no_verdict(person: Person, keep: Keep) -> None:
    text = person.get(f"/thought-record/records/{keep().id}/closing/").content.decode()
    assert "Believed 80 of 100 at first, 40 at the end." in text
    assert "Whether a number moved or stayed, both are fine." in text
    assert "I can ask" in text


def test_it_asks_how_one_is_now(person: Person, keep: Keep) -> None:
    text = person.get(f"/thought-record/records/{keep().id}/closing/").content.decode()
    assert "How are you now?" in text
    assert "Stirred up: steady me" in text


def test_a_kind_sentence_of_ones_own_is_shown_where_there_is_one(
    person: Person, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def of_the_day(reading: object, kind: str, now: datetime) -> Offer:
        asked.append(kind)
        return Offer("a" * 32, "I may go slowly.")

    record = keep()
    monkeypatch.setattr(practices, "offer_of_the_day", of_the_day)
    text = person.get(f"/thought-record/records/{record.id}/closing/").content.decode()
    assert asked == ["kindness"]
    assert "I may go slowly." in text


def test_without_one_nothing_takes_its_place(person: Person, keep: Keep) -> None:
    page = person.get(f"/thought-record/records/{keep().id}/closing/")
    assert page.context["kindness"] is None
    assert "Words of your own" not in page.content.decode()


def test_a_record_that_is_not_finished_is_shown_instead(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    answer = person.get(f"/thought-record/records/{record.id}/closing/")
    assert answer["Location"] == f"/thought-record/records/{record.id}/"
