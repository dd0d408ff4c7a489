from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.regulation.records import SKILL_PRACTICE


def test_a_note_is_removed_after_it_was_asked_for_twice(person: Person) -> None:
    person.post("/regulation/skills/feet/before/", {"before": "65"})
    kept = person.vault.latest(SKILL_PRACTICE)
    assert kept is not None
    address = f"/regulation/tried/{kept.id}/remove/"
    assert person.get(address).status_code == 200
    assert person.vault.count(SKILL_PRACTICE) == 1
    assert person.fill(address)["Location"] == "/regulation/what-helps/"
    assert person.vault.count(SKILL_PRACTICE) == 0
    assert person.get(address).status_code == 404
