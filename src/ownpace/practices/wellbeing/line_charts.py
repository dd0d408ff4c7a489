"""Small line charts below each other on the same months: pure geometry, in percent of the drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from ownpace.practices.wellbeing.domain.month import Month

LEFT, RIGHT, TOP, BOTTOM = 4.0, 96.0, 30.0, 88.0
MOST_LABELS = 3
MOST_DOTS = 30


@dataclass(frozen=True, slots=True)
class Point:
    """One month in the drawing, in percent of its width and height."""

    x: float
    y: float
    value: float


@dataclass(frozen=True, slots=True)
class LineChart:
    """One line. stretches: points of an inner drawing of 1000 by 1000, a stretch for each run of months without gap.

    alone: the months with a gap on both sides, which no stretch shows.
    """

    key: str
    title: str
    low: float
    high: float
    points: tuple[Point, ...]
    alone: tuple[Point, ...]
    stretches: tuple[str, ...]

    @property
    def shown(self) -> tuple[Point, ...]:
        """Every month where they are few, else those alone and the last."""
        if len(self.points) <= MOST_DOTS:
            return self.points
        return (*(point for point in self.alone if point is not self.points[-1]), self.points[-1])

    @property
    def last(self) -> Point | None:
        return self.points[-1] if self.points else None

    @property
    def least(self) -> float:
        return min((point.value for point in self.points), default=self.low)

    @property
    def most(self) -> float:
        return max((point.value for point in self.points), default=self.low)


def line_chart(
    months: Sequence[Month], key: str, title: str, values: Mapping[Month, float], low: float, high: float
) -> LineChart:
    """Return where the numbers of these months go; a month without one leaves a gap."""
    last = max(1, len(months) - 1)
    places = [(index / last, values.get(month)) for index, month in enumerate(months)]

    def up(value: float) -> float:
        return min(1.0, max(0.0, (value - low) / ((high - low) or 1)))

    def point(x: float, value: float) -> Point:
        return Point(round(LEFT + (RIGHT - LEFT) * x, 2), round(BOTTOM - (BOTTOM - TOP) * up(value), 2), value)

    runs = [
        [(x, value) for x, value in run if value is not None]
        for there, run in groupby(places, key=lambda place: place[1] is not None)
        if there
    ]
    points = [[point(x, value) for x, value in run] for run in runs]
    return LineChart(
        key, title, low, high,
        points=tuple(chain.from_iterable(points)),
        alone=tuple(run[0] for run in points if len(run) == 1),
        stretches=tuple(
            " ".join(f"{1000 * x:.1f},{1000 * (1 - up(value)):.1f}" for x, value in run) for run in runs if len(run) > 1
        ),
    )  # fmt: skip


def month_labels(months: Sequence[Month]) -> list[tuple[float, Month]]:
    """Return a few months to name, evenly apart, and where."""
    last = max(1, len(months) - 1)
    step = max(1, -(-len(months) // MOST_LABELS))
    return [(round(LEFT + (RIGHT - LEFT) * index / last, 2), months[index]) for index in range(0, len(months), step)]
