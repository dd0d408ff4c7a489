"""What sorts of moment are called, and what has changed since the start, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils.formats import date_format, number_format
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.core.statistics.local_level import Interval
from ownpace.practices.milestones.domain.change import FEWEST, Change, Moved
from ownpace.practices.milestones.domain.milestone import Milestone, Sort

WEEKS = 6

SORTS: dict[Sort, Text] = {
    Sort.FIRST_TIME: _("A first time"),
    Sort.CAME_BACK: _("I came back"),
    Sort.SAID_NO: _("I said no"),
    Sort.ASKED: _("I asked for something"),
    Sort.ENJOYED: _("I enjoyed something"),
}
SORTS_OF: dict[Sort, Text] = {
    Sort.FIRST_TIME: _("First times of your own"),
    Sort.CAME_BACK: _("You came back"),
    Sort.SAID_NO: _("You said no"),
    Sort.ASKED: _("You asked"),
    Sort.ENJOYED: _("You enjoyed something"),
}


@dataclass(frozen=True, slots=True)
class ChangeInWords:
    """One series in words. details: from how many numbers, and how sure, "" where there is not enough."""

    title: str
    sentence: str
    details: str
    is_clear: bool


def so_far(milestones: Sequence[Milestone]) -> str:
    """Say since when practices have found milestones, and how many there are; empty before the first."""
    first = min((each.at for each in milestones if not each.own), default=None)
    if first is None:
        return ""
    return ngettext(
        "The first milestone here is from %(day)s. There is %(number)s by now.",
        "The first milestone here is from %(day)s. There are %(number)s by now.",
        len(milestones),
    ) % {
        "day": date_format(localtime(first), pgettext("date format", "j F Y")),
        "number": number_format(len(milestones), force_grouping=True),
    }


def change_in_words(change: Change) -> ChangeInWords:
    """Return what a series says about then and now."""
    return ChangeInWords(
        str(change.series.title),
        _sentence(change),
        _details(change),
        change.moved in (Moved.HIGHER, Moved.LOWER),
    )


def _sentence(change: Change) -> str:
    if change.start is None or change.now is None:
        return gettext("Not enough yet.")
    levels = {"now": _level(change, change.now.mean), "start": _level(change, change.start.mean)}
    if change.moved is Moved.HIGHER:
        return gettext("Higher than at the start: about %(now)s now, about %(start)s then.") % levels
    if change.moved is Moved.LOWER:
        return gettext("Lower than at the start: about %(now)s now, about %(start)s then.") % levels
    return gettext("About the same as at the start, around %(now)s, with ordinary ups and downs.") % levels


def _details(change: Change) -> str:
    if change.start is None or change.now is None:
        return ""
    return ngettext(
        "From %(count)s number. Most likely between %(now)s now, and between %(start)s at the start.",
        "From %(count)s numbers. Most likely between %(now)s now, and between %(start)s at the start.",
        change.count,
    ) % {
        "count": number_format(change.count, force_grouping=True),
        "now": _between(change, change.now),
        "start": _between(change, change.start),
    }


def _between(change: Change, interval: Interval) -> str:
    return gettext("%(low)s and %(high)s") % {
        "low": _level(change, interval.low),
        "high": _level(change, interval.high),
    }


def _level(change: Change, value: float) -> str:
    """Write a level, rounded and kept on its scale, with its unit where it has one."""
    series = change.series
    rounded = min(series.high, max(series.low, change.step * round(value / change.step)))
    number = number_format(rounded, 0 if float(rounded).is_integer() else 1)
    return f"{number} {series.unit}".strip() if str(series.unit) else number


def not_enough() -> str:
    """Say what makes a first picture."""
    return gettext("%(fewest)s numbers over %(weeks)s weeks make a first picture.") % {
        "fewest": FEWEST,
        "weeks": WEEKS,
    }


def away(time: timedelta) -> str:
    """Say how long a time away was, in months where it was long."""
    months = round(time.days / 30.44)
    if months < 24:
        return ngettext("after %(months)s month", "after %(months)s months", months) % {"months": months}
    years = round(months / 12)
    return ngettext("after %(years)s year", "after %(years)s years", years) % {"years": years}
