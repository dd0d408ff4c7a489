"""What a person might do today. Asked by Today, on every visit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ownpace.core.records import Reading, RecordId
from ownpace.core.wording import Text


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something a person might do today.

    key: tells this suggestion from others and stays the same from day to day (opaque ids only, no content).
    why: a few words that say why it is offered. url_name and args: what `reverse` takes. minutes: about how long.
    weight: higher comes first; 100 something under way, 50 due, 10 a gentle idea.
    """

    key: str
    title: Text
    why: Text
    url_name: str
    args: tuple[RecordId | str, ...] = ()
    minutes: int = 5
    weight: int = 10


class SuggestsToday(Protocol):
    """What it suggests. On an empty vault too, where it says how to begin; a few records opened at most, never all."""

    def __call__(self, reading: Reading, now: datetime, /) -> Iterable[Suggestion]: ...
