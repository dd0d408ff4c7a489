from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.practice import Passage
from ownpace.core.records import Record
from ownpace.practices.resilience_plan.domain.goal import Goal
from ownpace.practices.resilience_plan.domain.review import Choice, Decision, Review
from ownpace.practices.resilience_plan.domain.step import Step
from ownpace.practices.resilience_plan.finding import FINDS
from ownpace.practices.resilience_plan.records import GOAL, REVIEW, STEP

GOALS, STEPS, REVIEWS = FINDS
LEVELS = {
    "hoped": "I say “let me think” once a week",
    "now": "I notice afterwards\nwhat I wanted",
    "further_away": "I agree before I have thought",
    "more": "I say what I would like, too",
    "far_more": "I say it with people I have just met",
}
STEP_WORDS = {
    "what": "Say “let me think” to one question",
    "first": "2026-01-10",
    "last": "2026-01-16",
    "when": "after lunch",
    "where": "at the allotment",
    "hindrance": "I feel rushed",
    "answer": "breathe out first",
}


def post(person: Person, name: str, *args: object, **said: Any) -> None:
    path = reverse(f"resilience_plan:{name}", args=args)
    answer = person.post(path, said) if "next_week" in said else person.fill(path, **said)
    assert answer.status_code == 303, answer.context["form"].errors


def goal_passage(person: Person, id: str) -> Passage:
    (found,) = GOALS.passages(person.vault.get(GOAL, id))
    return found


def step_passage(person: Person, id: str) -> Passage:
    (found,) = STEPS.passages(person.vault.get(STEP, id))
    return found


def page_of(person: Person, passage: Passage) -> str:
    answer = person.get(reverse(passage.url_name, args=passage.args))
    assert answer.status_code == 200, passage.url_name
    return answer.content.decode()


def assert_found_and_shown(person: Person, passage: Passage, *written: str) -> None:
    page = page_of(person, passage)
    for words in written:
        assert words in passage.title or words in passage.text
        assert words.split("\n")[0] in page


def test_everything_written_about_a_goal_is_found_on_its_page(person: Person) -> None:
    said = {"what": "Answer at my own pace", "why": "Because I count, too.\n\nAlso at work.", "own_value": "Calm talk"}
    person.post(reverse("resilience_plan:write_goal"), said)
    goal = person.vault.latest(GOAL)
    assert goal is not None
    post(person, "write_levels", goal.id, **LEVELS, weight="3")
    post(person, "change_goal_state", goal.id, state="paused", note="moving house")
    found = goal_passage(person, goal.id)
    assert found.title == "Answer at my own pace"
    assert found.at == person.vault.get(GOAL, goal.id).value.begun
    assert_found_and_shown(person, found, *said.values(), *LEVELS.values(), "moving house")


def test_what_a_goal_read_before_is_found_with_it_and_nothing_twice(person: Person, goal: Record[Goal]) -> None:
    post(person, "edit_goal", goal.id, what="Say it sooner", why="It is easier then", own_value="Ease")
    post(person, "edit_goal", goal.id, what="Say it as I am", why="It is kinder then", own_value="Ease")
    post(person, "edit_goal", goal.id, what="Say it as I am", why="It is truer then", own_value="Ease")
    found = goal_passage(person, goal.id)
    former = ("It is kinder then", "Say it sooner", "It is easier then", "Say what I would like")
    assert_found_and_shown(person, found, "Say it as I am", "It is truer then", *former)
    paragraphs = [found.title, *found.text.split("\n\n")]
    assert len(paragraphs) == len(set(paragraphs))
    assert [each for each in paragraphs if each in former] == list(former), "the latest words first"


def test_a_goal_of_the_first_visit_is_found(person: Person) -> None:
    post(person, "first_goal", what="Feel at home in my body again")
    goal = person.vault.latest(GOAL)
    assert goal is not None
    assert_found_and_shown(person, goal_passage(person, goal.id), "Feel at home in my body again")


def test_everything_written_about_a_step_is_found_on_its_page(person: Person, goal: Record[Goal]) -> None:
    post(person, "write_step", goal.id, **STEP_WORDS)
    step = person.vault.latest(STEP)
    assert step is not None
    post(person, "change_step_state", step.id, state="done", note="twice, and once more")
    found = step_passage(person, step.id)
    written = [words for name, words in STEP_WORDS.items() if name not in {"first", "last"}]
    assert_found_and_shown(person, found, *written, "twice, and once more")
    assert found.title == STEP_WORDS["what"]
    assert found.at == person.vault.get(STEP, step.id).value.last_change.at


def test_what_a_step_read_before_is_found_and_moving_it_repeats_nothing(person: Person, goal: Record[Goal]) -> None:
    post(person, "write_step", goal.id, **STEP_WORDS)
    step = person.vault.latest(STEP)
    assert step is not None
    post(person, "move_step", step.id, next_week="1")
    changed = STEP_WORDS | {"what": "Say it to a friend", "where": "by the canal"}
    post(person, "edit_step", step.id, **changed)
    found = step_passage(person, step.id)
    assert_found_and_shown(person, found, "Say it to a friend", "by the canal", "at the allotment", STEP_WORDS["what"])
    assert found.text.count("after lunch") == 1


def test_a_step_of_the_first_visit_is_found(person: Person, goal: Record[Goal]) -> None:
    post(person, "first_step", what="Ask for a walk by the river", when="today")
    step = person.vault.latest(STEP)
    assert step is not None
    assert_found_and_shown(person, step_passage(person, step.id), "Ask for a walk by the river")


def test_answers_of_a_review_are_found_while_it_is_written_and_afterwards(
    person: Person, goal: Record[Goal], step: Record[Step]
) -> None:
    post(person, "review")
    review = person.vault.latest(REVIEW)
    assert review is not None
    assert list(REVIEWS.passages(review)) == []
    post(person, "answer_review", review.id, "fits", answer="The walks.\n\nThe list.")
    post(person, "answer_review", review.id, "changed", answer="A calmer month")
    post(person, "review_goal", review.id, goal.id, choice="keep")
    written = ("The walks.\n\nThe list.", "A calmer month", "Say what I would like")
    opened = list(REVIEWS.passages(person.vault.get(REVIEW, review.id)))
    assert [passage.text for passage in opened] == list(written)
    for passage in opened:
        assert_found_and_shown(person, passage, passage.text)
    post(person, "finish_review", review.id, weeks="3")
    held = person.vault.get(REVIEW, review.id)
    (found,) = REVIEWS.passages(held)
    assert_found_and_shown(person, found, *written)
    assert found.at == held.value.held


@pytest.mark.parametrize("held", [None, datetime(2026, 1, 22, 10, tzinfo=UTC)])
def test_a_review_without_words_is_not_found(person: Person, held: datetime | None) -> None:
    begun = datetime(2026, 1, 22, 9, tzinfo=UTC)
    assert list(REVIEWS.passages(person.vault.seal(REVIEW, Review(begun, held=held), at=begun))) == []


def test_a_goal_is_found_in_a_review_by_the_words_it_had_then(
    person: Person, keep_goal: Callable[..., Record[Goal]]
) -> None:
    goal = keep_goal("Say it as I am")
    at = datetime(2026, 1, 22, 9, tzinfo=UTC)
    review = Review(at, decisions=(Decision(goal.id, "Answer slowly", Choice.KEEP),), held=at)
    (found,) = REVIEWS.passages(person.vault.seal(REVIEW, review, at=at))
    assert_found_and_shown(person, found, "Answer slowly")
