"""What went a way the person wanted. Asked by milestones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ownpace.core.records import Reading
from ownpace.core.wording import Text


@dataclass(frozen=True, slots=True)
class Win:
    """Something that went a way the person wanted, kept for ever and never announced."""

    at: datetime
    words: Text


class FindsWins(Protocol):
    """Its wins, in an order of its own. None on an empty vault. It may open every record."""

    def __call__(self, reading: Reading, /) -> Iterable[Win]: ...
