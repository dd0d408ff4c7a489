from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.core.scales import Intensity, Suds
from ownpace.practices.check_in.domain.check_in import CheckIn, Felt
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.tests.conftest import Keep


def test_what_was_noted_can_be_changed_and_the_rest_stays(person: Person, keep: Keep) -> None:
    felt = (Felt("sad", strength=Intensity(60)), Felt(own="fizzy", strength=Intensity(10)))
    record = keep(feelings=felt, distress=Suds(40), fears="The dark.")
    address = f"/check-in/kept/{record.id}/change/"
    page = person.get(address).content.decode()
    assert 'value="sad" checked' in page
    assert 'value="fizzy" checked' in page
    person.post(address, {"revision": 1, "feelings": ["sad", "calm"], "own": ["fizzy"], "distress": "", "ease": "5"})
    changed = person.vault.get(CHECK_IN, record.id).value
    assert changed.feelings == (Felt("sad", strength=Intensity(60)), Felt("calm"), felt[1])
    assert (changed.distress, changed.ease, changed.fears, changed.at) == (None, 5, "The dark.", record.value.at)


def test_two_tabs_never_overwrite_each_other(person: Person, sad: Record[CheckIn]) -> None:
    address = f"/check-in/kept/{sad.id}/change/"
    person.post(address, {"revision": 1, "feelings": ["sad"], "distress": "50"})
    answer = person.post(address, {"revision": 1, "feelings": ["calm"], "other": "wobbly", "distress": "10"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "wobbly" in page
    assert "50" in page
    assert person.vault.get(CHECK_IN, sad.id).value.distress == 50


def test_a_lost_place_is_told_and_changes_nothing(person: Person, sad: Record[CheckIn]) -> None:
    page = person.post(f"/check-in/kept/{sad.id}/change/", {"feelings": ["calm"]}).content.decode()
    assert "This page lost its place" in page
    assert person.vault.get(CHECK_IN, sad.id) == sad
