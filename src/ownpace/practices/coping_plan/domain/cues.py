"""Cues of safety: what tells this person's body that it is safe enough, by the way it arrives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from ownpace.practices.coping_plan.domain.plan import lines


class Sense(StrEnum):
    """The ways a cue arrives."""

    PLACE = "place"
    LIGHT = "light"
    SOUND = "sound"
    TOUCH = "touch"
    SCENT = "scent"
    WORDS = "words"
    COMPANY = "company"


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues of a person. at: when they were last changed (aware). said: text by sense, one cue a line."""

    at: datetime
    said: Mapping[Sense, str] = field(default_factory=dict)

    def text(self, sense: Sense) -> str:
        """Return what was written for one sense, or an empty string."""
        return self.said.get(sense, "")

    def lines(self, sense: Sense) -> tuple[str, ...]:
        """Return the cues of one sense."""
        return lines(self.text(sense))

    @property
    def is_empty(self) -> bool:
        return not any(self.lines(sense) for sense in Sense)

    def write(self, sense: Sense, text: str, at: datetime) -> Cues:
        """Return the cues with other words for one sense. The same words change nothing."""
        if text == self.text(sense):
            return self
        return replace(self, at=at, said={**self.said, sense: text})
