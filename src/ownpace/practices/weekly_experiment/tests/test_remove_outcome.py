from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person


def address(record, number: int = 0) -> str:
    return reverse("weekly_experiment:remove_outcome", args=[record.id, record.value.outcomes[number].id])


def test_one_note_goes_and_the_rest_stays(person: Person, keep, note, read) -> None:
    record = note(note(keep(), what="first"), what="second")
    page = person.get(address(record)).content.decode()
    assert "Remove this note?" in page
    assert "first" in page
    assert "second" not in page
    person.post(address(record), {"revision": str(record.revision)})
    assert [outcome.what for outcome in read(record).outcomes] == ["second"]
    assert person.get(address(record)).status_code == 404


def test_what_changed_meanwhile_is_looked_at_once_more(person: Person, keep, note, read) -> None:
    record = note(keep())
    page = person.post(address(record), {"revision": "1"}).content.decode()
    assert "changed in another tab" in page
    assert read(record) == record.value
