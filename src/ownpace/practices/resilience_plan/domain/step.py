"""A step: one concrete thing on the way to a goal, with when, where, and what to do if something gets in the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from ownpace.practices.resilience_plan.domain.goal import NoWords
from ownpace.practices.resilience_plan.domain.history import Change, Former

WEEK = timedelta(days=7)


class StepState(StrEnum):
    """Where a step stands. Every state can follow every other."""

    PLANNED = "planned"
    DOING = "doing"
    DONE = "done"
    CHANGED = "changed"
    LET_GO = "let_go"


OPEN = frozenset({StepState.PLANNED, StepState.DOING})


class EndsBeforeItStarts(ValueError):
    """The last day lies before the first."""


class When(StrEnum):
    """A rough time for a first step."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last, both included. Raises EndsBeforeItStarts."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise EndsBeforeItStarts

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def next_week(self, today: date) -> Days:
        """Return days of the same length, seven days after the first day or after today, whichever is later."""
        first = max(self.first, today) + WEEK
        return Days(first, first + (self.last - self.first))


def days_for(when: When, today: date) -> Days:
    """Return the days that a rough time stands for: today, the seven days from today, or the four weeks after those."""
    if when is When.TODAY:
        return Days(today, today)
    if when is When.THIS_WEEK:
        return Days(today, today + timedelta(days=6))
    return Days(today + WEEK, today + timedelta(days=34))


@dataclass(frozen=True, slots=True)
class StepWords:
    """All that a person wrote about a step. Raises NoWords when `what` is empty.

    when: a time in the person's words, such as "after breakfast". hindrance and answer: "If ..., then I ..."
    (Gollwitzer 1999).
    """

    what: str
    days: Days
    when: str = ""
    where: str = ""
    hindrance: str = ""
    answer: str = ""

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise NoWords

    @property
    def has_if_then(self) -> bool:
        return bool(self.hindrance and self.answer)


@dataclass(frozen=True, slots=True)
class Step:
    """A step and its whole history, oldest first. changes holds at least one: the step's beginning."""

    words: StepWords
    changes: tuple[Change[StepState], ...]
    former: tuple[Former[StepWords], ...] = ()

    @classmethod
    def begin(cls, words: StepWords, at: datetime) -> Step:
        """Return a new, planned step."""
        return cls(words, (Change(StepState.PLANNED, at),))

    @property
    def last_change(self) -> Change[StepState]:
        return self.changes[-1]

    @property
    def state(self) -> StepState:
        return self.last_change.state

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    def reword(self, words: StepWords, at: datetime) -> Step:
        """Return the step in new words or on other days, keeping the former ones. The same words change nothing."""
        if words == self.words:
            return self
        return replace(self, words=words, former=(*self.former, Former(self.words, at)))

    def move(self, days: Days, at: datetime) -> Step:
        """Return the step on other days."""
        return self.reword(replace(self.words, days=days), at)

    def move_to(self, state: StepState, at: datetime, note: str = "") -> Step:
        """Return the step in another state. The same state without a note changes nothing."""
        if state is self.state and not note:
            return self
        return replace(self, changes=(*self.changes, Change(state, at, note)))

    def is_for(self, today: date) -> bool:
        """Return whether it is open and its days hold today, or lie before."""
        return self.is_open and self.words.days.first <= today

    def was_for_earlier(self, today: date) -> bool:
        """Return whether it is open and its last day has gone by."""
        return self.is_open and self.words.days.last < today
