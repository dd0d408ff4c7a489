"""The general guidance to a safe place."""

from __future__ import annotations

from html import unescape

from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.library.skills import safe_place


def test_it_opens_locked_and_says_what_it_holds_before_it_begins(client: Client, db: None) -> None:
    response = client.get("/steady/safe-place/")
    html = unescape(response.content.decode())
    assert html.index("open your eyes and look around the room instead") < html.index(safe_place().lines[0].text)
    assert all(line.text in html for line in safe_place().lines)
    assert "/regulation/" not in html
    assert not response.cookies


def test_unlocked_it_leads_to_a_place_of_one_s_own(person: Person) -> None:
    html = person.get("/steady/safe-place/").content.decode()
    assert 'href="/regulation/places/"' in html
    assert "skill=safe_place" in html
