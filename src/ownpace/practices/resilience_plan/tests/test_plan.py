"""The whole plan on one page."""

from __future__ import annotations

from django.urls import reverse
from django.utils import timezone

from ownpace.practices.resilience_plan.domain.goal import GoalState, Level
from ownpace.practices.resilience_plan.domain.review import Review
from ownpace.practices.resilience_plan.domain.step import StepState
from ownpace.practices.resilience_plan.records import GOAL, REVIEW, STEP

PLAN = reverse("resilience_plan:plan")


def test_an_empty_plan_says_that_one_sentence_is_enough(person):
    page = person.get(PLAN).content.decode()
    assert "One sentence is enough" in page
    assert reverse("resilience_plan:write_goal") in page


def test_the_plan_shows_goals_with_their_next_steps(person, goal, step):
    page = person.get(PLAN).content.decode()
    assert "Say what I would like" in page
    assert "Ask for a walk" in page
    assert "You would notice by: Once this week" in page


def test_steps_for_today_can_be_done_or_moved_with_one_tap(person, step):
    page = person.get(PLAN).content.decode()
    assert reverse("resilience_plan:move_step", args=[step.id]) in page
    assert reverse("resilience_plan:change_step_state", args=[step.id]) in page


def test_the_number_for_all_goals_waits_for_two_ratings(person, keep_goal):
    now = timezone.localtime()
    first, second = keep_goal("One"), keep_goal("Two")
    person.vault.replace(first, GOAL, first.value.rate(Level.HOPED, now), at=now)
    assert "all together" not in person.get(PLAN).content.decode()
    person.vault.replace(second, GOAL, second.value.rate(Level.HOPED, now), at=now)
    page = person.get(PLAN).content.decode()
    assert "all together" in page
    assert ">50<" in page
    assert "says nothing about you" in page


def test_goals_at_rest_reached_or_let_go_are_kept_apart(person, keep_goal):
    now = timezone.localtime()
    for state in (GoalState.PAUSED, GoalState.REACHED, GoalState.LET_GO, GoalState.CHANGED):
        record = keep_goal(f"goal {state}")
        person.vault.replace(record, GOAL, record.value.move_to(state, now), at=now)
    page = person.get(PLAN).content.decode()
    for words in ("Resting (1)", "Reached (1)", "Changed or let go (2)", "No goal is in hand right now"):
        assert words in page


def test_a_review_under_way_can_be_carried_on_from_the_plan(person, goal):
    now = timezone.localtime()
    person.vault.seal(REVIEW, Review(now), at=now)
    assert "You are in the middle of a review" in person.get(PLAN).content.decode()


def test_done_steps_leave_the_list_of_what_comes_next(person, step):
    now = timezone.localtime()
    person.vault.replace(step, STEP, step.value.move_to(StepState.DONE, now), at=now)
    assert "Ask for a walk" not in person.get(PLAN).content.decode()


def test_the_plan_is_never_shown_while_locked(client, db):
    response = client.get(PLAN)
    assert response.status_code == 303
    assert response.headers["Location"].startswith(reverse("accounts:unlock"))


def test_what_a_person_writes_is_shown_as_text(person, keep_goal, keep_step):
    keep_step(keep_goal("<script>alert(1)</script>"), "<b>bold</b>")
    page = person.get(PLAN).content.decode()
    assert "<script>alert" not in page
    assert "<b>bold" not in page
