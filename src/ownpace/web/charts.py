"""Where things go in a chart: pure geometry, in percent of the drawing, so that words keep their size at any width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median_low

from ownpace.core.practice import Series

LEFT, RIGHT, TOP, BOTTOM = 2.0, 97.0, 12.0, 84.0
MOST_TICKS = 4
EDGE = 8.0
MOST_DOTS = 20
SHORT = timedelta(days=75)
SHOWS = 20
"""A pause that is this part of the picture would be drawn as a straight line over nothing ..."""
PAUSE_LEAST, PAUSE_MOST = timedelta(weeks=2), timedelta(days=60)
"""... from two weeks on where the picture is short; two months open the line however long it is ..."""
UNUSUAL = 4
"""... unless it is less than so many times the distance that is usual here: numbers far apart still make a line."""

Point = tuple[datetime, float]
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
    """All that a chart shows. lines, bands: points of an inner drawing of 1000 by 1000, one for each stretch.

    A stretch ends at a pause. alone: the points with a pause on both sides, which no line shows.
    """

    dots: tuple[Dot, ...]
    alone: tuple[Dot, ...]
    lines: tuple[str, ...]
    bands: tuple[str, ...]
    ticks: tuple[Tick, ...]
    levels: tuple[Level, ...]

    @property
    def last(self) -> Dot:
        return self.dots[-1]

    @property
    def shown_dots(self) -> tuple[Dot, ...]:
        """Every point where they are few, else those alone and the last."""
        if len(self.dots) <= MOST_DOTS:
            return self.dots
        return (*(dot for dot in self.alone if dot is not self.last), self.last)


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

    def inner(self, points: Sequence[Point]) -> str:
        return " ".join(f"{1000 * self.across(when):.1f},{1000 * (1 - self.up(value)):.1f}" for when, value in points)


def pauses(points: Sequence[Point]) -> tuple[tuple[datetime, datetime], ...]:
    """Return the times without a number over which no line is drawn, as (last before, first after)."""
    steps = [(before, after) for (before, _), (after, _) in pairwise(points)]
    if not steps:
        return ()
    shows = min(PAUSE_MOST, max(PAUSE_LEAST, (points[-1][0] - points[0][0]) / SHOWS))
    long = max(shows, UNUSUAL * median_low(after - before for before, after in steps))
    return tuple((before, after) for before, after in steps if after - before >= long)


def draw(series: Series, band: Band = ()) -> Drawing:
    """Return where a series of at least one point goes, with a band of (when, low, high) around it where given."""
    points = series.points
    frame = _Frame(points[0][0], points[-1][0], series.low, series.high)
    ends = [*(before for before, _ in pauses(points)), frame.end]
    starts = [frame.start, *(after for _, after in pauses(points))]
    stretches = list(zip(starts, ends, strict=True))
    dots = tuple(Dot(frame.x(when), frame.y(value), when, value) for when, value in points)
    lines = [[point for point in points if start <= point[0] <= end] for start, end in stretches]
    bands = [[entry for entry in band if start <= entry[0] <= end] for start, end in stretches]
    singles = {line[0][0] for line in lines if len(line) == 1}
    return Drawing(
        dots=dots,
        alone=tuple(dot for dot in dots if dot.when in singles),
        lines=tuple(frame.inner(line) for line in lines if len(line) > 1),
        bands=tuple(frame.inner(_edge(entries)) for entries in bands if len(entries) > 1),
        ticks=_ticks(frame),
        levels=tuple(Level(frame.y(v), v) for v in (series.low, (series.low + series.high) / 2, series.high)),
    )


def _edge(band: Band) -> list[Point]:
    return [(when, high) for when, _, high in band] + [(when, low) for when, low, _ in reversed(band)]


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
