"""A goal: something a person would like, which value it serves, and how they would notice it coming closer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum, StrEnum

from ownpace.practices.resilience_plan.domain.history import Change, Former


class GoalState(StrEnum):
    """Where a goal stands. Every state can follow every other: nothing is final."""

    ACTIVE = "active"
    PAUSED = "paused"
    REACHED = "reached"
    CHANGED = "changed"
    LET_GO = "let_go"


class Level(IntEnum):
    """A level of goal attainment scaling; 0 is what the person hopes for. Source: Kiresuk & Sherman 1968."""

    FURTHER_AWAY = -2
    NOW = -1
    HOPED = 0
    MORE = 1
    FAR_MORE = 2


class Weight(IntEnum):
    """How much a goal matters beside the others."""

    A_LITTLE = 1
    MATTERS = 2
    A_LOT = 3


class NoWords(ValueError):
    """A goal or a step needs some words of its own."""


@dataclass(frozen=True, slots=True)
class Served:
    """The value that a goal serves. id: of the offered value, or None when the person wrote their own words."""

    id: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Levels:
    """The person's words for how they would notice each level; empty where they wrote nothing."""

    further_away: str = ""
    now: str = ""
    hoped: str = ""
    more: str = ""
    far_more: str = ""

    def at(self, level: Level) -> str:
        """Return the words for one level, or an empty string."""
        return self.in_order()[level - Level.FURTHER_AWAY]

    def in_order(self) -> tuple[str, str, str, str, str]:
        """Return the words from -2 to +2."""
        return (self.further_away, self.now, self.hoped, self.more, self.far_more)


@dataclass(frozen=True, slots=True)
class GoalWords:
    """All that a person wrote about a goal. Raises NoWords when `what` is empty."""

    what: str
    why: str = ""
    serves: Served = Served()
    levels: Levels = Levels()
    weight: Weight = Weight.MATTERS

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise NoWords


@dataclass(frozen=True, slots=True)
class Rating:
    """Where a goal was, on one day (aware time)."""

    level: Level
    at: datetime


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal and its whole history, oldest first. changes holds at least one: the goal's beginning."""

    words: GoalWords
    changes: tuple[Change[GoalState], ...]
    former: tuple[Former[GoalWords], ...] = ()
    ratings: tuple[Rating, ...] = ()

    @classmethod
    def begin(cls, words: GoalWords, at: datetime) -> Goal:
        """Return a new, active goal."""
        return cls(words, (Change(GoalState.ACTIVE, at),))

    @property
    def begun(self) -> datetime:
        return self.changes[0].at

    @property
    def last_change(self) -> Change[GoalState]:
        return self.changes[-1]

    @property
    def state(self) -> GoalState:
        return self.last_change.state

    @property
    def is_active(self) -> bool:
        return self.state is GoalState.ACTIVE

    @property
    def counts(self) -> bool:
        """Whether it belongs in the T-score: goals in hand and goals reached, not those set aside."""
        return self.state in {GoalState.ACTIVE, GoalState.REACHED}

    @property
    def level(self) -> Level | None:
        """Where the goal was when last rated; None while it was never rated."""
        return self.ratings[-1].level if self.ratings else None

    def reword(self, words: GoalWords, at: datetime) -> Goal:
        """Return the goal in new words, keeping the former ones. The same words change nothing."""
        if words == self.words:
            return self
        return replace(self, words=words, former=(*self.former, Former(self.words, at)))

    def move_to(self, state: GoalState, at: datetime, note: str = "") -> Goal:
        """Return the goal in another state. The same state without a note changes nothing."""
        if state is self.state and not note:
            return self
        return replace(self, changes=(*self.changes, Change(state, at, note)))

    def rate(self, level: Level, at: datetime) -> Goal:
        """Return the goal with one more rating. The same level twice on one day is one rating."""
        last = self.ratings[-1] if self.ratings else None
        if last and last.level is level and last.at.date() == at.date():
            return self
        return replace(self, ratings=(*self.ratings, Rating(level, at)))
