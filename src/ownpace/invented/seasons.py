"""The shape of the years: weeks away, setbacks, slow growth, and ordinary ups and downs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import exp, pi, sin
from random import Random

CALM_END = timedelta(days=50)
"""No weeks away so near to today: there is something under way to look at."""
GROWTH = timedelta(days=900)
"""After so long about two thirds of the growth has happened."""
SETTLES = timedelta(days=18)
"""After so long a setback weighs about a third of what it did."""


@dataclass(frozen=True, slots=True)
class Seasons:
    """pauses: (from, to), weeks in which nothing is written. setbacks: days on which something hard happened."""

    begin: datetime
    pauses: tuple[tuple[datetime, datetime], ...]
    setbacks: tuple[datetime, ...]

    @classmethod
    def draw(cls, begin: datetime, end: datetime, dice: Random) -> Seasons:
        """Return the seasons of a life from `begin` to `end`. A life of two years or more has a pause of months."""
        marks = _marks(begin, end - CALM_END, (60, 170), dice)
        pauses = [(away, away + timedelta(days=dice.choice((9, 12, 16, 21, 30)))) for away in marks]
        if (end - begin).days > 700:
            longest = begin + (end - begin) * 0.4
            pauses = [p for p in pauses if abs(p[0] - longest) > timedelta(days=80)]
            pauses.append((longest, longest + timedelta(days=68)))
        return cls(begin, tuple(sorted(pauses)), tuple(_marks(begin, end - CALM_END, (120, 300), dice)))

    def present(self, at: datetime) -> datetime:
        """Return `at`, or the first moment after the pause that it lies in."""
        return next((back for away, back in self.pauses if away <= at < back), at)

    def strain(self, at: datetime) -> float:
        """Return how hard the time is: about 0 to 1, more right after a setback."""
        days = (at - self.begin) / timedelta(days=1)
        ordinary = 0.3 + 0.15 * sin(2 * pi * days / 29) + 0.1 * sin(2 * pi * days / 7)
        weights = (exp(-((at - setback) / SETTLES)) for setback in self.setbacks if setback <= at)
        return ordinary + 0.6 * sum(weights)

    def growth(self, at: datetime) -> float:
        """Return how far things have grown: 0 at the beginning, towards 1 over years."""
        return 1 - exp(-((at - self.begin) / GROWTH))


def _marks(begin: datetime, end: datetime, apart: tuple[int, int], dice: Random) -> list[datetime]:
    marks = [begin]
    while marks[-1] < end:
        marks.append(marks[-1] + timedelta(days=dice.uniform(*apart)))
    return [mark for _, mark in pairwise(marks) if mark < end]
