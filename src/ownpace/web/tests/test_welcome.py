"""The first page: what this is and is not, and the ways in."""

from __future__ import annotations

import re

from django.test import Client, override_settings

from ownpace.accounts.testing import Person, new_person


def test_before_anyone_began_the_way_in_is_begin(client: Client, db: None) -> None:
    html = client.get("/").content.decode()
    assert '<a class="button" href="/begin/">' in html
    assert '<a class="button quiet" href="/unlock/">' in html


def test_once_someone_began_the_way_in_is_unlock(client: Client, db: None) -> None:
    new_person()
    html = client.get("/").content.decode()
    assert '<a class="button" href="/unlock/">' in html
    assert 'href="/begin/"' not in html


@override_settings(OWNPACE_ONE_PERSON=False)
def test_where_many_people_live_begin_stays(client: Client, db: None) -> None:
    new_person()
    assert 'href="/begin/"' in client.get("/").content.decode()


def test_it_says_what_it_is_and_is_not_in_three_sentences(client: Client, db: None) -> None:
    html = client.get("/").content.decode()
    said = re.sub(r"<[^>]+>", " ", html[html.index('class="opening"') : html.index('class="actions"')])
    assert len(re.findall(r"\.(?:\s|$)", said)) == 3
    assert "18 and over" in said
    assert "never stands in for urgent care" in said


def test_steady_help_and_leave_are_there(client: Client, db: None) -> None:
    html = client.get("/").content.decode()
    for way in ('href="/steady/"', 'href="/help/"', 'action="/leave/"'):
        assert way in html


def test_someone_who_has_unlocked_goes_on_to_today(person: Person) -> None:
    response = person.get("/")
    assert (response.status_code, response.headers["Location"]) == (303, "/today/")
