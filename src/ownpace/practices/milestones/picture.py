"""Milestones by quarter as one quiet picture: bars without a scale, since there is nothing to reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ownpace.practices.milestones.domain.milestone import Quarter

FEWEST = 3
"""Quarters that make a picture."""
SLOTS = 12
"""Room for so many bars at least, so that few of them are not wide."""
MOST_YEARS = 6
WIDTH = 0.7
LOWEST = 3.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One quarter, in percent of the drawing: from the left, and up from the ground."""

    x: float
    width: float
    height: float

    @property
    def y(self) -> float:
        return round(100 - self.height, 2)


@dataclass(frozen=True, slots=True)
class YearMark:
    """A year under the drawing, where its first quarter stands; where none is shown, under the first of all."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the picture shows."""

    bars: tuple[Bar, ...]
    years: tuple[YearMark, ...]


def draw(quarters: Sequence[Quarter]) -> Picture | None:
    """Return the picture of some quarters (oldest first), or None while there are too few."""
    if len(quarters) < FEWEST:
        return None
    slot = 100 / max(SLOTS, len(quarters))
    most = max(quarter.count for quarter in quarters) or 1
    bars = tuple(
        Bar(
            round(slot * (place + (1 - WIDTH) / 2), 2),
            round(slot * WIDTH, 2),
            round(max(LOWEST, 100 * quarter.count / most), 2) if quarter.count else 0.0,
        )
        for place, quarter in enumerate(quarters)
    )
    named = [(place, quarter.first.year) for place, quarter in enumerate(quarters) if quarter.first.month == 1]
    begins = named or [(0, quarters[0].first.year)]
    every = -(-len(begins) // MOST_YEARS)
    years = tuple(YearMark(round(slot * place, 2), year) for place, year in begins[::every])
    return Picture(bars, years)
