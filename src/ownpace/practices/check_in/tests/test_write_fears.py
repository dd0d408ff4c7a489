from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.records import CHECK_IN


def test_a_fear_is_kept_as_it_was_written_and_there_to_go_on_with(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/fears/"
    answer = person.post(address, {"revision": 1, "fears": "Saying yes\r\nout of habit <3"})
    assert answer["Location"] == f"/check-in/kept/{sad.id}/"
    assert person.vault.get(CHECK_IN, sad.id).value.fears == "Saying yes\nout of habit <3"
    assert person.get(address).context["form"]["fears"].value() == "Saying yes\nout of habit <3"


def test_too_much_at_once_is_told_with_its_numbers_and_stays(person: Person, sad: Record[CheckIn]) -> None:
    page = person.post(f"/check-in/kept/{sad.id}/fears/", {"revision": 1, "fears": "x" * 4100}).content.decode()
    assert "100 too many" in page
    assert "x" * 4100 in page
    assert person.vault.get(CHECK_IN, sad.id) == sad


def test_two_tabs_on_this_part_are_shown_side_by_side(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/fears/"
    person.post(address, {"revision": 1, "fears": "the first tab"})
    answer = person.post(address, {"revision": 1, "fears": "the second tab"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert person.vault.get(CHECK_IN, sad.id).value.fears == "the first tab"


def test_the_same_sent_twice_is_no_conflict(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/fears/"
    for _ in range(2):
        assert person.post(address, {"revision": 1, "fears": "the same"}).status_code == 303
    assert person.vault.get(CHECK_IN, sad.id).revision == 2
