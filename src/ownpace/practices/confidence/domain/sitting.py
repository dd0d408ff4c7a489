"""A sitting: one day's ratings, page by page. What is skipped stays empty; nothing is ever filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ownpace.core.scales import Confidence
from ownpace.practices.confidence.domain.items import Item

PER_PAGE = 3
"""Items on one screen."""
AGAIN_AFTER = timedelta(days=14)
"""When rating again is offered (chosen by this project)."""
INTO_THE_NIGHT = timedelta(hours=4)
"""How long a sitting that was begun before midnight stays open after it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How confident the person was about one item."""

    item: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Sitting:
    """One sitting. begun and finished: aware times. answers: one for each rated item, in order of answering."""

    begun: datetime
    answers: tuple[Answer, ...] = ()
    finished: datetime | None = None

    def of(self, item: str) -> Confidence | None:
        """Return the answer about an item, or None where it was skipped."""
        return next((answer.confidence for answer in self.answers if answer.item == item), None)

    def is_open(self, now: datetime) -> bool:
        """Whether its numbers can still be changed: on the day it began, and into the night where it is unfinished."""
        same_day = self.begun.astimezone(now.tzinfo).date() == now.date()
        return same_day or (self.finished is None and now - self.begun < INTO_THE_NIGHT)

    def answer(self, answers: Mapping[str, Confidence | None]) -> Sitting:
        """Return the sitting with these answers in place of earlier ones; None takes an answer back."""
        others = tuple(given for given in self.answers if given.item not in answers)
        new = tuple(Answer(item, given) for item, given in answers.items() if given is not None)
        return replace(self, answers=(*others, *new))

    def finish(self, at: datetime) -> Sitting:
        """Return the sitting, finished; a finished one keeps its time."""
        return self if self.finished else replace(self, finished=at)


def pages(items: Sequence[Item]) -> tuple[tuple[Item, ...], ...]:
    """Return the items in pages of three, keeping their order."""
    return tuple(tuple(items[first : first + PER_PAGE]) for first in range(0, len(items), PER_PAGE))


def first_open_page(items: Sequence[Item], sitting: Sitting | None) -> int:
    """Return the number of the first page after the last answered item, from 1: where a sitting is taken up again."""
    if sitting is None:
        return 1
    answered = [number for number, item in enumerate(items) if sitting.of(item.id) is not None]
    return min(answered[-1] // PER_PAGE + 2, len(pages(items))) if answered else 1
