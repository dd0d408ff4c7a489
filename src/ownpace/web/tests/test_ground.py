"""Five senses, one at a time or all on one page."""

from __future__ import annotations

import pytest
from django.test import Client

from ownpace.accounts.testing import Person
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
