from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.check_in import catalogue
from ownpace.practices.check_in.domain.check_in import CheckIn
from ownpace.practices.check_in.records import CHECK_IN


def test_needs_are_tapped_and_one_may_write_ones_own(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/needs/"
    page = person.get(address).content.decode()
    assert page.count('name="needs"') == len(catalogue.needs())
    person.post(address, {"revision": 1, "needs": ["rest", "play"], "own_needs": "a call"})
    kept = person.vault.get(CHECK_IN, sad.id).value
    assert (kept.needs, kept.own_needs) == (("rest", "play"), "a call")


def test_a_need_can_be_taken_back(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/needs/"
    person.post(address, {"revision": 1, "needs": ["rest"]})
    person.post(address, {"revision": 2})
    assert person.vault.get(CHECK_IN, sad.id).value.needs == ()


def test_a_need_that_is_not_in_the_list_is_refused(person: Person, sad: Record[CheckIn]) -> None:
    answer = person.post(f"/check-in/kept/{sad.id}/needs/", {"revision": 1, "needs": ["yacht"]})
    assert "Choose from those below." in answer.content.decode()
    assert person.vault.get(CHECK_IN, sad.id) == sad
