"""The first visit: one thing, and one small step."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.urls import reverse

from ownpace.core import practices
from ownpace.core.practice import Offer
from ownpace.practices.resilience_plan.domain.goal import Served
from ownpace.practices.resilience_plan.domain.step import Days
from ownpace.practices.resilience_plan.records import GOAL, STEP

GOAL_PAGE = reverse("resilience_plan:first_goal")
STEP_PAGE = reverse("resilience_plan:first_step")
AFTER_GOAL = reverse("web:first_visit") + "?after=resilience_plan:first_goal"
AFTER_STEP = reverse("web:first_visit") + "?after=resilience_plan:first_step"


def test_one_sentence_is_tied_to_the_value_named_before(person, monkeypatch):
    monkeypatch.setattr(practices, "offers", lambda *_: (Offer("ease", "Ease"),))
    assert "Ease" in person.get(GOAL_PAGE).content.decode()
    response = person.post(GOAL_PAGE, {"what": "An evening without bracing"})
    assert unquote(response.headers["Location"]) == AFTER_GOAL
    assert person.vault.latest(GOAL).value.words.serves == Served("ease", "Ease")


def test_with_several_values_one_may_be_chosen_or_none(person, monkeypatch):
    values = (Offer("ease", "Ease"), Offer("trust", "Trust"))
    monkeypatch.setattr(practices, "offers", lambda *_: values)
    person.post(GOAL_PAGE, {"what": "Rest", "serves": "trust"})
    assert person.vault.latest(GOAL).value.words.serves == Served("trust", "Trust")
    person.post(GOAL_PAGE, {"what": "Rest"})
    assert person.vault.latest(GOAL).value.words.serves == Served()


def test_both_screens_can_be_skipped(person, goal):
    assert AFTER_GOAL in person.get(GOAL_PAGE).content.decode()
    assert AFTER_STEP in person.get(STEP_PAGE).content.decode()


def test_coming_back_shows_what_was_named(person, goal):
    assert "You have named this: Say what I would like" in person.get(GOAL_PAGE).content.decode()


@pytest.mark.parametrize(("when", "first", "last"), [("today", 0, 0), ("this_week", 0, 6), ("later", 7, 34)])
def test_a_rough_time_becomes_days(person, goal, today, when, first, last):
    response = person.post(STEP_PAGE, {"what": "Write one line", "when": when})
    assert unquote(response.headers["Location"]) == AFTER_STEP
    kept = person.vault.latest(STEP, of=goal.id).value
    assert kept.words.days == Days(today + timedelta(days=first), today + timedelta(days=last))


def test_without_a_goal_the_step_says_so_and_offers_naming(person):
    page = person.get(STEP_PAGE).content.decode()
    assert "not named yet" in page
    assert GOAL_PAGE in page
    assert AFTER_STEP in page
    person.post(STEP_PAGE, {"what": "Write one line", "when": "today"})
    assert person.vault.count(STEP) == 0
