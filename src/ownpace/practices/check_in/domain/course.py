"""What check-ins show over a time: two lines of numbers, and the words that came up most. No total and no verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise
from statistics import median, quantiles

from ownpace.practices.check_in.domain.check_in import CheckIn, Felt

FEW = 4
"""Numbers below which nothing is said about where most of them lie."""
MOST_POINTS = 400
"""Numbers that one line shows one by one; where there are more, each month shows its middle one."""
AWAY = timedelta(days=30)
"""After so long without a check-in, the next one is coming back."""

Points = tuple[tuple[datetime, float], ...]


@dataclass(frozen=True, slots=True)
class Usual:
    """How many numbers there are, and between which two points the middle half of them lies (to five points)."""

    count: int
    low: int
    high: int


def distress_points(check_ins: Iterable[CheckIn]) -> Points:
    """Return distress over time; check-ins without it leave no point."""
    return tuple((each.at, float(each.distress)) for each in check_ins if each.distress is not None)


def ease_points(check_ins: Iterable[CheckIn]) -> Points:
    """Return ease over time; check-ins without it leave no point."""
    return tuple((each.at, float(each.ease)) for each in check_ins if each.ease is not None)


def in_months(points: Points) -> Points:
    """Return the middle number of every month, at the time of its last one; few numbers stay as they are."""
    if len(points) <= MOST_POINTS:
        return points
    months = [list(month) for _, month in groupby(points, key=lambda point: (point[0].year, point[0].month))]
    return tuple((month[-1][0], median(value for _, value in month)) for month in months)


def usual(points: Points) -> Usual | None:
    """Return where the numbers mostly lie, or None while there are too few."""
    if len(points) < FEW:
        return None
    low, _, high = quantiles([value for _, value in points], n=4, method="inclusive")
    return Usual(len(points), 5 * int(low // 5), 5 * -int(-high // 5))


def most_used(check_ins: Iterable[CheckIn], most: int) -> tuple[tuple[Felt, int], ...]:
    """Return the feelings noted most, with how many check-ins hold each; in equal numbers, the first noted first."""
    first: dict[str, Felt] = {}
    count: Counter[str] = Counter()
    for felt in (felt for check_in in check_ins for felt in check_in.feelings):
        first.setdefault(felt.key, Felt(felt.id, felt.own))
        count[felt.key] += 1
    return tuple((first[key], times) for key, times in count.most_common(most))


def comings_back(check_ins: Sequence[CheckIn]) -> tuple[CheckIn, ...]:
    """Return the check-ins (given oldest first) that followed a time away."""
    return tuple(after for before, after in pairwise(check_ins) if after.at - before.at >= AWAY)
