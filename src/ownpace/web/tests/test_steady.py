"""Steady me: open to anyone."""

from __future__ import annotations

from django.test import Client

from ownpace.accounts.testing import Person


def test_it_opens_locked_and_offers_both_ways(client: Client, db: None) -> None:
    html = client.get("/steady/").content.decode()
    assert 'href="/steady/breathe/"' in html
    assert 'href="/steady/ground/?step=1"' in html


def test_it_opens_unlocked_with_the_places_around_it(person: Person) -> None:
    assert 'href="/today/"' in person.get("/steady/").content.decode()


def test_help_is_named_for_danger(client: Client, db: None) -> None:
    assert "in danger" in client.get("/steady/").content.decode()
