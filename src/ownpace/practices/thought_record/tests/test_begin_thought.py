from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.thought_record.domain import Part
from ownpace.practices.thought_record.records import RECORD

ADDRESS = "/thought-record/begin/thought/"


def test_a_record_can_begin_with_its_thought(person: Person) -> None:
    answer = person.post(ADDRESS, {"thought": "I am too much", "belief": "75"})
    kept = person.vault.latest(RECORD)
    assert kept is not None
    assert (kept.value.thought, kept.value.belief_before, kept.value.next) == ("I am too much", 75, Part.FEELINGS)
    assert answer["Location"] == f"/thought-record/records/{kept.id}/write/feelings/"


def test_the_rest_can_wait(person: Person) -> None:
    answer = person.post(ADDRESS, {"thought": "I am too much", "belief": "", "later": "yes"})
    kept = person.vault.latest(RECORD)
    assert kept is not None
    assert answer["Location"] == f"/thought-record/records/{kept.id}/"


def test_the_thought_itself_is_asked_for_kindly(person: Person) -> None:
    page = person.post(ADDRESS, {"thought": "  ", "belief": "75"})
    assert "Write a few words here." in page.content.decode()
    assert 'value="75"' in page.content.decode()
    assert person.vault.count(RECORD) == 0


def test_no_number_is_filled_in_beforehand(person: Person) -> None:
    assert person.get(ADDRESS).context["form"]["belief"].value() is None
