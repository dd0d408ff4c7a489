from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.records import CHECK_IN


def test_what_felt_comfortable_what_did_not_and_what_to_adjust_are_kept(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/back/"
    person.post(address, {"revision": 1, "comfortable": "the lamp", "uncomfortable": "", "adjust": "shorter"})
    kept = person.vault.get(CHECK_IN, sad.id).value
    assert (kept.comfortable, kept.uncomfortable, kept.adjust) == ("the lamp", "", "shorter")


def test_another_part_that_changed_meanwhile_is_in_nobodys_way(person: Person, sad: Record[CheckIn]) -> None:
    person.post(f"/check-in/kept/{sad.id}/fears/", {"revision": 1, "fears": "the dark"})
    person.post(f"/check-in/kept/{sad.id}/back/", {"revision": 1, "adjust": "shorter"})
    kept = person.vault.get(CHECK_IN, sad.id).value
    assert (kept.fears, kept.adjust) == ("the dark", "shorter")
