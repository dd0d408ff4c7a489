"""What a series of numbers honestly says about then and now.

A line that drifts is told from ordinary ups and downs by the local level model (Durbin & Koopman 2012). A difference
counts as clear when its 80 % interval leaves zero out, and when it is as large as what is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ownpace.core.practice import Series
from ownpace.core.statistics.local_level import DRIFT_SD, NOISE_SD, Interval, change_since_start, smooth

FEWEST = 5
SHORTEST = timedelta(weeks=6)
AT_EACH_END = 200
"""Points of a long series that are looked at from either end: what lies further in says nothing about the levels there.

At one point a day the model forgets half of what it knew within five points; 200 leave less than a billionth.
"""


class Moved(StrEnum):
    """What can be said about a series since its start."""

    NOT_ENOUGH = "not_enough"
    HIGHER = "higher"
    LOWER = "lower"
    ABOUT_THE_SAME = "about_the_same"


@dataclass(frozen=True, slots=True)
class Change:
    """A series then and now. start, now: levels with their 80 % intervals, None where there is not enough.

    step: to what a level is rounded for showing; more would promise too much.
    """

    series: Series
    moved: Moved
    step: float
    start: Interval | None = None
    now: Interval | None = None

    @property
    def since(self) -> datetime:
        return min(at for at, _ in self.series.points)

    @property
    def count(self) -> int:
        return len(self.series.points)


def change_of(series: Series) -> Change:
    """Return what a series with at least one point says about then and now. Its points may come in any order."""
    points = sorted(series.points, key=lambda point: point[0])
    span = (series.high - series.low) or 1
    step = _step(span)
    if len(points) < FEWEST or points[-1][0] - points[0][0] < SHORTEST:
        return Change(series, Moved.NOT_ENOUGH, step)
    if len(points) > 2 * AT_EACH_END:
        points = points[:AT_EACH_END] + points[-AT_EACH_END:]
    drift, noise = DRIFT_SD * span / 100, NOISE_SD * span / 100
    levels = smooth(points, drift_sd=drift, noise_sd=noise)
    difference = change_since_start(points, drift_sd=drift, noise_sd=noise)
    return Change(series, _moved(difference, step), step, levels[0].value, levels[-1].value)


def changes_of(found: Iterable[Series]) -> list[Change]:
    """Return what every series that has points says, clear changes first; otherwise in the order given."""
    changes = [change_of(series) for series in found if series.points]
    order = (Moved.HIGHER, Moved.LOWER, Moved.ABOUT_THE_SAME, Moved.NOT_ENOUGH)
    return sorted(changes, key=lambda change: max(1, order.index(change.moved)))


def _moved(difference: Interval, step: float) -> Moved:
    if difference.is_above_zero and difference.mean >= step:
        return Moved.HIGHER
    if difference.is_below_zero and -difference.mean >= step:
        return Moved.LOWER
    return Moved.ABOUT_THE_SAME


def _step(span: float) -> float:
    """Return what to round to on a scale of this length: 5 on one of a hundred, one on one of ten."""
    if span >= 50:
        return 5
    return 1 if span >= 10 else 0.5
