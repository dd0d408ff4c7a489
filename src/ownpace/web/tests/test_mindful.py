"""Quiet minutes with the breath, the body, and sounds."""

from __future__ import annotations

from html import unescape

import pytest
from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.library.skills import Script, mindful
from ownpace.web.views.steady_guided import MINUTES, USUAL_MINUTES


def test_there_are_three_and_each_lasts_what_the_page_takes_as_usual() -> None:
    assert [script.id for script in mindful()] == ["breath", "body", "sounds"]
    assert {script.seconds for script in mindful()} == {USUAL_MINUTES * 60}


def test_they_last_three_to_ten_minutes_and_no_line_flies_by() -> None:
    assert (MINUTES[0], MINUTES[-1]) == (3, 10)
    assert min(line.seconds for script in mindful() for line in script.lines) * MINUTES[0] / USUAL_MINUTES >= 10


@pytest.mark.parametrize("script", mindful(), ids=lambda script: script.id)
def test_each_opens_locked_with_every_line_and_with_when_not(client: Client, db: None, script: Script) -> None:
    response = client.get(f"/steady/mindful/{script.id}/")
    html = unescape(response.content.decode())
    assert all(line.text in html for line in script.lines)
    assert "Your eyes may stay open" in html
    assert "things feel unreal" in html
    assert 'href="/steady/ground/?step=1"' in html
    assert not response.cookies


def test_what_does_not_exist_is_not_found(client: Client, db: None) -> None:
    assert client.get("/steady/mindful/flying/").status_code == 404


def test_unlocked_it_may_be_kept(person: Person) -> None:
    assert "skill=mindful_sounds" in person.get("/steady/mindful/sounds/").content.decode()
