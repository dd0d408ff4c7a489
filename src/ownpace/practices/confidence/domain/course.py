"""What ratings say over time: points of an item or a theme, and whether they have moved.

Ordinary ups and downs are told from a change by the local level model (Durbin & Koopman 2012); a change counts as clear
when its 80 % interval leaves zero out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ownpace.core.statistics.local_level import Interval, Level, change_since_start, changes_since_start, smooth
from ownpace.practices.confidence.domain.sitting import Sitting

ENOUGH = 4
"""Ratings below which nothing is said about change."""

Points = tuple[tuple[datetime, float], ...]


class Moved(StrEnum):
    """What can honestly be said about a course."""

    NOTHING_YET = "nothing_yet"
    TOO_SOON = "too_soon"
    RISEN = "risen"
    LOWER = "lower"
    ABOUT_THE_SAME = "about_the_same"


@dataclass(frozen=True, slots=True)
class Summary:
    """What can be said of some ratings in a sentence. count: how many there are. since: the first of them."""

    count: int = 0
    since: datetime | None = None
    latest: float | None = None
    change: Interval | None = None

    @property
    def moved(self) -> Moved:
        if self.change is None:
            return Moved.NOTHING_YET
        if self.count < ENOUGH:
            return Moved.TOO_SOON
        if self.change.is_above_zero:
            return Moved.RISEN
        return Moved.LOWER if self.change.is_below_zero else Moved.ABOUT_THE_SAME

    @property
    def about_points(self) -> int:
        """The size of the change without its sign, rounded to five points: more would promise too much."""
        return 5 * round(abs(self.change.mean) / 5) if self.change else 0


@dataclass(frozen=True, slots=True)
class Course(Summary):
    """Ratings over time, oldest first, with the level behind them and what has changed."""

    points: Points = ()

    @property
    def levels(self) -> tuple[Level, ...]:
        """The level behind each rating; worked out when it is asked for, since only a drawing needs it."""
        return smooth(self.points)


def item_points(sittings: Iterable[Sitting], item: str) -> Points:
    """Return the ratings of one item; sittings that skipped it leave no point."""
    rated = ((sitting.begun, sitting.of(item)) for sitting in sittings)
    return tuple((at, float(value)) for at, value in rated if value is not None)


def mean_points(sittings: Iterable[Sitting], items: Iterable[str]) -> Points:
    """Return, for each sitting that rated any of the items, the mean of those it rated."""
    wanted = frozenset(items)
    found: list[tuple[datetime, float]] = []
    for sitting in sittings:
        values = [int(answer.confidence) for answer in sitting.answers if answer.item in wanted]
        if values:
            found.append((sitting.begun, sum(values) / len(values)))
    return tuple(found)


def follow(points: Points) -> Course:
    """Return the course of some ratings (oldest first)."""
    if not points:
        return Course()
    return Course(len(points), points[0][0], points[-1][1], change_since_start(points), points)


def first_clear_rise(points: Sequence[tuple[datetime, float]]) -> datetime | None:
    """Return when a rise since the start first was clear, or None. What comes later does not undo it."""
    for count, ((at, _), change) in enumerate(zip(points, changes_since_start(points), strict=True), 1):
        if count >= ENOUGH and change.is_above_zero:
            return at
    return None
