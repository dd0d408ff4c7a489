"""A small thing planned to widen the circle: what, and on which day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

LINGERS = timedelta(days=14)
"""So long after its day a plan is still named on Today; then it waits on its page."""


class DayHasPassed(Exception):
    """A plan is for today or later."""


class Outcome(StrEnum):
    """What became of a plan."""

    DONE = "done"
    LET_GO = "let-go"


@dataclass(frozen=True, slots=True)
class Plan:
    """idea: its id in the list of ideas, or "". words: the person's own; "" when the idea's are meant.

    begun and closed: aware.
    """

    idea: str
    words: str
    day: date
    begun: datetime
    outcome: Outcome | None = None
    closed: datetime | None = None

    @classmethod
    def begin(cls, idea: str, words: str, day: date, at: datetime) -> Plan:
        """Plan something. Raises DayHasPassed."""
        if day < at.date():
            raise DayHasPassed
        return cls(idea, words, day, at)

    def change(self, words: str, day: date, at: datetime) -> Plan:
        """Return the plan in other words or on another day. Raises DayHasPassed for a new day that is over."""
        if day != self.day and day < at.date():
            raise DayHasPassed
        return replace(self, words=words, day=day)

    def close(self, outcome: Outcome, at: datetime) -> Plan:
        """Return the plan as done or let go; one that was closed before stays as it is."""
        return self if self.outcome else replace(self, outcome=outcome, closed=at)

    def reopen(self) -> Plan:
        """Return the plan as open again."""
        return replace(self, outcome=None, closed=None)

    def is_due(self, today: date) -> bool:
        """Return whether its day has come, not too long ago."""
        return self.outcome is None and timedelta() <= today - self.day <= LINGERS
