"""Not today: one tap, until tomorrow."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from ownpace.accounts.models import Session
from ownpace.accounts.testing import Person
from ownpace.web import testing
from ownpace.web.records import SET_ASIDE


def test_what_is_set_aside_gives_way_to_the_next(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice(today=testing.suggestions(4)))
    response = person.post("/today/not-today/", {"key": "idea:1"})
    assert (response.status_code, response.headers["Location"]) == (303, "/today/")
    html = person.get("/today/").content.decode()
    assert "Idea 1</h2>" not in html
    assert "Idea 4</h2>" in html


def test_it_comes_back_the_next_day(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice(today=testing.suggestions(2)))
    person.post("/today/not-today/", {"key": "idea:1"})
    tomorrow = timezone.now() + timedelta(days=1)
    Session.objects.update(created=tomorrow, last_seen=tomorrow)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)
    assert "Idea 1</h2>" in person.get("/today/").content.decode()


def test_one_record_holds_what_is_set_aside(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice(today=testing.suggestions(3)))
    for key in ("idea:1", "idea:2", "idea:2"):
        person.post("/today/not-today/", {"key": key})
    assert person.vault.count(SET_ASIDE) == 1
    kept = person.vault.latest(SET_ASIDE)
    assert kept is not None
    assert kept.value.keys == {"idea:1", "idea:2"}


@pytest.mark.parametrize("key", ["", "idea:9", "\x00", "x" * 10_000])
def test_a_key_that_nothing_offers_keeps_nothing(person: Person, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    testing.install(monkeypatch, testing.practice(today=testing.suggestions(1)))
    assert person.post("/today/not-today/", {"key": key}).status_code == 404
    assert person.vault.count(SET_ASIDE) == 0


def test_looking_at_the_address_changes_nothing(person: Person) -> None:
    assert person.get("/today/not-today/").status_code == 405
