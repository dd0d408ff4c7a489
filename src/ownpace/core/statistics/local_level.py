"""The local level model: a level that drifts slowly, seen through ordinary ups and downs.

    rating(t) = level(t) + noise            noise ~ N(0, noise_sd^2)
    level(t + w) = level(t) + drift         drift ~ N(0, w * drift_sd^2), w in weeks

Ratings may come at any distance in time. The level before the first rating is taken as unknown (exact diffuse start),
so the first rating alone sets it. Filter, fixed-interval smoother and fixed-point smoother as in Durbin & Koopman 2012,
Time Series Analysis by State Space Methods, second edition, chapters 2 and 4. The two standard deviations are chosen by
this project, not estimated: a dozen ratings say too little about them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt
from typing import NamedTuple

DRIFT_SD = 3.0
"""Points that a level drifts in a week (standard deviation; grows with the root of the weeks)."""
NOISE_SD = 8.0
"""Points that one rating lies off the level (standard deviation)."""
Z_80 = 1.2815515655446004
"""Half the width of an 80 % interval, in standard deviations of a normal distribution."""

WEEK = timedelta(weeks=1)
Points = Sequence[tuple[datetime, float]]


class OutOfOrder(ValueError):
    """The ratings are not oldest first."""


class NoRatings(ValueError):
    """There is no rating to look at."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A value and the ends of its 80 % interval, in points."""

    mean: float
    low: float
    high: float

    @classmethod
    def of(cls, mean: float, variance: float) -> Interval:
        half = Z_80 * sqrt(max(variance, 0.0))
        return cls(mean, mean - half, mean + half)

    @property
    def is_above_zero(self) -> bool:
        return self.low > 0

    @property
    def is_below_zero(self) -> bool:
        return self.high < 0


@dataclass(frozen=True, slots=True)
class Level:
    """Where the level was at one time, in the light of every rating, earlier and later."""

    at: datetime
    value: Interval


class _Filtered(NamedTuple):
    """The level after one rating: mean and variance, and the variance foretold before that rating was seen."""

    mean: float
    variance: float
    foretold: float


def smooth(points: Points, *, drift_sd: float = DRIFT_SD, noise_sd: float = NOISE_SD) -> tuple[Level, ...]:
    """Return the level at each point (same order, oldest first). Points are (aware time, value). Raises OutOfOrder."""
    filtered = list(_filter(points, drift_sd, noise_sd))
    levels: list[Level] = []
    mean = variance = 0.0
    for index in range(len(filtered) - 1, -1, -1):
        here = filtered[index]
        if index == len(filtered) - 1:
            mean, variance = here.mean, here.variance
        else:
            foretold = filtered[index + 1].foretold
            gain = here.variance / foretold
            mean = here.mean + gain * (mean - here.mean)
            variance = here.variance + gain * gain * (variance - foretold)
        levels.append(Level(points[index][0], Interval.of(mean, variance)))
    return tuple(reversed(levels))


def changes_since_start(
    points: Points, *, drift_sd: float = DRIFT_SD, noise_sd: float = NOISE_SD
) -> tuple[Interval, ...]:
    """Return, for each point, the change of the level since the first, as it could be known at that time.

    One pass: the first level is carried beside the current one (fixed-point smoother). Raises OutOfOrder.
    """
    return tuple(Interval.of(mean, variance) for mean, variance in _changes(points, drift_sd, noise_sd))


def change_since_start(points: Points, *, drift_sd: float = DRIFT_SD, noise_sd: float = NOISE_SD) -> Interval:
    """Return how much the level has changed from the first point to the last. Raises NoRatings and OutOfOrder."""
    last = deque(_changes(points, drift_sd, noise_sd), maxlen=1)
    if not last:
        raise NoRatings
    return Interval.of(*last[0])


def _changes(points: Points, drift_sd: float, noise_sd: float) -> Iterator[tuple[float, float]]:
    """Yield the mean and the variance of the change of the level since the first, for each point."""
    start = start_variance = together = previous = 0.0
    noise = noise_sd**2
    for number, ((_, value), here) in enumerate(zip(points, _filter(points, drift_sd, noise_sd), strict=True)):
        if not number:
            start, start_variance, together = value, here.variance, here.variance
        else:
            surprise, spread = value - previous, here.foretold + noise
            start += together / spread * surprise
            start_variance -= together * together / spread
            together *= 1 - here.foretold / spread
        previous = here.mean
        yield here.mean - start, here.variance + start_variance - 2 * together


def _filter(points: Points, drift_sd: float, noise_sd: float) -> Iterator[_Filtered]:
    noise, drift_a_week = noise_sd**2, drift_sd**2
    last: datetime | None = None
    mean = variance = 0.0
    for at, value in points:
        if last is None:
            mean, variance, foretold = value, noise, noise
        elif at < last:
            raise OutOfOrder
        else:
            foretold = variance + drift_a_week * ((at - last) / WEEK)
            gain = foretold / (foretold + noise)
            mean += gain * (value - mean)
            variance = foretold * (1 - gain)
        last = at
        yield _Filtered(mean, variance, foretold)
