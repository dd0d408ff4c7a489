"""Looking at the plan again every few weeks: what fits, what changed, and each goal in turn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from ownpace.core.records import Record, RecordId
from ownpace.practices.resilience_plan.domain.attainment import Score, attainment
from ownpace.practices.resilience_plan.domain.goal import Goal, Level

WEEKS = (2, 3, 4)
USUAL_WEEKS = 3


class Question(StrEnum):
    """What a review asks about the plan as a whole."""

    FITS = "fits"
    CHANGED = "changed"


class Choice(StrEnum):
    """What becomes of a goal."""

    KEEP = "keep"
    ADJUST = "adjust"
    LET_GO = "let_go"


class NotEveryFewWeeks(ValueError):
    """The next review is in two, three or four weeks."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the person chose for one goal. what: the goal's words then. level: None where it was not rated."""

    goal: RecordId
    what: str
    choice: Choice
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A review, under way while `held` is None. answers: to the questions, in the order of Question, empty if skipped.

    scores: of every goal that counted when it ended, so that the T-score of that day stays what it was.
    weeks: until the next one.
    """

    begun: datetime
    fits: str = ""
    changed: str = ""
    decisions: tuple[Decision, ...] = ()
    scores: tuple[Score, ...] = ()
    weeks: int = USUAL_WEEKS
    held: datetime | None = None

    def __post_init__(self) -> None:
        if self.weeks not in WEEKS:
            raise NotEveryFewWeeks

    @property
    def attainment(self) -> float | None:
        """The T-score on the day it was held, or None with fewer than two rated goals."""
        return attainment(self.scores)

    @property
    def next_on(self) -> date | None:
        """The day of the next review; None while this one is under way."""
        return self.held.date() + timedelta(weeks=self.weeks) if self.held else None

    def answer(self, question: Question) -> str:
        return self.fits if question is Question.FITS else self.changed

    def answered(self, question: Question, words: str) -> Review:
        """Return the review with the answer to one question."""
        return replace(self, fits=words) if question is Question.FITS else replace(self, changed=words)

    def decided(self, goal: RecordId) -> Decision | None:
        """Return what was chosen for a goal, or None."""
        return next((decision for decision in self.decisions if decision.goal == goal), None)

    def decide(self, decision: Decision) -> Review:
        """Return the review with a decision, in place of an earlier one on the same goal."""
        if self.decided(decision.goal) is None:
            return replace(self, decisions=(*self.decisions, decision))
        kept = (decision if known.goal == decision.goal else known for known in self.decisions)
        return replace(self, decisions=tuple(kept))

    def finish(self, at: datetime, weeks: int, scores: tuple[Score, ...]) -> Review:
        """Return the review as held. Raises NotEveryFewWeeks."""
        return replace(self, held=at, weeks=weeks, scores=scores)


def next_review(reviews: Iterable[Review], first_goal: datetime | None) -> date | None:
    """Return the day of the next review: set by the last one held, or three weeks after the first goal; None before."""
    planned = [review.next_on for review in reviews if review.next_on]
    if planned:
        return planned[-1]
    return first_goal.date() + timedelta(weeks=USUAL_WEEKS) if first_goal else None


Page = Question | RecordId
"""A page of a review: a question, or the goal that it is about."""


def agenda(review: Review, goals: Iterable[Record[Goal]]) -> tuple[Page, ...]:
    """Return the pages of a review in order: both questions, then each goal that is active or was decided on here."""
    kept = (goal.id for goal in goals if goal.value.is_active or review.decided(goal.id))
    return (*Question, *kept)


def page_after(pages: tuple[Page, ...], page: Page) -> Page | None:
    """Return the page after this one; None after the last, or when it is not on the agenda."""
    if page not in pages:
        return None
    following = pages[pages.index(page) + 1 :]
    return following[0] if following else None


def open_page(review: Review, pages: tuple[Page, ...]) -> Page | None:
    """Return the first page without an answer; None when all have one."""
    for page in pages:
        answered = review.answer(page) if isinstance(page, Question) else review.decided(page)
        if not answered:
            return page
    return None
