"""Steady me: open to anyone."""

from __future__ import annotations

from html import escape

import pytest
from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.library.skills import skills
from ownpace.web.guided import guide_url


def test_it_opens_locked_and_offers_both_ways(client: Client, db: None) -> None:
    html = client.get("/steady/").content.decode()
    assert 'href="/steady/breathe/"' in html
    assert 'href="/steady/ground/?step=1"' in html


def test_it_opens_unlocked_with_the_places_around_it(person: Person) -> None:
    assert 'href="/today/"' in person.get("/steady/").content.decode()


def test_help_is_named_for_danger(client: Client, db: None) -> None:
    assert "in danger" in client.get("/steady/").content.decode()


@pytest.mark.parametrize("page", ["/steady/?", "/steady/breathe/?", "/steady/ground/?", "/steady/ground/?step=6&"])
def test_someone_who_came_from_a_page_is_led_back_to_it(client: Client, db: None, page: str) -> None:
    html = client.get(f"{page}then=/today/").content.decode()
    assert 'href="/today/">When you are ready: carry on</a>' in html


def test_the_way_back_is_carried_along(client: Client, db: None) -> None:
    html = client.get("/steady/?then=/a/b/").content.decode()
    assert 'href="/steady/breathe/?then=%2Fa%2Fb%2F"' in html
    assert 'href="/steady/ground/?step=1&amp;then=%2Fa%2Fb%2F"' in html
    assert 'href="/steady/?then=%2Fa%2Fb%2F"' in client.get("/steady/breathe/?then=/a/b/").content.decode()
    assert 'href="?step=3&amp;then=%2Fa%2Fb%2F"' in client.get("/steady/ground/?step=2&then=/a/b/").content.decode()


@pytest.mark.parametrize(
    "then", ["", "today", "//example.org", "///example.org", "/\\example.org", "https://example.org", "javascript:1"]
)
def test_a_way_back_to_somewhere_else_is_not_offered(client: Client, db: None, then: str) -> None:
    html = client.get("/steady/", {"then": then}).content.decode()
    assert "When you are ready" not in html
    assert "then=" not in html


def test_every_skill_of_the_library_is_one_tap_away_and_opens_locked(client: Client, db: None) -> None:
    html = client.get("/steady/").content.decode()
    for skill in skills():
        assert f'href="{escape(guide_url(skill.id))}"' in html, skill.id
        assert client.get(guide_url(skill.id)).status_code == 200, skill.id


def test_a_skill_that_is_not_in_the_library_has_no_guide() -> None:
    assert guide_url("humming") == ""


def test_the_way_back_is_carried_to_every_skill(client: Client, db: None) -> None:
    html = client.get("/steady/?then=/a/").content.decode()
    for skill in skills():
        assert f'href="{escape(guide_url(skill.id, "/a/"))}"' in html, skill.id
