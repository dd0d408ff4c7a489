"""Help now: numbers for the country one is in, never behind the lock."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client, override_settings
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.library import crisis
from ownpace.web.records import PREFERENCES, Preferences

GERMANY, PORTUGAL, FRANCE, BRITAIN = (
    f'<span class="meta">{country}</span>' for country in ("Germany", "Portugal", "France", "United Kingdom")
)


def shown(client: Client, query: str = "", language: str = "") -> str:
    headers = {"Accept-Language": language} if language else {}
    return client.get(f"/help/{query}", headers=headers).content.decode()


@pytest.mark.parametrize("code", [*crisis.countries()])
def test_every_line_of_a_country_can_be_called_and_names_its_source(client: Client, db: None, code: str) -> None:
    from django.utils.html import escape

    html = shown(client, f"?country={code}")
    for line in crisis.countries()[code].lines:
        assert escape(line.name) in html
        assert escape(line.source) in html
        if line.number:
            assert f'href="tel:{line.dial}"' in html


def test_the_emergency_number_comes_first(client: Client, db: None) -> None:
    html = shown(client, "?country=DE")
    assert html.index("tel:112") < html.index("crisis-lines")


@override_settings(OWNPACE_COUNTRY="PT")
def test_what_was_asked_for_wins_over_the_host_and_the_browser(client: Client, db: None) -> None:
    assert GERMANY in shown(client, "?country=de", "fr-FR")
    assert PORTUGAL in shown(client, "", "fr-FR")


def test_the_browsers_region_is_used_where_nothing_else_is_known(client: Client, db: None) -> None:
    assert FRANCE in shown(client, "", "fr-FR,fr;q=0.9,en-GB;q=0.8")
    assert BRITAIN in shown(client, "", "tlh-XX,en-GB;q=0.8")


@pytest.mark.parametrize("language", ["", "en", "*", "xx-QQ", "a" * 5000, "-US"])
def test_where_the_country_is_unknown_it_asks_and_shows_what_holds_everywhere(
    client: Client, db: None, language: str
) -> None:
    html = shown(client, "", language)
    assert "Which country are you in?" in html
    assert "Find A Helpline" in html


@pytest.mark.parametrize("asked", ["QQ", "", "<b>", "%ff"])
def test_a_country_that_is_not_listed_gets_what_holds_everywhere(client: Client, db: None, asked: str) -> None:
    html = shown(client, f"?country={asked}")
    assert "Wherever you are" in html
    assert "<b>" not in html.split("<main")[1].split("</form>")[0]


def test_a_preference_decides_while_unlocked(person: Person) -> None:
    person.vault.seal(PREFERENCES, Preferences(country="PT"), at=timezone.now())
    assert PORTUGAL in shown(person, "", "de-DE")


def test_a_host_can_put_its_own_lines(client: Client, db: None, tmp_path: Path) -> None:
    folder = tmp_path / "crisis_lines"
    folder.mkdir()
    (folder / "de.yaml").write_text(
        'country: Germany\ncode: DE\nemergency: "112"\nemergency_source: host\nlines:\n'
        '  - {name: House line, number: "5", kinds: [crisis], hours: always, languages: [x], source: host, '
        "checked: 2026-11-23}\n",
        encoding="utf-8",
    )
    with override_settings(OWNPACE_DATA=tmp_path):
        assert "House line" in shown(client, "?country=DE")
