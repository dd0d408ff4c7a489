"""A week of the calendar, Monday to Sunday (ISO 8601), made of days as the person saw them: no zone changes one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


class NotAMonday(ValueError):
    """A week begins on a Monday."""


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """Seven days. first: a Monday. Raises NotAMonday."""

    first: date

    def __post_init__(self) -> None:
        if self.first.weekday() != 0:
            raise NotAMonday

    @classmethod
    def of(cls, day: date) -> Week:
        """Return the week that a day lies in."""
        return cls(day - timedelta(days=day.weekday()))

    @property
    def last(self) -> date:
        return self.first + timedelta(days=6)

    @property
    def turn(self) -> int:
        """Weeks since the first of the calendar: one more each week, also over the end of a year."""
        return self.first.toordinal() // 7

    @property
    def following(self) -> Week:
        return Week(self.first + timedelta(days=7))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last
