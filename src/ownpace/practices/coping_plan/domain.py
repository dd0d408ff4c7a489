"""One coping sequence, in the order of a safety plan (Stanley & Brown 2012), in this project's own wording.

Early signs, then what I can do alone, then what I do next, then people. Earlier versions stay, dated.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

EARLIER_KEPT = 20
"""Earlier versions kept, the newest of them."""
SITTING = timedelta(hours=1)
"""Changes within this long of the first of them belong to one version."""
FEWEST_DIGITS = 3
"""A number to call has at least this many digits."""


class Section(StrEnum):
    """The parts of the sequence, in order."""

    SIGNS = "signs"
    FIRST = "first"
    NEXT = "next"
    WHOM = "whom"


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to call, and how to reach them, in the person's words."""

    name: str
    reach: str = ""

    @property
    def number(self) -> str:
        """The number to dial, digits with a leading plus where written; empty when `reach` is anything else."""
        plain = "".join(sign for sign in self.reach if sign not in " \t-–./()")
        digits = plain.removeprefix("+")
        is_number = digits.isascii() and digits.isdigit() and len(digits) >= FEWEST_DIGITS
        return plain if is_number else ""


@dataclass(frozen=True, slots=True)
class Version:
    """The sequence as it stood. since: its first change; at: its last (both aware). Texts hold one thing a line."""

    since: datetime
    at: datetime
    signs: str = ""
    first: str = ""
    next: str = ""
    whom: tuple[Contact, ...] = ()

    def holds(self, section: Section) -> bool:
        """Return whether something is written in a section."""
        return bool(self.whom) if section is Section.WHOM else bool(lines(self.text(section)))

    def text(self, section: Section) -> str:
        """Return the words of a section of text. Raises ValueError for WHOM, which holds people."""
        texts = {Section.SIGNS: self.signs, Section.FIRST: self.first, Section.NEXT: self.next}
        if section not in texts:
            raise ValueError("this section holds people")
        return texts[section]

    @property
    def is_complete(self) -> bool:
        """Whether there is something to do first, and something or someone after it."""
        return self.holds(Section.FIRST) and (self.holds(Section.NEXT) or self.holds(Section.WHOM))

    @property
    def to_write(self) -> Section | None:
        """The first section with nothing in it yet."""
        return next((section for section in Section if not self.holds(section)), None)

    @property
    def in_short(self) -> str:
        """The first thing of each section on one line, leaving signs out."""
        parts = [*lines(self.first)[:1], *lines(self.next)[:1], *(contact.name for contact in self.whom[:1])]
        return " → ".join(parts)


@dataclass(frozen=True, slots=True)
class CopingSequence:
    """The sequence now, and its earlier versions, newest first."""

    now: Version
    earlier: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen of a hard moment: some lines of a section, or people."""

    section: Section
    lines: tuple[str, ...] = ()
    people: tuple[Contact, ...] = ()


def lines(text: str) -> tuple[str, ...]:
    """Return the lines that hold something, without the spaces around them."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def begin(at: datetime) -> CopingSequence:
    """Return a sequence with nothing in it yet."""
    return CopingSequence(Version(since=at, at=at))


def write_text(sequence: CopingSequence, section: Section, text: str, at: datetime) -> CopingSequence:
    """Return the sequence with new words in a section of text. Raises ValueError for WHOM."""
    now = sequence.now
    if text == now.text(section):
        return sequence
    if section is Section.SIGNS:
        return _revise(sequence, replace(now, signs=text), at)
    if section is Section.FIRST:
        return _revise(sequence, replace(now, first=text), at)
    return _revise(sequence, replace(now, next=text), at)


def write_people(sequence: CopingSequence, people: tuple[Contact, ...], at: datetime) -> CopingSequence:
    """Return the sequence with other people to call."""
    if people == sequence.now.whom:
        return sequence
    return _revise(sequence, replace(sequence.now, whom=people), at)


def _revise(sequence: CopingSequence, changed: Version, at: datetime) -> CopingSequence:
    """Keep the former version unless it is empty or belongs to the same sitting."""
    former = sequence.now
    is_empty = not any(former.holds(section) for section in Section)
    if is_empty or at - former.since < SITTING:
        return replace(sequence, now=replace(changed, since=at if is_empty else former.since, at=at))
    return CopingSequence(replace(changed, since=at, at=at), (former, *sequence.earlier)[:EARLIER_KEPT])


def walk(version: Version) -> tuple[Screen, ...]:
    """Return the screens of a hard moment: the signs together, each thing to do by itself, then the people."""
    return tuple(_screens(version))


def _screens(version: Version) -> Iterator[Screen]:
    if version.holds(Section.SIGNS):
        yield Screen(Section.SIGNS, lines(version.signs))
    for section in (Section.FIRST, Section.NEXT):
        for line in lines(version.text(section)):
            yield Screen(section, (line,))
    if version.whom:
        yield Screen(Section.WHOM, people=version.whom)
