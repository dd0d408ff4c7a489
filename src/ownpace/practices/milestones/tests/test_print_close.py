from __future__ import annotations

from datetime import date

from ownpace.accounts.testing import Person
from ownpace.practices.milestones.tests.conftest import Add


def test_the_sheet_holds_what_is_close_and_nothing_else(person: Person, add: Add) -> None:
    add("Held my ground", date(2026, 5, 1), is_close=True)
    add("For the list alone")
    text = person.get("/milestones/close/print/").content.decode()
    assert "Held my ground" in text
    assert "1 May 2026" in text
    assert "For the list alone" not in text


def test_with_nothing_close_it_says_how_to_begin(person: Person) -> None:
    assert person.get("/milestones/close/print/")["Location"] == "/milestones/close/"
