"""A milestone: something that went a way the person wanted, found by a practice or added by the person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from hashlib import sha256
from itertools import groupby, pairwise

from ownpace.core.records import RecordId

OWN_SLUG = "milestones"
"""What stands for the person as the one who added a milestone."""
AWAY = timedelta(days=60)
"""After so long without a milestone of any sort, the next is a coming back."""


class Sort(StrEnum):
    """What sort of moment an own milestone is, where the person says so."""

    FIRST_TIME = "first-time"
    CAME_BACK = "came-back"
    SAID_NO = "said-no"
    ASKED = "asked"
    ENJOYED = "enjoyed"


@dataclass(frozen=True, slots=True)
class OwnMilestone:
    """One that the person added. is_close: whether it is kept close, on top of all."""

    day: date
    words: str
    note: str = ""
    sort: Sort | None = None
    is_close: bool = False

    def at(self, zone: tzinfo) -> datetime:
        """Return the noon of its day: early enough and late enough to be that day in other zones too."""
        return datetime.combine(self.day, time(12), zone)

    def kept_close(self, is_close: bool) -> OwnMilestone:
        """Return it kept close, or no longer."""
        return replace(self, is_close=is_close)


@dataclass(frozen=True, slots=True)
class Pin:
    """A practice's milestone that the person keeps close, in the words it had when they did."""

    practice: str
    at: datetime
    words: str

    @property
    def milestone(self) -> Milestone:
        """What is pinned; its key is the one that it has in the list for as long as its words stay."""
        return Milestone(self.practice, self.at, self.words)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person wants of this practice. anniversaries: whether Today may say "a year ago"."""

    anniversaries: bool = False


@dataclass(frozen=True, slots=True)
class Milestone:
    """One milestone of all. practice: a slug, OWN_SLUG for own ones. own: the record of an own one, or ""."""

    practice: str
    at: datetime
    words: str
    own: RecordId = ""

    @property
    def key(self) -> str:
        """What tells it from all others and holds no content: 32 hexadecimal characters, the same at every visit."""
        if self.own:
            return self.own
        told = f"{self.practice}\n{self.at.astimezone(UTC).isoformat()}\n{self.words}"
        return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Month:
    """Milestones of one month of the calendar. first: its first day."""

    first: date
    milestones: tuple[Milestone, ...]


@dataclass(frozen=True, slots=True)
class Quarter:
    """Three months of the calendar, and how many milestones they hold."""

    first: date
    count: int


@dataclass(frozen=True, slots=True)
class Return:
    """A coming back: the milestone that followed a long time with none. away: how long that was."""

    milestone: Milestone
    away: timedelta


def newest_first(milestones: Iterable[Milestone]) -> list[Milestone]:
    """Return milestones with the newest first; those of one moment stay in their order."""
    return sorted(milestones, key=lambda each: each.at, reverse=True)


def by_month(milestones: Iterable[Milestone], zone: tzinfo) -> list[Month]:
    """Return milestones (given newest first) in their months."""
    return [
        Month(first, tuple(found))
        for first, found in groupby(milestones, key=lambda each: _local(each, zone).replace(day=1))
    ]


def years(milestones: Iterable[Milestone], zone: tzinfo) -> list[int]:
    """Return the years that hold milestones, the latest first."""
    return sorted({_local(each, zone).year for each in milestones}, reverse=True)


def of_year(milestones: Iterable[Milestone], year: int, zone: tzinfo) -> list[Milestone]:
    """Return the milestones of one year, in their order."""
    return [each for each in milestones if _local(each, zone).year == year]


def quarters(milestones: Iterable[Milestone], today: date, zone: tzinfo) -> list[Quarter]:
    """Return every quarter from that of the first milestone found by a practice to that of today, oldest first.

    Quarters without any are among them. Own milestones from before that time are left out: they are memories.
    """
    everything = list(milestones)
    start = min((_quarter(_local(each, zone)) for each in everything if not each.own), default=None)
    if start is None:
        return []
    count = Counter(_quarter(_local(each, zone)) for each in everything)
    found, here, last = [], start, max(*count, _quarter(today))
    while here <= last:
        found.append(Quarter(here, count[here]))
        here = _quarter(here + timedelta(days=100))
    return found


def firsts(milestones: Iterable[Milestone]) -> list[Milestone]:
    """Return the first milestone of each practice, own ones left out, the oldest first."""
    found: dict[str, Milestone] = {}
    for each in sorted(milestones, key=lambda each: each.at):
        if not each.own:
            found.setdefault(each.practice, each)
    return list(found.values())


def returns(milestones: Iterable[Milestone]) -> list[Return]:
    """Return every coming back after a long time with no milestone of a practice, the newest first.

    Own ones are left out: their days are remembered, and one from years ago is no gap.
    """
    ordered = sorted((each for each in milestones if not each.own), key=lambda each: each.at)
    back = [Return(after, after.at - before.at) for before, after in pairwise(ordered) if after.at - before.at >= AWAY]
    return back[::-1]


def years_ago(day: date, today: date) -> int:
    """Return how many years ago today a day was, 0 when today is no anniversary. 29 February counts on the 28th too."""
    years = today.year - day.year
    if years < 1:
        return 0
    same = (day.month, day.day) == (today.month, today.day)
    return years if same or (_is_leap_day(day) and _is_last_of_february(today)) else 0


def _is_leap_day(day: date) -> bool:
    return (day.month, day.day) == (2, 29)


def _is_last_of_february(day: date) -> bool:
    return day.month == 2 and (day + timedelta(days=1)).month == 3


def anniversary(kept: Sequence[tuple[date, str]], today: date) -> tuple[int, str] | None:
    """Return (years, name) of the one whose day was longest ago among those with their day today, or None.

    kept: days with a name for each; of equal ones the first is taken.
    """
    found: Iterator[tuple[int, str]] = ((years_ago(day, today), name) for day, name in kept)
    return max((one for one in found if one[0]), key=lambda one: one[0], default=None)


def _local(milestone: Milestone, zone: tzinfo) -> date:
    return milestone.at.astimezone(zone).date()


def _quarter(day: date) -> date:
    return date(day.year, day.month - (day.month - 1) % 3, 1)
