"""A note for the calendar of one's phone: a rule of days, an hour, a zone, and words that say nothing.

The rule is that of RFC 5545: every so many weeks on a weekday, or on the first such weekday of every so many months.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from ownpace.core.records import RecordId
from ownpace.practices.support.domain.contact import Rhythm

WEEKS = {Rhythm.WEEKLY: 1, Rhythm.FORTNIGHTLY: 2}
MONTHS = {Rhythm.MONTHLY: 1, Rhythm.SEASONALLY: 3}
MOST_TIMES = 200
ALARMS = (0, 10, 30, 60, 1440)
"""Minutes before, at which a phone may sound."""
_NOT_ON_A_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})


class NotOneLine(ValueError):
    """The words hold a control character or a line end."""


class Weekday(StrEnum):
    """Days of the week, as iCalendar spells them, from Monday."""

    MONDAY = "MO"
    TUESDAY = "TU"
    WEDNESDAY = "WE"
    THURSDAY = "TH"
    FRIDAY = "FR"
    SATURDAY = "SA"
    SUNDAY = "SU"

    @property
    def number(self) -> int:
        """0 for Monday to 6 for Sunday, as `date.weekday` counts."""
        return list(Weekday).index(self)


class Neutral(StrEnum):
    """Words that say nothing to whoever else looks into the calendar."""

    NOTE = "note-to-self"
    TEN_MINUTES = "ten-minutes"
    WEEK = "look-at-the-week"
    LIST = "go-through-the-list"
    TEA = "a-cup-of-tea"


@dataclass(frozen=True, slots=True)
class Rule:
    """When: the rhythm (not NONE), the weekday, the hour of the clock, the IANA zone, how many times (None: no end)."""

    rhythm: Rhythm
    weekday: Weekday
    at: time
    zone: str
    times: int | None = None

    def first_day(self, now: datetime) -> date:
        """Return the first day after `now`, which is aware and in the zone of the rule."""
        if self.rhythm in MONTHS:
            day = _first_of_month(now.year, now.month, self.weekday)
            if self._is_ahead(day, now):
                return day
            return _first_of_month(now.year + now.month // 12, now.month % 12 + 1, self.weekday)
        day = now.date() + timedelta(days=(self.weekday.number - now.weekday()) % 7)
        return day if self._is_ahead(day, now) else day + timedelta(days=7)

    def _is_ahead(self, day: date, now: datetime) -> bool:
        return (day, self.at) > (now.date(), now.time())


@dataclass(frozen=True, slots=True)
class Reminder:
    """A note as it goes into a calendar. uid: random, 32 hex characters. made: aware. contacts: whom it is about, which
    never leaves. neutral: one of the neutral texts, or None for own `words`. alarm: minutes before, or None for none.
    """

    uid: str
    made: datetime
    rule: Rule
    first: date
    contacts: tuple[RecordId, ...] = ()
    neutral: Neutral | None = Neutral.NOTE
    words: str = ""
    alarm: int | None = None

    def __post_init__(self) -> None:
        if any(unicodedata.category(character) in _NOT_ON_A_LINE for character in self.words):
            raise NotOneLine

    def falls_on(self, day: date) -> bool:
        """Return whether the note comes on a day."""
        if day < self.first or day.weekday() != self.rule.weekday.number:
            return False
        number = self._number(day)
        return number is not None and (self.rule.times is None or number < self.rule.times)

    def _number(self, day: date) -> int | None:
        """Return which time it is, from 0, or None between two."""
        if self.rule.rhythm in MONTHS:
            months = (day.year - self.first.year) * 12 + day.month - self.first.month
            turn, rest = divmod(months, MONTHS[self.rule.rhythm])
            return turn if not rest and day.day <= 7 else None
        turn, rest = divmod((day - self.first).days, 7 * WEEKS[self.rule.rhythm])
        return turn if not rest else None

    def is_over(self, today: date) -> bool:
        """Return whether its last time has passed."""
        if self.rule.times is None:
            return False
        if self.rule.rhythm in MONTHS:
            months = self.first.month - 1 + MONTHS[self.rule.rhythm] * (self.rule.times - 1)
            return today > _first_of_month(self.first.year + months // 12, months % 12 + 1, self.rule.weekday)
        return today > self.first + timedelta(weeks=WEEKS[self.rule.rhythm] * (self.rule.times - 1))


def _first_of_month(year: int, month: int, weekday: Weekday) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday.number - first.weekday()) % 7)
