"""Where pairs of numbers go in a drawing: pure geometry, in percent, so that words keep their size at any width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ownpace.core.records import Record
from ownpace.practices.thought_record.domain import ThoughtRecord

LEFT, RIGHT, TOP, BOTTOM = 9.0, 97.0, 7.0, 85.0


@dataclass(frozen=True, slots=True)
class Pair:
    """One record: where it stands across, and its number at first and at the end from the top."""

    x: float
    first: float
    last: float
    when: datetime


@dataclass(frozen=True, slots=True)
class Pairs:
    """A drawing of at least one pair, oldest first. levels: lines across with their values."""

    pairs: tuple[Pair, ...]
    levels: tuple[tuple[float, int], ...]


def draw_pairs(records: Sequence[Record[ThoughtRecord]]) -> Pairs | None:
    """Return where the belief of each record goes, evenly apart; None when no record has both numbers."""
    both = [
        (record.value.begun, record.value.belief_before, record.value.belief_after)
        for record in records
        if record.value.belief_before is not None and record.value.belief_after is not None
    ]
    if not both:
        return None
    apart = (RIGHT - LEFT) / len(both)
    drawn = tuple(
        Pair(round(LEFT + apart * (place + 0.5), 2), _y(before), _y(after), when)
        for place, (when, before, after) in enumerate(both)
        if before is not None and after is not None
    )
    return Pairs(drawn, tuple((_y(value), value) for value in (0, 50, 100)))


def _y(value: int) -> float:
    return round(BOTTOM - (BOTTOM - TOP) * value / 100, 2)
