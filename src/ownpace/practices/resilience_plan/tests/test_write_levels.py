"""How the person would notice."""

from __future__ import annotations

from django.urls import reverse

from ownpace.practices.resilience_plan.domain.goal import Levels, Weight
from ownpace.practices.resilience_plan.records import GOAL
from ownpace.practices.resilience_plan.tests.conftest import shown_by


def address(goal) -> str:
    return reverse("resilience_plan:write_levels", args=[goal.id])


def test_what_is_hoped_for_is_enough(person, goal):
    person.fill(address(goal), hoped="Twice a week", now="")
    kept = person.vault.get(GOAL, goal.id).value.words
    assert kept.levels == Levels(hoped="Twice a week")
    assert kept.weight is Weight.MATTERS


def test_all_five_levels_and_the_weight_are_kept(person, goal):
    said = {"further_away": "a", "now": "b", "hoped": "c", "more": "d", "far_more": "e", "weight": "3"}
    person.fill(address(goal), **said)
    kept = person.vault.get(GOAL, goal.id).value.words
    assert kept.levels.in_order() == ("a", "b", "c", "d", "e")
    assert kept.weight is Weight.A_LOT


def test_without_a_hope_the_rest_stays_on_the_page(person, goal):
    page = person.fill(address(goal), hoped="", more="singing again").content.decode()
    assert "Write a few words here." in page
    assert "singing again" in page
    assert person.vault.get(GOAL, goal.id).value.words.levels.hoped == "Once this week"


def test_two_tabs_keep_both_texts(person, goal):
    tab = shown_by(person, address(goal))
    person.fill(address(goal), hoped="first tab")
    response = person.post(address(goal), {**tab, "hoped": "second tab"})
    assert response.status_code == 409
    assert "first tab" in response.content.decode()
    assert "second tab" in response.content.decode()
