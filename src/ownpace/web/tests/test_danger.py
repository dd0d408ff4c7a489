"""Words that may mean danger: noticed in memory, answered quietly, kept nowhere."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from ownpace.accounts.testing import Person
from ownpace.web import danger
from ownpace.web.danger import suggests_danger

CARE = "Some of these words sound like a hard or dangerous moment."

DANGER = [
    "I want to die",
    "Sometimes I think of KILLING MYSELF.",
    "i don’t want to be here any more",
    "everyone would be better off without me",
    "I am going to hurt myself tonight",
    "self-harm",
    "he said he is going to kill me",
    "My partner hits me",
    "She won't\nlet me leave",
    "he locked me in again",
    "I'm not safe at home",
    "I took too many pills",
]
ORDINARY = [
    "",
    "I could die of laughing",
    "killing time before the train",
    "the dress is to die for",
    "I cut myself shaving",
    "I kept it to myself",
    "my partner hit a good note",
    "he is a killer cook",
    "my foot hurt, and I rested",
    "I want to diet",
    "we talked about boundaries and I felt safe",
    "I let myself rest and did not beat myself up",
    "it hits home",
    "mitself harm",
]


@pytest.mark.parametrize("text", DANGER)
def test_words_that_may_mean_danger_are_noticed(text: str) -> None:
    assert suggests_danger(f"Today: {text} and more")


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert not suggests_danger(text)


def test_a_long_entry_is_read_quickly() -> None:
    assert not suggests_danger("my partner and i " * 50_000)


def test_a_form_of_a_thousand_long_fields_is_read_up_to_a_measure(rf: RequestFactory) -> None:
    looked = []
    request = rf.post("/", {f"f{number}": "my partner and i " * 6_000 for number in range(20)})
    request.vault = object()
    original, danger.suggests_danger = danger.suggests_danger, lambda text: looked.append(text) or False
    try:
        assert not danger.typed_in(request)
    finally:
        danger.suggests_danger = original
    assert len(looked) == danger.MOST // danger.LONGEST


def test_the_next_page_shows_a_quiet_line_once(person: Person) -> None:
    response = person.post("/preferences/", {"country": "PT", "theme": "dark", "note": "I want to die"})
    assert response.headers["Location"] == "/preferences/?saved=1&care=1"
    assert CARE in person.get(response.headers["Location"]).content.decode()
    assert CARE not in person.get("/preferences/").content.decode()


def test_a_form_that_comes_back_shows_it_at_once(person: Person) -> None:
    assert CARE in person.post("/preferences/", {"theme": "?", "note": "I want to die"}).content.decode()


def test_writing_is_never_blocked_and_nothing_is_left_behind(person: Person) -> None:
    response = person.post("/preferences/", {"country": "PT", "theme": "dark", "note": "I want to die"})
    assert response.status_code == 303
    assert set(response.cookies) <= {"csrftoken"}


def test_ordinary_words_change_no_address(person: Person) -> None:
    response = person.post("/preferences/", {"country": "PT", "theme": "dark", "note": "a good day"})
    assert response.headers["Location"] == "/preferences/?saved=1"


def test_nobody_who_is_locked_is_read(client: Client, db: None) -> None:
    assert "care=1" not in client.post("/leave/", {"note": "I want to die"}).headers["Location"]
