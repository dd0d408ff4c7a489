"""A routine around something hard: the same few things before it, during it and after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any


class RoutinePart(StrEnum):
    """What a routine is made of, in order."""

    NAME = "name"
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


WALKED = (RoutinePart.BEFORE, RoutinePart.DURING, RoutinePart.AFTER)
"""The parts that are gone through, one line at a time."""


@dataclass(frozen=True, slots=True)
class Routine:
    """One routine. begun, at: when it was first and last written. walks: how many times it was gone through.

    first_walk, last_walk: when, or None while it never was. Times are aware. Texts hold one thing a line.
    """

    begun: datetime
    at: datetime
    name: str
    before: str = ""
    during: str = ""
    after: str = ""
    walks: int = 0
    first_walk: datetime | None = None
    last_walk: datetime | None = None

    def text(self, part: RoutinePart) -> str:
        """Return the words of one part."""
        text: str = getattr(self, part.value)
        return text

    @property
    def to_write(self) -> RoutinePart | None:
        """The first part with nothing in it yet."""
        return next((part for part in RoutinePart if not self.text(part).strip()), None)

    def write(self, part: RoutinePart, text: str, at: datetime) -> Routine:
        """Return the routine with other words in one part. The same words change nothing."""
        if text == self.text(part):
            return self
        changed: dict[str, Any] = {part.value: text}
        return replace(self, at=at, **changed)

    def walk(self, at: datetime) -> Routine:
        """Return the routine gone through once more."""
        return replace(self, walks=self.walks + 1, first_walk=self.first_walk or at, last_walk=at)
