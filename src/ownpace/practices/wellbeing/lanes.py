"""Small line charts below each other on the same months: pure geometry, in percent of the drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from ownpace.practices.wellbeing.domain.month import Month

LEFT, RIGHT, TOP, BOTTOM = 4.0, 96.0, 30.0, 88.0
MOST_NAMES = 3
MOST_DOTS = 30


@dataclass(frozen=True, slots=True)
class Spot:
    """One month in the drawing, in percent of its width and height."""

    x: float
    y: float
    value: float


@dataclass(frozen=True, slots=True)
class Lane:
    """One line. stretches: points of an inner drawing of 1000 by 1000, a stretch for each run of months without gap.

    alone: the months with a gap on both sides, which no stretch shows.
    """

    key: str
    title: str
    low: float
    high: float
    spots: tuple[Spot, ...]
    alone: tuple[Spot, ...]
    stretches: tuple[str, ...]

    @property
    def shown(self) -> tuple[Spot, ...]:
        """Every month where they are few, else those alone and the last."""
        if len(self.spots) <= MOST_DOTS:
            return self.spots
        return (*(spot for spot in self.alone if spot is not self.spots[-1]), self.spots[-1])

    @property
    def last(self) -> Spot | None:
        return self.spots[-1] if self.spots else None

    @property
    def least(self) -> float:
        return min((spot.value for spot in self.spots), default=self.low)

    @property
    def most(self) -> float:
        return max((spot.value for spot in self.spots), default=self.low)


def lane(key: str, title: str, months: Sequence[Month], values: Mapping[Month, float], low: float, high: float) -> Lane:
    """Return where the numbers of these months go; a month without one leaves a gap."""
    last = max(1, len(months) - 1)
    places = [(index / last, values.get(month)) for index, month in enumerate(months)]

    def up(value: float) -> float:
        return min(1.0, max(0.0, (value - low) / ((high - low) or 1)))

    def spot(x: float, value: float) -> Spot:
        return Spot(round(LEFT + (RIGHT - LEFT) * x, 2), round(BOTTOM - (BOTTOM - TOP) * up(value), 2), value)

    runs = [
        [(x, value) for x, value in run if value is not None]
        for there, run in groupby(places, key=lambda place: place[1] is not None)
        if there
    ]
    spots = [[spot(x, value) for x, value in run] for run in runs]
    return Lane(
        key, title, low, high,
        spots=tuple(chain.from_iterable(spots)),
        alone=tuple(run[0] for run in spots if len(run) == 1),
        stretches=tuple(
            " ".join(f"{1000 * x:.1f},{1000 * (1 - up(value)):.1f}" for x, value in run) for run in runs if len(run) > 1
        ),
    )  # fmt: skip


def names_below(months: Sequence[Month]) -> list[tuple[float, Month]]:
    """Return a few months to name, evenly apart, and where."""
    last = max(1, len(months) - 1)
    step = max(1, -(-len(months) // MOST_NAMES))
    return [(round(LEFT + (RIGHT - LEFT) * index / last, 2), months[index]) for index in range(0, len(months), step)]
