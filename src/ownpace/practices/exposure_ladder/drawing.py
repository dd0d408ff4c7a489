"""Where forecasts go in a picture: pure geometry, in percent of the width, so that words keep their size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from ownpace.practices.exposure_ladder.domain.ladder import Step

TOO_MUCH = 80
"""Distress from which a try is often too much: a line in the picture."""


class Spread(Protocol):
    """A forecast of the highest distress, or of anything that has quantiles."""

    @property
    def p_overwhelm(self) -> float: ...
    def quantile(self, q: float) -> float: ...


@dataclass(frozen=True, slots=True)
class Span:
    """From a start to an end on the line, each 0 to 100."""

    start: float
    end: float

    @property
    def width(self) -> float:
        return round(self.end - self.start, 2)


@dataclass(frozen=True, slots=True)
class Row:
    """One step in the picture. wide: 80 % range. narrow: 50 % range. Whole points, as they stand in the table."""

    step: Step
    wide: Span
    narrow: Span
    middle: int
    p_overwhelm: float
    is_offered: bool


def rows(steps: Sequence[Step], forecasts: Sequence[Spread], offered: frozenset[str]) -> tuple[Row, ...]:
    """Return a row for each step, the hardest first."""
    found = zip(steps, forecasts, strict=True)
    return tuple(reversed([_row(step, forecast, step.id in offered) for step, forecast in found]))


def _row(step: Step, forecast: Spread, is_offered: bool) -> Row:
    low, start, middle, end, high = (_point(forecast.quantile(q)) for q in (0.1, 0.25, 0.5, 0.75, 0.9))
    return Row(step, Span(low, high), Span(start, end), middle, float(forecast.p_overwhelm), is_offered)


def _point(value: float) -> int:
    return round(min(100.0, max(0.0, value)))


@dataclass(frozen=True, slots=True)
class WeeksDrawing:
    """Ranges of time on a line from now to `most` weeks. ticks: (where, weeks)."""

    wide: Span
    narrow: Span
    most: int
    ticks: tuple[tuple[float, int], ...]


def weeks(narrow: tuple[float, float], wide: tuple[float, float]) -> WeeksDrawing:
    """Return where two ranges of weeks go. The line goes on beyond the longer one, for ways that stay on a plateau."""
    step = next((step for step in (1, 2, 4, 8, 12, 26) if wide[1] <= 4 * step), 52)
    most = step * (int(1.15 * wide[1] // step) + 1)
    ticks = tuple((round(100 * week / most, 2), week) for week in range(0, most + 1, step))
    return WeeksDrawing(_span(wide, most), _span(narrow, most), most, ticks)


def _span(ends: tuple[float, float], most: int) -> Span:
    start, end = (round(100 * min(1.0, max(0.0, week / most)), 2) for week in ends)
    return Span(start, end)
