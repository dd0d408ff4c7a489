"""What is planned and can be made lighter. Asked after a setback, by the practice that walks a person through one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from ownpace.core.records import Reading, Writing


class Ease(Protocol):
    """Keep the smaller words and the later day; None leaves that as it is. Raises Conflict, NoSuchRecord."""

    def __call__(
        self, writing: Writing, now: datetime, smaller_words: str | None, later_day: date | None, /
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Easing:
    """Something planned that can be made smaller or later after a setback.

    key: stays the same for as long as the thing exists. words: the person's own. due: when it is planned, or None.
    """

    key: str
    words: str
    due: date | None
    ease: Ease


class EasesPlans(Protocol):
    """What it holds that is planned, the nearest first."""

    def __call__(self, reading: Reading, now: datetime, /) -> Iterable[Easing]: ...
