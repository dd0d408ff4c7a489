"""Someone, a community or a place around the person: what it is good for, how to reach it, and when last."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from ownpace.core.telephone import number_to_dial

LONG_SILENCE = timedelta(days=60)
"""In touch again after so long is worth keeping."""
_ADDRESS = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


class NotYet(Exception):
    """The day lies in the future."""


class Sort(StrEnum):
    """What is in the circle."""

    PERSON = "person"
    COMMUNITY = "community"
    PLACE = "place"


class Good(StrEnum):
    """What somebody or some place may be good for."""

    LISTENING = "listening"
    LAUGHING = "laughing"
    PRACTICAL_HELP = "practical-help"
    WHOLE_STORY = "whole-story"
    QUIET_TOGETHER = "quiet-together"
    DISTRACTION = "distraction"
    HARD_MOMENTS = "hard-moments"
    CELEBRATING = "celebrating"
    MEANING = "faith-or-meaning"
    MOVING_TOGETHER = "moving-together"


class Knows(StrEnum):
    """What they know, as the person sees it."""

    NOTHING = "knows-nothing"
    SOMETHING = "knows-something"
    ALL = "knows-all"


class Rhythm(StrEnum):
    """How often."""

    NONE = "no-rhythm"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    SEASONALLY = "every-few-months"


@dataclass(frozen=True, slots=True)
class Way:
    """One line of how to reach someone. href: what a page may link it to, a tel: or mailto: address, or ""."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """One of the circle. begun and put_away: aware. good_words, reach and note: the person's own.

    wording: one more with each change of words. last: the latest day in touch that was noted. resting_until: until that
    day nothing is said about silence.
    """

    sort: Sort
    name: str
    begun: datetime
    good: tuple[Good, ...] = ()
    good_words: str = ""
    reach: str = ""
    knows: Knows | None = None
    note: str = ""
    rhythm: Rhythm = Rhythm.NONE
    wording: int = 1
    last: date | None = None
    resting_until: date | None = None
    put_away: datetime | None = None

    @property
    def since(self) -> date:
        """The last day in touch, or the day it was named here."""
        return self.last or self.begun.date()

    @property
    def ways(self) -> tuple[Way, ...]:
        """How to reach them, a line each."""
        return tuple(way(line.strip()) for line in self.reach.splitlines() if line.strip())

    def reword(self, other: Contact) -> Contact:
        """Return the contact with the words of `other`; the same words are no change."""
        changed = replace(
            other, begun=self.begun, wording=self.wording, last=self.last, put_away=self.put_away,
            resting_until=self.resting_until if other.rhythm is self.rhythm else None,
        )  # fmt: skip
        return self if changed == self else replace(changed, wording=self.wording + 1)

    def with_touches(self, days: Iterable[date]) -> Contact:
        """Return the contact as it stands with these days in touch."""
        return replace(self, last=max(days, default=None), resting_until=None)

    def rest(self, until: date) -> Contact:
        """Return the contact with nothing said about silence until a day."""
        return replace(self, resting_until=until)

    def put(self, *, away: bool, at: datetime) -> Contact:
        """Return the contact put away, or taken back into the circle."""
        return replace(self, put_away=(self.put_away or at) if away else None)


@dataclass(frozen=True, slots=True)
class Touch:
    """A day in touch. noted: when it was written down (aware). how: a line in the person's words."""

    day: date
    noted: datetime
    how: str = ""

    @classmethod
    def note(cls, day: date, how: str, at: datetime) -> Touch:
        """Note a day. Raises NotYet for one after `at`."""
        if day > at.date():
            raise NotYet
        return cls(day, at, how)

    def change(self, day: date, how: str, at: datetime) -> Touch:
        """Return the touch with another day or line. Raises NotYet for a day after `at`."""
        if day > at.date():
            raise NotYet
        return replace(self, day=day, how=how)


def way(line: str) -> Way:
    """Return a line with its link: where it, or what follows its last colon, is clearly a number or an address."""
    bare = line.rpartition(":")[2].strip()
    if _ADDRESS.fullmatch(bare):
        return Way(line, f"mailto:{bare}")
    number = number_to_dial(bare)
    return Way(line, f"tel:{number}") if number else Way(line)


def came_back(days: Iterable[date]) -> tuple[date, ...]:
    """Return the days that were the first after a long silence."""
    ordered = sorted(set(days))
    return tuple(later for earlier, later in pairwise(ordered) if later - earlier >= LONG_SILENCE)
