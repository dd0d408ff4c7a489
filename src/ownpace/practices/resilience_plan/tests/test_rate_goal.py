"""Where a goal is today."""

from __future__ import annotations

from django.urls import reverse

from ownpace.practices.resilience_plan.domain.goal import Level
from ownpace.practices.resilience_plan.records import GOAL


def address(goal) -> str:
    return reverse("resilience_plan:rate_goal", args=[goal.id])


def test_the_levels_are_in_the_persons_words_and_none_is_chosen_beforehand(person, goal):
    page = person.get(address(goal)).content.decode()
    assert "Once this week" in page
    assert "Much more than I hope for" in page
    assert "checked" not in page


def test_a_rating_is_kept_with_its_day(person, goal, today):
    person.post(address(goal), {"level": "-2"})
    rating = person.vault.get(GOAL, goal.id).value.ratings[0]
    assert rating.level is Level.FURTHER_AWAY
    assert rating.at.date() == today


def test_no_choice_is_asked_for_again(person, goal):
    for said in ({"level": ""}, {"level": "3"}, {"level": "x"}):
        assert 'class="problem"' in person.post(address(goal), said).content.decode()
    assert person.vault.get(GOAL, goal.id).value.ratings == ()
