"""A setback that came: walked through with one's own steps, looked back on, and what was planned made lighter.

It is information, never a return to the beginning: nothing here counts down or takes anything away.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from ownpace.practices.coping_plan.domain.plan import lines

FRESH = timedelta(days=3)
"""For so long an unfinished setback is offered to be taken up again."""
AT_HAND = timedelta(days=14)
"""For so long after a setback the way to one's steps is kept near: they often come in waves."""


class Stage(StrEnum):
    """Where a setback is taken up again."""

    WALK = "walk"
    DEBRIEF = "debrief"
    LIGHTER = "lighter"
    CLOSED = "closed"


class Later(StrEnum):
    """How much later something planned is to be."""

    WEEK = "week"
    TWO_WEEKS = "two_weeks"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Eased:
    """Something planned that was made lighter. words: as it was; smaller: its new words, or "". due, later: days."""

    words: str
    smaller: str = ""
    due: date | None = None
    later: date | None = None


@dataclass(frozen=True, slots=True)
class Setback:
    """One setback. begun: aware. name: what it was foreseen as, "" for something else; foreseen: the id of that record.

    place: the screen of the walk that was reached, from 1. set_off, helped, keep: the debrief, each may stay empty.
    small: a small next step in the person's words. chosen: keys of easings still to be answered. eased: those done.
    """

    begun: datetime
    name: str = ""
    foreseen: str | None = None
    stage: Stage = Stage.WALK
    place: int = 1
    set_off: str = ""
    helped: str = ""
    keep: str = ""
    small: str = ""
    chosen: tuple[str, ...] = ()
    eased: tuple[Eased, ...] = ()
    finished: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.finished is None

    @property
    def has_debrief(self) -> bool:
        return bool(self.set_off or self.helped or self.keep)

    def is_fresh(self, now: datetime) -> bool:
        """Whether it is unfinished and came within the last three days."""
        return self.is_open and now - self.begun < FRESH

    def is_near(self, now: datetime) -> bool:
        """Whether it came within the last two weeks."""
        return now - self.begun < AT_HAND

    def go_to(self, place: int) -> Setback:
        """Return it at another screen of the walk. Past the walk, the place no longer matters."""
        return replace(self, place=max(1, place)) if self.stage is Stage.WALK else self

    def end_walk(self) -> Setback:
        """Return it after the walk, with the debrief next."""
        return replace(self, stage=Stage.DEBRIEF) if self.stage is Stage.WALK else self

    def write_debrief(self, set_off: str, helped: str, keep: str) -> Setback:
        """Return it with what was said looking back."""
        return replace(self, set_off=set_off, helped=helped, keep=keep)

    def end_debrief(self) -> Setback:
        """Return it after the debrief, with what is planned next."""
        return replace(self, stage=Stage.LIGHTER) if self.stage in (Stage.WALK, Stage.DEBRIEF) else self

    def choose(self, keys: Iterable[str], small: str) -> Setback:
        """Return it with what is to be made lighter, and a small next step."""
        return replace(self.end_debrief(), chosen=tuple(dict.fromkeys(keys)), small=small)

    def answer(self, key: str, eased: Eased | None, still: Container[str]) -> Setback:
        """Return it with one choice answered: made lighter, or (None) left as it is. still: what is planned as yet."""
        done = self.eased if eased is None else (*self.eased, eased)
        return replace(self, chosen=tuple(one for one in self.chosen if one != key and one in still), eased=done)

    def close(self, at: datetime) -> Setback:
        """Return it closed. What was left out stays out. A second time changes nothing."""
        return replace(self, stage=Stage.CLOSED, chosen=(), finished=at) if self.is_open else self


@dataclass(frozen=True, slots=True)
class Help:
    """Something that helped. times: in how many setbacks. last: when, the latest of them."""

    words: str
    times: int
    last: datetime


def helped_before(setbacks: Iterable[Setback]) -> tuple[Help, ...]:
    """Return what helped over all setbacks, a line each, what helped most often first. Capitals make no difference."""
    found: dict[str, Help] = {}
    for setback in sorted(setbacks, key=lambda each: each.begun):
        for folded, line in {line.casefold().rstrip(" ."): line for line in lines(setback.helped)}.items():
            before = found.get(folded)
            found[folded] = Help(line, before.times + 1 if before else 1, setback.begun)
    return tuple(sorted(found.values(), key=lambda each: (each.times, each.last), reverse=True))


def later_day(by: Later, due: date | None, today: date) -> date:
    """Return the day that lies so much after `due`, or after today where that is later. Raises ValueError for DAY."""
    start = max(due, today) if due else today
    if by is Later.WEEK:
        return start + timedelta(days=7)
    if by is Later.TWO_WEEKS:
        return start + timedelta(days=14)
    if by is Later.MONTH:
        return _next_month(start)
    raise ValueError("this day is the person's to choose")


def _next_month(day: date) -> date:
    """Return the same day of the month after, or its last day."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, monthrange(year, month)[1]))
