"""Months beside months: how often something was so, next to numbers of another practice. No cause is claimed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from ownpace.practices.wellbeing.domain.day import MonthNotes, Row, Tap
from ownpace.practices.wellbeing.domain.glance import meaningful_days
from ownpace.practices.wellbeing.domain.month import Month

FEWEST_DAYS = 5
"""Days noted in a month below which it shows no point (chosen by this project)."""
FEWEST_MONTHS = 4
"""Months with both below which there is nothing to look at yet (chosen by this project)."""
MOST_MONTHS = 24
"""Months shown beside each other at first."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many days, of those on which that row said something."""

    days: int
    of: int

    @property
    def percent(self) -> float | None:
        """0 to 100, or None where too few days say anything."""
        return 100 * self.days / self.of if self.of >= FEWEST_DAYS else None


def meaningful_shares(months: Iterable[MonthNotes], done: Set[date]) -> dict[Month, Share]:
    """Return, by month, the days with something meaningful, of those that say."""
    found = {}
    for notes in months:
        here = done & set(notes.month.days)
        answered = {note.day for note in notes.days if note.of(Row.MEANING)} | here
        found[notes.month] = Share(len(meaningful_days(notes.days, here)), len(answered))
    return found


def rested_shares(months: Iterable[MonthNotes]) -> dict[Month, Share]:
    """Return, by month, the rested nights, of those that say."""
    found = {}
    for notes in months:
        nights = [tap for note in notes.days if (tap := note.of(Row.SLEEP))]
        found[notes.month] = Share(nights.count(Tap.SLEEP_RESTED), len(nights))
    return found


def means(points: Iterable[tuple[date, float]]) -> dict[Month, float]:
    """Return the mean of the numbers of each month that has some."""
    found: dict[Month, list[float]] = {}
    for day, value in points:
        found.setdefault(Month.of(day), []).append(value)
    return {month: fmean(values) for month, values in found.items()}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Months in a row. both: those of all time with the other practice's number and a share. total: the whole span."""

    months: tuple[Month, ...]
    both: tuple[Month, ...]
    total: int

    @property
    def is_enough(self) -> bool:
        return len(self.both) >= FEWEST_MONTHS

    @property
    def together(self) -> int:
        """How many of the months shown have both."""
        return len(set(self.both) & set(self.months))

    @property
    def has_more(self) -> bool:
        return self.total > len(self.months)


def compare(numbers: Mapping[Month, float], *shares: Mapping[Month, Share], whole: bool = False) -> Comparison:
    """Return the months to show: from the first to the last that has both, the latest 24 unless `whole`."""
    both = sorted(
        month for month in numbers if any(month in each and each[month].percent is not None for each in shares)
    )
    if not both:
        return Comparison((), (), 0)
    span = both[0].until(both[-1])
    shown = span if whole else span[-MOST_MONTHS:]
    return Comparison(shown, tuple(both), len(span))
