"""Muscle relaxation: sixteen, seven and four groups, with and without tensing."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.library.skills import muscles

LINE = re.compile(r'<li data-line data-seconds="(\d+)" data-when="([^"]*)" data-name="([^"]*)">')


def test_the_times_are_those_of_the_source() -> None:
    assert 5 <= muscles().tense_seconds <= 7
    assert 30 <= muscles().release_seconds <= 40


@pytest.mark.parametrize("number", [16, 7, 4])
def test_a_set_has_as_many_groups_as_its_name_and_the_optional_one_beside(number: int) -> None:
    (one,) = [one for one in muscles().sets if one.id == str(number)]
    assert len([group for group in one.groups if not group.is_optional]) == number
    assert len([group for group in one.groups if group.is_optional]) == 1


def test_it_opens_locked_with_every_group_to_read(client: Client, db: None) -> None:
    response = client.get("/steady/muscles/")
    html = unescape(response.content.decode())
    assert all(group.name in html and group.tense in html for one in muscles().sets for group in one.groups)
    assert "ask a doctor" in html
    assert not response.cookies


def test_the_optional_group_is_off_and_marked(client: Client, db: None) -> None:
    html = client.get("/steady/muscles/").content.decode()
    assert re.search(r'name="more" value="more" autocomplete="off">', html)
    optional = {name for _, when, name in LINE.findall(html) if when.endswith(" more")}
    assert optional == {"Hips and seat"}


def test_each_group_is_tensed_shortly_and_let_go_for_longer(client: Client, db: None) -> None:
    lines = LINE.findall(client.get("/steady/muscles/").content.decode())
    four = [int(seconds) for seconds, when, _ in lines if when == "4 tense"]
    assert four == [6, 35] * 4
    assert [int(seconds) for seconds, when, _ in lines if when == "4 release"] == [30] * 4


def test_the_way_without_tensing_reads_without_tensing(client: Client, db: None) -> None:
    html = client.get("/steady/muscles/?manner=release").content.decode()
    read = unescape(html[html.index('class="steps"') :])
    assert "Make soft fists" not in read
    assert "let both arms get heavier" in read
    assert re.search(r'value="release"[^>]*checked', html)


@pytest.mark.parametrize(("groups", "chosen"), [("7", "7"), ("16", "16"), ("9", "4"), ("", "4")])
def test_a_set_can_be_asked_for(client: Client, db: None, groups: str, chosen: str) -> None:
    html = client.get("/steady/muscles/", {"groups": groups}).content.decode()
    assert re.search(rf'name="groups" value="{chosen}"[^>]*checked', html)


def test_unlocked_it_may_be_kept_as_what_was_done(person: Person) -> None:
    assert "skill=muscle_release" in person.get("/steady/muscles/").content.decode()
    assert "skill=letting_go" in person.get("/steady/muscles/?manner=release").content.decode()
