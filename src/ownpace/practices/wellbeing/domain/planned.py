"""An activity planned for a day: done, moved or let go with one tap; with an if-then line (Gollwitzer 1999) or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from ownpace.core.records import Record, RecordId
from ownpace.practices.wellbeing.domain.activity import ActivityTheme, NoWords


class State(StrEnum):
    """Where a plan stands. Every state can follow every other."""

    OPEN = "open"
    DONE = "done"
    LET_GO = "let-go"


class How(StrEnum):
    """How it was. None of them is a mark."""

    FLAT = "how-flat"
    ORDINARY = "how-ordinary"
    GOOD = "how-good"


RESTS_AFTER = timedelta(days=14)
"""A plan that nobody answered rests after so long: it is not asked about again (chosen by this project)."""


class DayHasGone(ValueError):
    """Nothing can be planned for a day that has gone by."""


@dataclass(frozen=True, slots=True)
class Planned:
    """what: the activity in words, as planned. cue: when or after what. done: the day it was done. Raises NoWords."""

    what: str
    day: date
    made: datetime
    cue: str = ""
    theme: ActivityTheme | None = None
    state: State = State.OPEN
    done: date | None = None
    how: How | None = None
    line: str = ""

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise NoWords

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN

    @property
    def about(self) -> date:
        """The day it belongs to: when it was done, else when it is planned."""
        return self.done or self.day

    def is_due(self, today: date) -> bool:
        return self.is_open and self.day <= today

    def was_for_earlier(self, today: date) -> bool:
        return self.is_open and self.day < today

    def rests(self, today: date) -> bool:
        """Return whether its day is so long gone that nobody asks about it any more."""
        return self.is_open and today - self.day > RESTS_AFTER

    def change(self, what: str, cue: str, day: date, today: date) -> Planned:
        """Return it in other words or on another day. Raises DayHasGone for another day before today."""
        if day != self.day and day < today:
            raise DayHasGone
        return replace(self, what=what, cue=cue, day=day)

    def later(self, days: int, today: date) -> Planned:
        """Return it so many days after today, taken up again where it was let go."""
        return replace(self.reopen(), day=today + timedelta(days=days))

    def finish(self, today: date, how: How | None, line: str, on: date | None = None) -> Planned:
        """Return it done: on the day named, else on the day of the plan, or today where that is still to come."""
        day = on or self.done or self.day
        return replace(self, state=State.DONE, done=min(day, today), how=how, line=line)

    def let_go(self) -> Planned:
        """Return it let go; what was written stays."""
        return replace(self, state=State.LET_GO, done=None, how=None)

    def reopen(self) -> Planned:
        """Return it planned as it was."""
        return replace(self, state=State.OPEN, done=None, how=None)


def plan(what: str, day: date, now: datetime, *, cue: str = "", theme: ActivityTheme | None = None) -> Planned:
    """Return a plan for today or later. now: aware, in the person's own zone. Raises DayHasGone, NoWords."""
    if day < now.date():
        raise DayHasGone
    return Planned(what, day, now, cue, theme)


def open_first_due(records: Iterable[Record[Planned]], today: date) -> list[Record[Planned]]:
    """Return the plans that are open and do not rest, the earliest day first."""
    found = (record for record in records if record.value.is_open and not record.value.rests(today))
    return sorted(found, key=lambda record: record.value.day)


def done_days(plans: Iterable[Planned]) -> dict[date, list[Planned]]:
    """Return what was done, by day."""
    found: dict[date, list[Planned]] = {}
    for planned in plans:
        if planned.done:
            found.setdefault(planned.done, []).append(planned)
    return found


def done_in_order(records: Iterable[Record[Planned]]) -> list[tuple[date, RecordId, Planned]]:
    """Return what was done, the earliest first."""
    found = [(record.value.done, record.id, record.value) for record in records if record.value.done]
    return sorted(found, key=lambda each: (each[0], each[2].made))
