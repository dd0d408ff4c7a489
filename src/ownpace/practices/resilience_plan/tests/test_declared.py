"""What the plan tells the rest of the house."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from ownpace.core.practice import OfferKind
from ownpace.practices.resilience_plan import PRACTICE
from ownpace.practices.resilience_plan.domain.attainment import Score
from ownpace.practices.resilience_plan.domain.goal import GoalState, Level, Weight
from ownpace.practices.resilience_plan.domain.review import Review
from ownpace.practices.resilience_plan.domain.step import StepState
from ownpace.practices.resilience_plan.records import GOAL, REVIEW, STEP

SCORES = (Score(Weight.MATTERS, Level.HOPED), Score(Weight.MATTERS, Level.MORE))


def offered(person) -> list[str]:
    return [str(found.title) for found in PRACTICE.today(person.vault, timezone.localtime())]


def test_without_a_goal_naming_one_is_a_gentle_idea(person):
    (found,) = PRACTICE.today(person.vault, timezone.localtime())
    assert found.weight < 50
    assert reverse(found.url_name)


def test_steps_of_today_and_of_earlier_are_offered_and_later_ones_wait(person, goal, keep_step):
    keep_step(goal, "earlier", -5, -4), keep_step(goal, "now"), keep_step(goal, "later", 3, 4)
    assert offered(person) == ["now", "earlier"]
    for found in PRACTICE.today(person.vault, timezone.localtime()):
        assert reverse(found.url_name, args=found.args)
        assert "overdue" not in str(found.why).casefold()


def test_a_step_under_way_comes_first(person, goal, keep_step):
    keep_step(goal, "now")
    begun = keep_step(goal, "begun")
    now = timezone.localtime()
    person.vault.replace(begun, STEP, begun.value.move_to(StepState.DOING, now), at=now)
    assert offered(person) == ["begun", "now"]


def test_steps_of_a_goal_at_rest_wait(person, goal, step):
    now = timezone.localtime()
    person.vault.replace(goal, GOAL, goal.value.move_to(GoalState.PAUSED, now), at=now)
    assert offered(person) == []


def test_a_review_is_offered_three_weeks_after_the_first_goal(person, keep_goal):
    keep_goal(days_ago=20)
    assert offered(person) == []
    keep_goal(days_ago=0)
    later = timezone.localtime() + timedelta(days=1)
    assert [str(found.title) for found in PRACTICE.today(person.vault, later)] == ["Look at your plan again"]


def test_a_review_under_way_is_offered_before_one_that_is_due(person, goal):
    now = timezone.localtime()
    person.vault.seal(REVIEW, Review(now), at=now)
    (found,) = PRACTICE.today(person.vault, now)
    assert found.weight > 50


def test_the_series_joins_reviews_with_two_rated_goals(person):
    now = timezone.localtime()
    assert PRACTICE.series(person.vault) == ()
    person.vault.seal(REVIEW, Review(now).finish(now, 3, SCORES[:1]), at=now)
    assert PRACTICE.series(person.vault) == ()
    person.vault.seal(REVIEW, Review(now).finish(now, 3, SCORES), at=now)
    (series,) = PRACTICE.series(person.vault)
    assert len(series.points) == 1
    assert series.low < series.points[0][1] < series.high


def test_wins_are_steps_done_goals_reached_and_reviews_held(person, goal, step):
    now = timezone.localtime()
    person.vault.replace(step, STEP, step.value.move_to(StepState.DONE, now), at=now)
    person.vault.replace(goal, GOAL, goal.value.move_to(GoalState.REACHED, now), at=now)
    person.vault.seal(REVIEW, Review(now).finish(now, 3, ()), at=now)
    person.vault.seal(REVIEW, Review(now), at=now)
    assert sorted(str(win.words) for win in PRACTICE.wins(person.vault)) == [
        "Done: Ask for a walk",
        "Looked at the plan again",
        "Reached: Say what I would like",
    ]


def test_goals_in_hand_are_offered_to_others(person, goal, keep_goal):
    now = timezone.localtime()
    gone = keep_goal("gone")
    person.vault.replace(gone, GOAL, gone.value.move_to(GoalState.LET_GO, now), at=now)
    (offer,) = PRACTICE.offers[OfferKind.GOAL](person.vault)
    assert (offer.id, offer.words) == (goal.id, "Say what I would like")
