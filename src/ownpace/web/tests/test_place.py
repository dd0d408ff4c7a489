"""The places beside Today."""

from __future__ import annotations

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.practice import Place
from ownpace.web import testing


def test_a_place_lists_its_practices_and_no_others(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice(), testing.practice("quiet-hour", place=Place.NOTICE))
    html = person.get("/places/path/").content.decode()
    assert "Reading aloud" in html
    assert "Words in the air." in html
    assert "Quiet hour" not in html


def test_the_navigation_holds_the_places_that_have_practices(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice())
    html = person.get("/places/path/").content.decode()
    assert 'href="/places/path/" aria-current="page"' in html
    assert 'href="/places/people/"' not in html


@pytest.mark.parametrize("place", [*Place])
def test_every_place_opens_even_when_it_is_empty(person: Person, monkeypatch: pytest.MonkeyPatch, place: Place) -> None:
    testing.install(monkeypatch)
    response = person.get(f"/places/{place.value}/")
    assert response.status_code == 200
    assert "nothing here yet" in response.content.decode()


def test_a_place_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get("/places/elsewhere/").status_code == 404


def test_locked_leads_to_unlock(client: object, db: None) -> None:
    assert client.get("/places/path/").headers["Location"].startswith("/unlock/")
