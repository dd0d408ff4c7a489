"""What others may build on. Asked by practices and by Steady me, by kind, so that none of them knows whose it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from ownpace.core.records import Reading


class OfferKind(StrEnum):
    """What can be offered. One kind may be offered by several practices, and by none."""

    VALUE = "value"
    """What matters to the person; the id is that of a card."""
    GOAL = "goal"
    """What they are going towards; the id is that of its record."""
    SKILL = "skill"
    """A way to steady oneself that they have tried; the id is that of the library's skill."""
    STEADYING = "steadying"
    """A skill that of late went with a lower reading, what eased most first; ids as of SKILL."""
    SAFE_PLACE = "safe-place"
    """A place of their own to go to in mind; the id is that of its record."""
    COPING = "coping"
    """Their own steps for a hard moment, in one line; the id is that of its record."""
    KINDNESS = "kindness"
    """A kind sentence of their own; the id is that of its record."""
    ALLY = "ally"
    """Somebody to turn to; the id is that of its record."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something of one practice that another may build on, such as a value that a goal serves.

    id: stays the same for as long as the thing exists. words: the person's own.
    """

    id: str
    words: str


class OffersOfOneKind(Protocol):
    """All that it offers of one kind, in the order to show them. None on an empty vault."""

    def __call__(self, reading: Reading, /) -> Iterable[Offer]: ...
