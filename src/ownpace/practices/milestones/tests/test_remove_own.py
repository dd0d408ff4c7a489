from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.milestones.records import OWN
from ownpace.practices.milestones.tests.conftest import Add


def test_it_asks_first(person: Person, add: Add) -> None:
    record, other = add("This one"), add("Another")
    page = f"/milestones/own/{record.id}/remove/"
    assert "This one" in person.get(page).content.decode()
    assert person.vault.count(OWN) == 2
    assert person.post(page)["Location"] == "/milestones/"
    assert [kept.id for kept in person.vault.all(OWN)] == [other.id]
    assert person.get(f"/milestones/own/{record.id}/").status_code == 404
