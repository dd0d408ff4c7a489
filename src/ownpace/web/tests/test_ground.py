"""Five senses, one at a time or all on one page."""

from __future__ import annotations

from html import unescape

import pytest
from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.library.skills import Skill, skills
from ownpace.web.views.steady import SENSES


def test_the_numbers_go_from_five_to_one() -> None:
    assert [sense.count for sense in SENSES] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_each_step_shows_one_sense_and_leads_on(client: Client, db: None, step: int) -> None:
    html = client.get(f"/steady/ground/?step={step}").content.decode()
    assert str(SENSES[step - 1].title) in html
    assert f'href="?step={step + 1}"' in html
    assert sum(str(sense.title) in html for sense in SENSES) == 1


def test_the_end_says_where_and_when_one_is(client: Client, db: None) -> None:
    assert "what day it is" in client.get("/steady/ground/?step=6").content.decode()


@pytest.mark.parametrize("step", ["", "0", "7", "x", "-1", "²"])
def test_anything_else_shows_all_five_on_one_page(client: Client, db: None, step: str) -> None:
    html = client.get("/steady/ground/", {"step": step}).content.decode()
    assert all(str(sense.title) in html for sense in SENSES)


def test_unlocked_it_may_be_kept_at_the_end(person: Person, client: Client) -> None:
    assert "skill=grounding" in person.get("/steady/ground/?step=6").content.decode()
    assert "skill=grounding" not in client.get("/steady/ground/?step=6").content.decode()


WAYS = [skill for skill in skills() if skill.family == "ground" and skill.id != "grounding"]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.id)
def test_ground_way_opens_locked_with_every_step_on_one_page(client: Client, db: None, way: Skill) -> None:
    response = client.get(f"/steady/ground/{way.id}/")
    html = unescape(response.content.decode())
    assert all(step.do in html and step.how in html for step in way.steps)
    assert way.caution in html
    assert not response.cookies


def test_there_are_at_least_three_other_ways_back_to_the_room() -> None:
    assert {"orienting", "feet", "categories", "cold_water"} <= {way.id for way in WAYS}


@pytest.mark.parametrize("way", ["grounding", "breathing", "flying"])
def test_what_is_not_such_a_way_is_not_found(client: Client, db: None, way: str) -> None:
    assert client.get(f"/steady/ground/{way}/").status_code == 404


def test_unlocked_a_way_may_be_kept(person: Person) -> None:
    assert "skill=feet" in person.get("/steady/ground/feet/").content.decode()
