"""Naming a goal."""

from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.core import practices
from ownpace.core.practice import Offer, OfferKind
from ownpace.practices.resilience_plan.domain.goal import Served, Weight
from ownpace.practices.resilience_plan.records import GOAL

NEW = reverse("resilience_plan:write_goal")
VALUES = (Offer("honesty", "Honesty"), Offer("ease", "Ease"))


@pytest.fixture
def values(monkeypatch):
    monkeypatch.setattr(practices, "offers", lambda reading, kind: VALUES if kind == OfferKind.VALUE else ())


def test_a_goal_is_kept_in_the_persons_words_and_names_its_value(person, values):
    response = person.post(NEW, {"what": "Say what I would like", "why": "I count", "serves": "ease"})
    kept = person.vault.latest(GOAL)
    assert response.headers["Location"] == reverse("resilience_plan:write_levels", args=[kept.id])
    assert kept.value.words.what == "Say what I would like"
    assert kept.value.words.serves == Served("ease", "Ease")
    assert kept.value.words.weight is Weight.MATTERS
    assert kept.value.is_active


def test_a_value_can_be_written_in_own_words(person, values):
    person.post(NEW, {"what": "Rest", "serves": "own", "own_value": "Slowness"})
    assert person.vault.latest(GOAL).value.words.serves == Served(None, "Slowness")


def test_the_own_value_is_asked_for_when_it_was_chosen(person, values):
    page = person.post(NEW, {"what": "Rest", "serves": "own"})
    assert "Write the value here" in page.content.decode()
    assert person.vault.count(GOAL) == 0


def test_not_knowing_the_value_yet_is_an_answer(person, values):
    person.post(NEW, {"what": "Rest", "serves": "unsure"})
    assert person.vault.latest(GOAL).value.words.serves == Served()


def test_without_values_one_may_be_written(person):
    page = person.get(NEW).content.decode()
    assert 'name="serves"' not in page
    person.post(NEW, {"what": "Rest", "own_value": "Ease"})
    assert person.vault.latest(GOAL).value.words.serves == Served(None, "Ease")


def test_a_goal_without_words_keeps_the_rest_and_says_what_is_missing(person, values):
    page = person.post(NEW, {"what": " ", "why": "Because of the mornings"}).content.decode()
    assert "Write a few words here." in page
    assert "Because of the mornings" in page
    assert person.vault.count(GOAL) == 0


@pytest.mark.parametrize("what", ["x" * 301, "a\x00b", "a\x1bb"])
def test_what_cannot_be_kept_is_said_next_to_the_field_and_stays(person, what):
    page = person.post(NEW, {"what": what, "why": "Because of the mornings"}).content.decode()
    assert 'class="problem"' in page
    assert "Because of the mornings" in page
    assert person.vault.count(GOAL) == 0


def test_a_value_that_is_not_offered_is_refused(person, values):
    person.post(NEW, {"what": "Rest", "serves": "somebody else's"})
    assert person.vault.count(GOAL) == 0
