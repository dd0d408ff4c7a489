"""Numbers over time. Asked by what shows how things move: milestones, and wellbeing beside other things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ownpace.core.records import Reading
from ownpace.core.wording import Text


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers over time, oldest first: points are (when, value). low and high: the ends of the scale."""

    key: str
    title: Text
    points: tuple[tuple[datetime, float], ...]
    low: float = 0
    high: float = 100
    unit: Text = ""


class DrawsSeries(Protocol):
    """Its numbers over time. On an empty vault no series has points. It may open every record."""

    def __call__(self, reading: Reading, /) -> Iterable[Series]: ...
