"""How search reads the plan: goals, steps and reviews. A state or a level that was tapped is not among the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalWords
from ownpace.practices.resilience_plan.domain.review import Question, Review
from ownpace.practices.resilience_plan.domain.step import Step, StepWords
from ownpace.practices.resilience_plan.records import GOAL, REVIEW, STEP

GOAL_FOUND, STEP_FOUND, REVIEW_FOUND = _("Goal"), _("Step of the plan"), _("Look back at the plan")


def _goal(record: Record[Goal]) -> Iterator[Passage]:
    """Yield the goal with the notes of its story and what it read before, as its page shows them."""
    goal = record.value
    lines = [*_of_goal(goal.words), *(change.note for change in goal.changes)]
    for former in reversed(goal.former):
        lines += [former.words.what, *_of_goal(former.words)]
    text = _each_once(lines, goal.words.what)
    yield Passage(GOAL_FOUND, goal.words.what, text, goal.begun, "resilience_plan:show_goal", (record.id,))


def _of_goal(words: GoalWords) -> tuple[str, ...]:
    return (words.why, words.serves.words, *words.levels.in_order())


def _step(record: Record[Step]) -> Iterator[Passage]:
    """Yield the step with its story, dated by what happened to it last."""
    step = record.value
    lines = [*_of_step(step.words), *(change.note for change in step.changes)]
    for former in reversed(step.former):
        lines += [former.words.what, *_of_step(former.words)]
    text = _each_once(lines, step.words.what)
    yield Passage(STEP_FOUND, step.words.what, text, step.last_change.at, "resilience_plan:show_step", (record.id,))


def _of_step(words: StepWords) -> tuple[str, ...]:
    return (words.when, words.where, words.hindrance, words.answer)


def _review(record: Record[Review]) -> Iterator[Passage]:
    """Yield a review that was held as one; of the one under way each answer, where it is being written."""
    review = record.value
    goals = tuple(decision.what for decision in review.decisions)
    if review.held:
        if text := _each_once((review.fits, review.changed, *goals)):
            yield Passage(REVIEW_FOUND, "", text, review.held, "resilience_plan:show_review", (record.id,))
        return
    for question in Question:
        if words := review.answer(question):
            page = (record.id, question.value)
            yield Passage(REVIEW_FOUND, "", words, review.begun, "resilience_plan:answer_review", page)
    for decision in review.decisions:
        page = (record.id, decision.goal)
        yield Passage(REVIEW_FOUND, "", decision.what, review.begun, "resilience_plan:review_goal", page)


def _each_once(lines: Iterable[str], title: str = "") -> str:
    """Return paragraphs, none of them twice: most wordings of one thing differ in a line."""
    return "\n\n".join(line for line in dict.fromkeys(lines) if line and line != title)


FINDS = (Findable(GOAL, _goal), Findable(STEP, _step), Findable(REVIEW, _review))
