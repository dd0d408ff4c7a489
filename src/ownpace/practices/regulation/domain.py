"""Trying a skill with a reading before and after, and what a person's own readings say about which skill helps.

Nothing here scores a person. A change is after minus before in SUDS points: below zero is calmer. The usual change is
the median, with an interval from order statistics, which assumes nothing about the shape of the numbers (Conover,
Practical Nonparametric Statistics, 1999, section 3.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

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


def what_helps(practices: Iterable[SkillPractice]) -> tuple[Help, ...]:
    """Return one entry for each skill tried, the most tried first."""
    by_skill: dict[str, list[SkillPractice]] = {}
    for practice in practices:
        by_skill.setdefault(practice.skill, []).append(practice)
    return tuple(
        sorted((_help(skill, tries) for skill, tries in by_skill.items()), key=lambda each: (-each.times, each.skill))
    )


def _help(skill: str, tries: Sequence[SkillPractice]) -> Help:
    changes = [each.change for each in tries if each.change is not None]
    return Help(skill, len(tries), len(changes), usual_change(changes))


def skills_tried(practices: Iterable[SkillPractice]) -> frozenset[str]:
    """Return the ids of the different skills that were tried."""
    return frozenset(practice.skill for practice in practices)


def first_times(practices: Iterable[SkillPractice]) -> tuple[SkillPractice, ...]:
    """Return the first time of each skill, earliest first."""
    earliest: dict[str, SkillPractice] = {}
    for practice in sorted(practices, key=lambda each: each.at):
        earliest.setdefault(practice.skill, practice)
    return tuple(earliest.values())
