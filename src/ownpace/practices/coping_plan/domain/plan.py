"""One plan for hard moments, in the order of a safety plan (Stanley & Brown 2012), in this project's own wording.

Early signs, what I do alone (first, next), people and places that distract, people who help, professionals and crisis
help, safer surroundings. Earlier versions stay, dated.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from ownpace.core.telephone import number_to_dial

EARLIER_KEPT = 20
"""Earlier versions kept, the newest of them."""
SITTING = timedelta(hours=1)
"""Changes within this long of the first of them belong to one version."""


class Section(StrEnum):
    """What the plan is made of, in order. FIRST and NEXT together are the part "what I do alone"."""

    SIGNS = "signs"
    FIRST = "first"
    NEXT = "next"
    PLACES = "places"
    WHOM = "whom"
    PROFESSIONALS = "professionals"
    SAFER = "safer"


OF_PEOPLE = frozenset({Section.WHOM, Section.PROFESSIONALS})
"""Sections that hold people and how to reach them; the others hold text, one thing a line."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to call, and how to reach them, in the person's words."""

    name: str
    reach: str = ""

    @classmethod
    def on_a_line(cls, line: str) -> Contact:
        """Return who is named on a line, and after a dash how to reach them."""
        for dash in (" – ", " — ", " - "):
            name, found, reach = line.partition(dash)
            if found and name.strip():
                return cls(name.strip(), reach.strip())
        return cls(line.strip())

    @property
    def number(self) -> str:
        """The number to dial, digits with a leading plus where written; empty when `reach` is anything else."""
        return number_to_dial(self.reach)


@dataclass(frozen=True, slots=True)
class Version:
    """The plan as it stood. since: its first change; at: its last (both aware). Texts hold one thing a line."""

    since: datetime
    at: datetime
    signs: str = ""
    first: str = ""
    next: str = ""
    places: str = ""
    whom: tuple[Contact, ...] = ()
    professionals: tuple[Contact, ...] = ()
    safer: str = ""

    def holds(self, section: Section) -> bool:
        """Return whether something is written in a section."""
        return bool(self.people(section)) if section in OF_PEOPLE else bool(lines(self.text(section)))

    def text(self, section: Section) -> str:
        """Return the words of a section of text. Raises ValueError for a section of people."""
        if section in OF_PEOPLE:
            raise ValueError("this section holds people")
        text: str = getattr(self, section.value)
        return text

    def people(self, section: Section) -> tuple[Contact, ...]:
        """Return the people of a section. Raises ValueError for a section of text."""
        if section not in OF_PEOPLE:
            raise ValueError("this section holds text")
        return self.whom if section is Section.WHOM else self.professionals

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


def lines(text: str) -> tuple[str, ...]:
    """Return the lines that hold something, without the spaces around them."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def begin(at: datetime) -> CopingSequence:
    """Return a sequence with nothing in it yet."""
    return CopingSequence(Version(since=at, at=at))


def write_text(sequence: CopingSequence, section: Section, text: str, at: datetime) -> CopingSequence:
    """Return the sequence with new words in a section of text. Raises ValueError for a section of people."""
    now = sequence.now
    if text == now.text(section):
        return sequence
    changed: dict[str, Any] = {section.value: text}
    return _revise(sequence, replace(now, **changed), at)


def write_people(
    sequence: CopingSequence, people: tuple[Contact, ...], at: datetime, section: Section = Section.WHOM
) -> CopingSequence:
    """Return the sequence with other people in a section of people. Raises ValueError for a section of text."""
    if people == sequence.now.people(section):
        return sequence
    is_whom = section is Section.WHOM
    now = sequence.now
    changed = replace(now, whom=people) if is_whom else replace(now, professionals=people)
    return _revise(sequence, changed, at)


def _revise(sequence: CopingSequence, changed: Version, at: datetime) -> CopingSequence:
    """Keep the former version unless it is empty or belongs to the same sitting."""
    former = sequence.now
    is_empty = not any(former.holds(section) for section in Section)
    if is_empty or at - former.since < SITTING:
        return replace(sequence, now=replace(changed, since=at if is_empty else former.since, at=at))
    return CopingSequence(replace(changed, since=at, at=at), (former, *sequence.earlier)[:EARLIER_KEPT])
