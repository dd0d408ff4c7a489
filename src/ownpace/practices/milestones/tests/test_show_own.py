from __future__ import annotations

from datetime import date

from ownpace.accounts.testing import Person
from ownpace.practices.milestones.domain.milestone import Sort
from ownpace.practices.milestones.tests.conftest import Add


def test_it_holds_everything(person: Person, add: Add) -> None:
    record = add("Held my ground", date(2026, 3, 7), note="They nodded.", sort=Sort.SAID_NO)
    text = person.get(f"/milestones/own/{record.id}/").content.decode()
    for words in ("Held my ground", "Saturday 7 March 2026", "They nodded.", "I said no", "Keep close"):
        assert words in text
