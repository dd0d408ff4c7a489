"""The parts of a plan, in the order they are written: one small screen each."""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """A part of the plan."""

    WORDS = "words"
    WISH = "wish"
    WHEN = "when"
    PREDICTION = "prediction"

    @property
    def number(self) -> int:
        return list(Part).index(self) + 1

    @property
    def following(self) -> Part | None:
        return next(iter(list(Part)[self.number :]), None)
