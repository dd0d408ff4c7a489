from __future__ import annotations

from datetime import UTC, datetime

from ownpace.accounts.testing import Person
from ownpace.core.practice import Win
from ownpace.practices.milestones.domain.milestone import Milestone
from ownpace.practices.milestones.records import OWN, PIN
from ownpace.practices.milestones.tests.conftest import Add, House, finding

MARCH = datetime(2026, 3, 7, 18, 20, tzinfo=UTC)
FOUND = Milestone("breathing", MARCH, "You took a first breath.")
SENT = {"practice": "breathing", "key": FOUND.key}


def test_it_stays_close_when_its_source_is_gone_until_it_is_taken_off(person: Person, house: House) -> None:
    house(finding("breathing", [Win(MARCH, FOUND.words)]))
    person.post("/milestones/close/keep/", SENT)
    house(finding("breathing"))
    assert FOUND.words in person.get("/milestones/close/").content.decode()
    person.post("/milestones/close/take-off/", {"key": FOUND.key})
    assert person.vault.count(PIN) == 0


def test_it_is_for_own_ones_too_and_harms_nothing_else(person: Person, add: Add) -> None:
    own, other = add(), add("Another", is_close=True)
    person.post("/milestones/close/keep/", {"practice": "milestones", "key": own.id})
    assert person.vault.get(OWN, own.id).value.is_close
    person.post("/milestones/close/take-off/", {"practice": "milestones", "key": own.id})
    person.post("/milestones/close/take-off/", {"key": "0" * 32})
    assert not person.vault.get(OWN, own.id).value.is_close
    assert person.vault.get(OWN, other.id).value.is_close
