"""The plan on one sheet."""

from __future__ import annotations

from django.urls import reverse

from ownpace.core import practices
from ownpace.core.practice import Offer

PRINT = reverse("resilience_plan:print_plan")


def test_the_sheet_holds_goals_levels_steps_and_dates(person, goal, step):
    page = person.get(PRINT).content.decode()
    for words in ("Say what I would like", "Once this week", "Ask for a walk", "next look"):
        assert words in page
    assert "cut short" not in page


def test_long_words_are_cut_honestly(person, keep_goal):
    keep_goal("very " * 50 + "long")
    page = person.get(PRINT).content.decode()
    assert "…" in page
    assert "cut short to fit on one sheet" in page


def test_goals_that_do_not_fit_are_counted(person, keep_goal):
    for number in range(7):
        keep_goal(f"goal {number}")
    assert "and 2 more goals" in person.get(PRINT).content.decode()


def test_what_helps_when_it_gets_hard_is_on_the_sheet(person, goal, monkeypatch):
    offered = {
        "coping": (Offer("a", "Breathe out → Call my sister"),),
        "value": (Offer("b", "Ease"),),
    }
    monkeypatch.setattr(practices, "offers", lambda reading, kind: offered[kind])
    page = person.get(PRINT).content.decode()
    assert "If it gets hard" in page
    assert "Call my sister" in page
    assert "What matters to me" in page


def test_an_empty_plan_prints_too(person):
    assert person.get(PRINT).status_code == 200
