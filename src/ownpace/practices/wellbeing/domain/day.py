"""What was tapped about a day: four rows, each with one of three answers or none. Nothing is added up or judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from ownpace.practices.wellbeing.domain.month import Month


class Row(StrEnum):
    """The four things a day is asked about, in order."""

    SLEEP = "sleep"
    FOOD = "food"
    MOVEMENT = "movement"
    MEANING = "meaning"


class Tap(StrEnum):
    """An answer. What stands before the first hyphen is its row; the three of a row are in order."""

    SLEEP_ROUGH = "sleep-rough"
    SLEEP_SO_SO = "sleep-so-so"
    SLEEP_RESTED = "sleep-rested"
    FOOD_HARDLY = "food-hardly"
    FOOD_SOME = "food-some"
    FOOD_ENOUGH = "food-enough"
    MOVEMENT_RESTING = "movement-resting"
    MOVEMENT_LITTLE = "movement-little"
    MOVEMENT_SOME = "movement-some"
    MEANING_NOT_TODAY = "meaning-not-today"
    MEANING_LITTLE = "meaning-little"
    MEANING_YES = "meaning-yes"

    @cached_property
    def row(self) -> Row:
        return Row(self.value.partition("-")[0])

    @property
    def level(self) -> int:
        """Its place in its row, 0 to 2: for drawing it, never for adding up."""
        return taps_of(self.row).index(self)


def taps_of(row: Row) -> tuple[Tap, ...]:
    """Return the three answers of a row, in order."""
    return tuple(tap for tap in Tap if tap.row is row)


MEANINGFUL = frozenset({Tap.MEANING_LITTLE, Tap.MEANING_YES})


@dataclass(frozen=True, slots=True)
class DayNote:
    """One day. taps: at most one of each row. minutes: of sleep, where given. which: what was meaningful, in words.

    revision: how often the day was written, so that two tabs never overwrite each other; an emptied day keeps it.
    """

    day: date
    taps: tuple[Tap, ...] = ()
    minutes: int | None = None
    which: str = ""
    revision: int = 0

    def of(self, row: Row) -> Tap | None:
        """Return the answer in a row, or None."""
        return next((tap for tap in self.taps if tap.row is row), None)

    @property
    def is_noted(self) -> bool:
        return bool(self.taps or self.minutes is not None or self.which)

    @property
    def is_whole(self) -> bool:
        """Whether every row has an answer."""
        return len(self.taps) == len(Row)

    def says_the_same(self, other: DayNote) -> bool:
        return (self.taps, self.minutes, self.which) == (other.taps, other.minutes, other.which)

    def write(self, taps: Iterable[Tap | None], minutes: int | None, which: str) -> DayNote:
        """Return the day in other words, one revision later; the same words change nothing."""
        given = {tap.row: tap for tap in taps if tap is not None}
        new = replace(self, taps=tuple(given[row] for row in Row if row in given), minutes=minutes, which=which)
        return self if new.says_the_same(self) else replace(new, revision=self.revision + 1)


@dataclass(frozen=True, slots=True)
class MonthNotes:
    """What was noted in one month. days: in order of the calendar, each once, gaps left out."""

    month: Month
    days: tuple[DayNote, ...] = ()

    def of(self, day: date) -> DayNote:
        """Return what was noted about a day; an empty note where nothing was."""
        return next((note for note in self.days if note.day == day), DayNote(day))

    def with_day(self, note: DayNote) -> MonthNotes:
        """Return the month with this note in place of what stood there."""
        others = [other for other in self.days if other.day != note.day]
        return replace(self, days=tuple(sorted([*others, note], key=lambda each: each.day)))

    @property
    def noted(self) -> tuple[DayNote, ...]:
        """The days that say something."""
        return tuple(note for note in self.days if note.is_noted)
