"""How a person likes it."""

from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.web.records import PREFERENCES, Preferences, Theme


def test_what_is_chosen_is_kept_once_and_used(person: Person) -> None:
    for theme in ("light", "dark"):
        response = person.post("/preferences/", {"country": "PT", "theme": theme})
        assert response.headers["Location"] == "/preferences/?saved=1"
    kept = person.vault.latest(PREFERENCES)
    assert kept is not None
    assert kept.value == Preferences("PT", Theme.DARK)
    assert person.vault.count(PREFERENCES) == 1
    assert 'data-theme="dark"' in person.get("/today/").content.decode()


def test_saved_is_said_in_place(person: Person) -> None:
    assert "Kept." in person.get("/preferences/?saved=1").content.decode()


def test_a_country_that_is_not_listed_is_refused_beside_its_field(person: Person) -> None:
    response = person.post("/preferences/", {"country": "QQ", "theme": "auto"})
    assert response.status_code == 200
    assert 'id="id_country_error"' in response.content.decode()
    assert person.vault.count(PREFERENCES) == 0
