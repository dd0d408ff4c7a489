"""Trying a skill with a reading before and after, and what a person's own readings say about which skill helps.

Nothing here scores a person. A change is after minus before in SUDS points: below zero is calmer. The usual change is
the median, with an interval from order statistics, which assumes nothing about the shape of the numbers (Conover,
Practical Nonparametric Statistics, 1999, section 3.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import median
from typing import NamedTuple

from ownpace.core.scales import Suds

ENOUGH = 5
"""Changes needed before a usual one is told. With five, lowest to highest covers the median in 93.75 % of samples."""
COVERAGE = 0.9
"""The interval covers the median at least this often."""
ONE_GO = timedelta(hours=3)
"""How long a reading before waits for the one after on the page of its skill."""
STILL_STRONG = Suds(70)
"""At or above this afterwards, more support is offered (the same limit as the gate)."""


@dataclass(frozen=True, slots=True)
class SkillPractice:
    """One time a skill was tried. at: aware. before and after: distress, None where it was not rated."""

    skill: str
    at: datetime
    before: Suds | None = None
    after: Suds | None = None
    words: str = ""

    @property
    def change(self) -> int | None:
        """After minus before, in SUDS points; below zero is calmer. None unless both were rated."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def is_still_strong(self) -> bool:
        return self.after is not None and self.after >= STILL_STRONG

    @property
    def waits_for_after(self) -> bool:
        """Whether a reading before is there and the one after is still to come."""
        return self.before is not None and self.after is None

    def is_under_way(self, now: datetime) -> bool:
        """Whether a reading before is there that is recent enough for one after to belong to it."""
        return self.waits_for_after and now - self.at < ONE_GO


class Effect(NamedTuple):
    """One time a skill was tried, as far as `what_helps` looks at it. change: that of SkillPractice."""

    skill: str
    change: int | None


@dataclass(frozen=True, slots=True)
class UsualChange:
    """The median change and an interval for it, all in SUDS points; low <= middle <= high."""

    middle: float
    low: int
    high: int

    @property
    def is_clear(self) -> bool:
        """Whether the interval lies wholly on one side of no change."""
        return self.high < 0 or self.low > 0


@dataclass(frozen=True, slots=True)
class Help:
    """What the readings say about one skill. usual: None while fewer than ENOUGH were rated before and after."""

    skill: str
    times: int
    rated: int
    usual: UsualChange | None

    @property
    def still_needed(self) -> int:
        return max(0, ENOUGH - self.rated)


def usual_change(changes: Iterable[int]) -> UsualChange | None:
    """Return the median change with the narrowest interval of at least COVERAGE, or None below ENOUGH."""
    ordered = sorted(changes)
    if len(ordered) < ENOUGH:
        return None
    depth = _depth(len(ordered))
    return UsualChange(median(ordered), ordered[depth - 1], ordered[-depth])


def _depth(number: int) -> int:
    """Return the largest d for which the d-th lowest to d-th highest of `number` cover the median often enough.

    Counted in whole numbers: a float ends at about a thousand readings.
    """
    limit = 2**number * round((1 - COVERAGE) * 1000) // 2000
    outside, depth, ways = 0, 0, 1
    while outside + ways <= limit:
        outside += ways
        ways = ways * (number - depth) // (depth + 1)
        depth += 1
    return depth


def what_helps(tries: Iterable[SkillPractice | Effect]) -> tuple[Help, ...]:
    """Return one entry for each skill tried: the largest usual easing first, then those without enough readings yet,
    the most rated first.
    """
    by_skill: dict[str, list[int | None]] = {}
    for each in tries:
        by_skill.setdefault(each.skill, []).append(each.change)
    return tuple(sorted((_help(skill, changes) for skill, changes in by_skill.items()), key=_by_help))


def _by_help(help: Help) -> tuple[bool, float, float, str]:
    if help.usual is None:
        return True, -help.rated, -help.times, help.skill
    return False, help.usual.middle, help.usual.high, help.skill


def easing(helps: Iterable[Help]) -> tuple[Help, ...]:
    """Return those that usually go with a lower reading, in the order given."""
    return tuple(help for help in helps if help.usual is not None and help.usual.middle < 0)


def _help(skill: str, changes: Sequence[int | None]) -> Help:
    rated = [change for change in changes if change is not None]
    return Help(skill, len(changes), len(rated), usual_change(rated))


SKILLS_NEEDED = 2
"""Different skills tried before a first step (chosen by this project; a clinician who guides may judge otherwise)."""


def skills_tried(practices: Iterable[SkillPractice]) -> frozenset[str]:
    """Return the ids of the different skills that were tried."""
    return frozenset(practice.skill for practice in practices)


def first_times(practices: Iterable[SkillPractice]) -> tuple[SkillPractice, ...]:
    """Return the first time of each skill, earliest first."""
    earliest: dict[str, SkillPractice] = {}
    for practice in sorted(practices, key=lambda each: each.at):
        earliest.setdefault(practice.skill, practice)
    return tuple(earliest.values())


class Sense(StrEnum):
    """What a place of one's own is made of, in the order it is asked for and read."""

    SEE = "see"
    HEAR = "hear"
    TOUCH = "touch"
    SMELL = "smell"
    SAFE = "safe"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class SafePlace:
    """A place in the mind, in the person's own words. at: begun (aware). senses: what was written, by sense."""

    name: str
    at: datetime
    senses: tuple[tuple[Sense, str], ...] = ()

    def text(self, sense: Sense) -> str:
        """Return what was written for a sense, or ""."""
        return dict(self.senses).get(sense, "")

    def write(self, sense: Sense, text: str) -> SafePlace:
        """Return the place with a sense written; with an empty text that sense is left out."""
        written = {**dict(self.senses), sense: text}
        return replace(self, senses=tuple((each, written[each]) for each in Sense if written.get(each)))


def seconds_to_read(text: str) -> int:
    """Return how long to stay with some words: time to read them slowly (100 words a minute), and four breaths."""
    return min(120, 20 + round(len(text.split()) * 0.6))
