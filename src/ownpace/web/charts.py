"""Where things go in a chart: pure geometry, in percent of the drawing, so that words keep their size at any width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ownpace.core.practice import Series

LEFT, RIGHT, TOP, BOTTOM = 2.0, 97.0, 12.0, 84.0
MOST_TICKS = 4
EDGE = 8.0
MOST_DOTS = 20
SHORT = timedelta(days=75)

Band = Sequence[tuple[datetime, float, float]]


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the drawing, in percent of its width and height, with what it stands for."""

    x: float
    y: float
    when: datetime
    value: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A day under the drawing. short: the span is short enough to name days, not months.

    year: whether a month is named with its year: the first, and the first of every new year. Shorter names keep apart.
    """

    x: float
    when: datetime
    short: bool
    year: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """A line across, with its value."""

    y: float
    value: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that a chart shows. line, band: points of an inner drawing of 1000 by 1000."""

    dots: tuple[Dot, ...]
    line: str
    band: str
    ticks: tuple[Tick, ...]
    levels: tuple[Level, ...]

    @property
    def last(self) -> Dot:
        return self.dots[-1]

    @property
    def shown_dots(self) -> tuple[Dot, ...]:
        """Every point where they are few, else the last."""
        return self.dots if len(self.dots) <= MOST_DOTS else self.dots[-1:]


@dataclass(frozen=True, slots=True)
class _Frame:
    start: datetime
    end: datetime
    low: float
    high: float

    def across(self, when: datetime) -> float:
        span = (self.end - self.start).total_seconds()
        return (when - self.start).total_seconds() / span if span else 0.5

    def up(self, value: float) -> float:
        return min(1.0, max(0.0, (value - self.low) / ((self.high - self.low) or 1)))

    def x(self, when: datetime) -> float:
        return round(LEFT + (RIGHT - LEFT) * self.across(when), 2)

    def y(self, value: float) -> float:
        return round(BOTTOM - (BOTTOM - TOP) * self.up(value), 2)

    def inner(self, points: Sequence[tuple[datetime, float]]) -> str:
        return " ".join(f"{1000 * self.across(when):.1f},{1000 * (1 - self.up(value)):.1f}" for when, value in points)


def draw(series: Series, band: Band = ()) -> Drawing:
    """Return where a series of at least one point goes, with a band of (when, low, high) around it where given."""
    points = series.points
    frame = _Frame(points[0][0], points[-1][0], series.low, series.high)
    inside = [entry for entry in band if frame.start <= entry[0] <= frame.end]
    edge = [(when, high) for when, _, high in inside] + [(when, low) for when, low, _ in reversed(inside)]
    return Drawing(
        dots=tuple(Dot(frame.x(when), frame.y(value), when, value) for when, value in points),
        line=frame.inner(points) if len(points) > 1 else "",
        band=frame.inner(edge) if len(inside) > 1 else "",
        ticks=_ticks(frame),
        levels=tuple(Level(frame.y(v), v) for v in (series.low, (series.low + series.high) / 2, series.high)),
    )


def _ticks(frame: _Frame) -> tuple[Tick, ...]:
    span = frame.end - frame.start
    if span < SHORT:
        count = min(MOST_TICKS - 1, span.days)
        days = [frame.start + span * i / count for i in range(count + 1)] if count else [frame.start]
        return tuple(Tick(frame.x(day), day, True) for day in days)
    # A name needs room on both sides: months at the very edge go unnamed.
    months = [month for month in _months(frame.start, frame.end) if EDGE < frame.x(month) < 100 - EDGE]
    named = months[:: max(1, -(-len(months) // MOST_TICKS))]
    years = [0, *(month.year for month in named)]
    return tuple(Tick(frame.x(m), m, False, m.year != before) for m, before in zip(named, years, strict=False))


def _months(start: datetime, end: datetime) -> list[datetime]:
    found: list[datetime] = []
    year, month = start.year, start.month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        first = start.replace(year=year, month=month, day=1, hour=0, minute=0, second=0, microsecond=0)
        if first > end:
            return found
        found.append(first)
