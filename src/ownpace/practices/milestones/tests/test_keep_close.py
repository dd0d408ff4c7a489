from __future__ import annotations

from datetime import UTC, datetime

from ownpace.accounts.testing import Person
from ownpace.core.practice import Win
from ownpace.practices.milestones.domain.milestone import Milestone
from ownpace.practices.milestones.records import PIN
from ownpace.practices.milestones.tests.conftest import House, finding

MARCH = datetime(2026, 3, 7, 18, 20, tzinfo=UTC)
FOUND = Milestone("breathing", MARCH, "You took a first breath.")
SENT = {"practice": "breathing", "key": FOUND.key}


def test_what_a_practice_found_is_kept_close_once_in_its_words(person: Person, house: House) -> None:
    house(finding("breathing", [Win(MARCH, FOUND.words)]))
    for _ in range(2):
        person.post("/milestones/close/keep/", SENT)
    assert [record.value.milestone for record in person.vault.all(PIN)] == [FOUND]


def test_it_leads_back_to_where_one_was_and_nowhere_else(person: Person, house: House) -> None:
    house(finding("breathing", [Win(MARCH, FOUND.words)]))
    back = f"/milestones/?page=2#m-{FOUND.key}"
    assert person.post("/milestones/close/keep/", {**SENT, "next": back})["Location"] == back
    away = person.post("/milestones/close/keep/", {**SENT, "next": "https://example.org/"})
    assert away["Location"] == "/milestones/"


def test_what_is_not_there_is_not_found(person: Person, house: House) -> None:
    house(finding("breathing"))
    for sent in (SENT, {}, {"practice": "milestones", "key": "0" * 32}, {"practice": "nothing", "key": FOUND.key}):
        assert person.post("/milestones/close/keep/", sent).status_code == 404
    assert person.vault.count(PIN) == 0


def test_the_list_says_which_are_close(person: Person, house: House) -> None:
    house(finding("breathing", [Win(MARCH, FOUND.words), Win(MARCH, "Another")]))
    person.post("/milestones/close/keep/", SENT)
    text = person.get("/milestones/").content.decode()
    assert text.count("Kept close: take off") == 1
    assert text.count("Keep close<") == 1


def test_looking_changes_nothing(person: Person) -> None:
    assert person.get("/milestones/close/keep/").status_code == 405
    assert person.get("/milestones/close/take-off/").status_code == 405
