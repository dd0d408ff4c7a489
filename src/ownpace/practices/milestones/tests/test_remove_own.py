from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.milestones.records import OWN
from ownpace.practices.milestones.tests.conftest import Add


def test_it_asks_first(person: Person, add: Add) -> None:
    record, other = add("This one"), add("Another")
    page = f"/milestones/own/{record.id}/remove/"
    assert "This one" in person.get(page).content.decode()
    assert person.vault.count(OWN) == 2
    assert person.fill(page)["Location"] == "/milestones/"
    assert [kept.id for kept in person.vault.all(OWN)] == [other.id]
    assert person.get(f"/milestones/own/{record.id}/").status_code == 404


def test_it_never_takes_what_was_written_in_another_tab(person: Person, add: Add) -> None:
    record = add("This one")
    page = f"/milestones/own/{record.id}/remove/"
    tab = {"revision": person.get(page).context["removing"]["revision"].value()}
    person.fill(f"/milestones/own/{record.id}/change/", words="In other words")
    answer = person.post(page, tab)
    assert answer.status_code == 409
    assert "In other words" in answer.content.decode()
    assert person.vault.count(OWN) == 1
