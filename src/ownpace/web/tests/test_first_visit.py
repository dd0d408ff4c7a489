"""The first visit: screen after screen, in the order that practices declare."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core import practices
from ownpace.core.practice import FirstVisit
from ownpace.web import testing


@pytest.fixture
def three_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(
        monkeypatch,
        testing.practice("later", first_visit=[FirstVisit(30, "web:ground")]),
        testing.practice("sooner", first_visit=[FirstVisit(20, "web:breathe"), FirstVisit(10, "web:steady")]),
    )


@pytest.mark.usefixtures("three_screens")
@pytest.mark.parametrize(
    ("after", "then"),
    [
        ("", "/steady/"),
        ("?after=web:steady", "/steady/breathe/"),
        ("?after=web:breathe", "/steady/ground/"),
        ("?after=web:ground", "/today/"),
        ("?after=unheard-of", "/steady/"),
        ("?after=web:today", "/steady/"),
    ],
)
def test_one_screen_leads_to_the_next_and_the_last_to_today(person: Person, after: str, then: str) -> None:
    response = person.get(f"/first-visit/{after}")
    assert (response.status_code, response.headers["Location"]) == (303, then)


def test_every_screen_that_a_practice_declares_opens(person: Person) -> None:
    for practice in practices.installed():
        for screen in practice.first_visit:
            assert person.get(reverse(screen.url_name)).status_code == 200
