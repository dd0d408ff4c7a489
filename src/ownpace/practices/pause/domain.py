"""A pause between an urge and an act, and if-then plans (Gollwitzer 1999) for urges that a person knows.

Nothing of a pause is needed: it may be kept without a word. Going ahead with a clear head is a choice like any other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from ownpace.core.records import RecordId
from ownpace.core.scales import Intensity


class Step(StrEnum):
    """The steps of a pause, in order."""

    STOP = "stop"
    BREATHE = "breathe"
    LOOK = "look"
    CHOOSE = "choose"


class Choice(StrEnum):
    """What can be chosen at the end of a pause."""

    PLAN = "plan"
    WAIT = "wait"
    STEP_AWAY = "step-away"
    NOT_NOW = "not-now"
    CALL = "call"
    WENT_AHEAD = "went-ahead"
    OTHER = "other"


class Went(StrEnum):
    """How a plan went one time."""

    HELPED = "helped"
    PARTLY = "partly"
    NOT_THIS_TIME = "not-this-time"


@dataclass(frozen=True, slots=True)
class Moment:
    """A pause that was kept. impulse: what the person was about to do. before, after: how strong the urge was.

    plan: the plan that was in hand, or "". choice: None where none was named.
    """

    at: datetime
    choice: Choice | None = None
    plan: RecordId = ""
    impulse: str = ""
    before: Intensity | None = None
    after: Intensity | None = None
    note: str = ""

    @property
    def is_otherwise(self) -> bool:
        """Whether something else was chosen than what the person had been about to do."""
        return self.choice not in (None, Choice.WENT_AHEAD)


@dataclass(frozen=True, slots=True)
class Use:
    """How a plan went at one time."""

    at: datetime
    went: Went


@dataclass(frozen=True, slots=True)
class Plan:
    """If `cue`, then I `response`. impulse: what it is about. example: the id of the example it began with, or "".

    obstacle: what may get in the way. uses: oldest first. put_away: since when it rests, or None.
    """

    begun: datetime
    impulse: str
    example: str = ""
    cue: str = ""
    response: str = ""
    obstacle: str = ""
    uses: tuple[Use, ...] = ()
    put_away: datetime | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it says when, and what then."""
        return bool(self.cue and self.response)

    @property
    def is_in_hand(self) -> bool:
        """Whether a pause offers it."""
        return self.is_whole and self.put_away is None

    @property
    def first_help(self) -> datetime | None:
        """When it helped for the first time, wholly or partly."""
        return next((use.at for use in self.uses if use.went is not Went.NOT_THIS_TIME), None)

    def write(self, impulse: str, cue: str, response: str, obstacle: str) -> Plan:
        """Return the plan with these words."""
        return replace(self, impulse=impulse, cue=cue, response=response, obstacle=obstacle)

    def note(self, went: Went, at: datetime) -> Plan:
        """Return the plan with how it went now."""
        return replace(self, uses=(*self.uses, Use(at, went)))

    def take_back(self) -> Plan:
        """Return the plan without the use that was noted last."""
        return replace(self, uses=self.uses[:-1])

    def rest(self, at: datetime) -> Plan:
        """Return the plan put away; one that rests already keeps its time."""
        return self if self.put_away else replace(self, put_away=at)

    def take_up(self) -> Plan:
        """Return the plan at hand again."""
        return replace(self, put_away=None)

    def times(self, went: Went) -> int:
        """Return how often it went this way."""
        return sum(use.went is went for use in self.uses)


def choices_made(moments: Iterable[Moment]) -> tuple[tuple[Choice, int], ...]:
    """Return what was chosen and how often, the most frequent first; in equal numbers, in the order of choices."""
    count = Counter(moment.choice for moment in moments if moment.choice is not None)
    return tuple(sorted(count.items(), key=lambda pair: (-pair[1], list(Choice).index(pair[0]))))


def strengths(moments: Iterable[Moment]) -> tuple[tuple[int, int], ...]:
    """Return (before, after) of the pauses that have both, in their order."""
    return tuple(
        (int(moment.before), int(moment.after))
        for moment in moments
        if moment.before is not None and moment.after is not None
    )


def middle(numbers: Sequence[int]) -> int:
    """Return the median, halves rounded up. Raises IndexError when there are none."""
    ordered, half = sorted(numbers), len(numbers) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half] + 1) // 2
