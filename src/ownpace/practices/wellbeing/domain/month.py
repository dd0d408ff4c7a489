"""Calendar months, and how their days fall into weeks. Days alone, no times: summer time changes nothing here."""

from __future__ import annotations

from calendar import Calendar, monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

DAYS_A_WEEK = 7
MONTHS_A_YEAR = 12


class NotInTheCalendar(ValueError):
    """There is no such month or day."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of the calendar. number: 1 to 12. Raises NotInTheCalendar."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not (MINYEAR <= self.year <= MAXYEAR and 1 <= self.number <= MONTHS_A_YEAR):
            raise NotInTheCalendar

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of the month, in order."""
        return tuple(date(self.year, self.number, day + 1) for day in range(monthrange(self.year, self.number)[1]))

    def __contains__(self, day: date) -> bool:
        return (day.year, day.month) == (self.year, self.number)

    def plus(self, months: int) -> Month:
        """Return the month so many later; earlier for a negative number. Raises NotInTheCalendar."""
        year, index = divmod(self.year * MONTHS_A_YEAR + self.number - 1 + months, MONTHS_A_YEAR)
        return Month(year, index + 1)

    def until(self, last: Month) -> tuple[Month, ...]:
        """Return every month from this one to `last`, both included."""
        span = (last.year - self.year) * MONTHS_A_YEAR + last.number - self.number
        return tuple(self.plus(months) for months in range(span + 1))

    def weeks(self, first_weekday: int) -> tuple[tuple[date | None, ...], ...]:
        """Return its weeks of seven places, None where another month has the day. first_weekday: 0 is Monday."""
        return tuple(
            tuple(date(self.year, self.number, day) if day else None for day in week)
            for week in Calendar(first_weekday).monthdayscalendar(self.year, self.number)
        )


def day_of(year: int, month: int, day: int) -> date:
    """Return a day of the calendar. Raises NotInTheCalendar."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        raise NotInTheCalendar from None
