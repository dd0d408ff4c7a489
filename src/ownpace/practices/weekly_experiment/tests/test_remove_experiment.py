from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.weekly_experiment.records import EXPERIMENT


def address(record) -> str:
    return reverse("weekly_experiment:remove_experiment", args=[record.id])


def test_it_is_asked_once_and_then_gone(person: Person, keep) -> None:
    record, other = keep("Name a seat"), keep("Stay")
    page = person.get(address(record)).content.decode()
    assert "Remove this experiment?" in page
    assert "Letting it go keeps it instead." in page
    answer = person.post(address(record), {"revision": "1"})
    assert answer["Location"] == reverse("weekly_experiment:experiments")
    assert [kept.id for kept in person.vault.all(EXPERIMENT)] == [other.id]
    assert person.get(address(record)).status_code == 404


def test_what_changed_meanwhile_is_looked_at_once_more(person: Person, keep, note) -> None:
    record = keep()
    note(record)
    page = person.post(address(record), {"revision": "1"}).content.decode()
    assert "changed in another tab" in page
    assert 'name="revision" value="2"' in page
    assert person.vault.count(EXPERIMENT) == 1
