from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.thought_record.records import RECORD
from ownpace.practices.thought_record.tests.conftest import Keep


def test_it_is_asked_first_and_nothing_is_removed_by_looking(person: Person, keep: Keep) -> None:
    page = person.get(f"/thought-record/records/{keep().id}/remove/")
    assert "Remove this record?" in page.content.decode()
    assert "They are tired of me" in page.content.decode()
    assert person.vault.count(RECORD) == 1


def test_a_record_can_be_removed_for_good(person: Person, keep: Keep) -> None:
    record = keep()
    other = keep("Another thought")
    answer = person.fill(f"/thought-record/records/{record.id}/remove/")
    assert answer["Location"] == "/thought-record/"
    assert [kept.id for kept in person.vault.all(RECORD)] == [other.id]
    assert person.get(f"/thought-record/records/{record.id}/").status_code == 404


def test_what_was_written_in_another_tab_since_is_not_removed(person: Person, keep: Keep) -> None:
    record = keep(closed=False)
    path = f"/thought-record/records/{record.id}"
    person.fill(f"{path}/write/kinder/", kinder="I can ask")
    answer = person.post(f"{path}/remove/", {"revision": record.revision})
    assert answer.status_code == 409
    assert person.vault.get(RECORD, record.id).value.kinder == "I can ask"
