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
    person.fill(address(record))
    assert [outcome.what for outcome in read(record).outcomes] == ["second"]
    assert person.get(address(record)).status_code == 404


def test_what_changed_meanwhile_is_looked_at_once_more(person: Person, keep, note, read) -> None:
    record = note(keep(), what="first")
    tab = {"revision": person.get(address(record)).context["removing"]["revision"].value()}
    outcome = record.value.outcomes[0].id
    person.fill(reverse("weekly_experiment:note_outcome", args=[record.id, outcome]), what="second")
    answer = person.post(address(record), tab)
    assert answer.status_code == 409
    assert "changed in another tab" in answer.content.decode()
    assert [each.what for each in read(record).outcomes] == ["second"]


def test_what_was_noted_elsewhere_does_not_stand_in_the_way(person: Person, keep, note, read) -> None:
    record = note(keep(), what="first")
    tab = {"revision": person.get(address(record)).context["removing"]["revision"].value()}
    note(record, what="second")
    person.post(address(record), tab)
    assert [each.what for each in read(record).outcomes] == ["second"]
