from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.thought_record.records import RECORD
from ownpace.practices.thought_record.tests.conftest import Keep


def test_a_record_can_be_closed_as_it_is(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    answer = person.post(f"/thought-record/records/{record.id}/close/")
    assert answer["Location"] == f"/thought-record/records/{record.id}/closing/"
    value = person.vault.get(RECORD, record.id).value
    assert value.finished is not None
    assert value.facts_for == ""


def test_one_that_is_closed_stays_as_it_was(person: Person, keep: Keep) -> None:
    record = keep(days=3)
    person.post(f"/thought-record/records/{record.id}/close/")
    assert person.vault.get(RECORD, record.id) == record


def test_without_a_thought_there_is_nothing_to_close_yet(person: Person) -> None:
    person.post("/thought-record/begin/", {"situation": "On the tram"})
    kept = person.vault.latest(RECORD)
    assert kept is not None
    answer = person.post(f"/thought-record/records/{kept.id}/close/")
    assert answer["Location"] == f"/thought-record/records/{kept.id}/write/thought/"


def test_a_link_alone_closes_nothing(person: Person, keep: Keep) -> None:
    assert person.get(f"/thought-record/records/{keep(closed=False).id}/close/").status_code == 405
