"""Meaningful activities: a list of one's own, small ones first (behavioural activation, Martell 2010)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class ActivityTheme(StrEnum):
    """What sort of thing it is."""

    MAKING = "making"
    NATURE = "nature"
    PEOPLE = "people"
    LEARNING = "learning"
    BODY = "body"
    CARE = "care"
    PLAY = "play"
    MEANING = "spirit"
    HOME = "home"
    CONTRIBUTING = "contributing"


class Size(StrEnum):
    """About how long it takes."""

    MINUTES = "size-minutes"
    HALF_HOUR = "size-half-hour"
    LONGER = "size-longer"


class NoWords(ValueError):
    """An activity needs a few words."""


@dataclass(frozen=True, slots=True)
class Served:
    """A value that an activity serves. id: of the offer. words: as they were when it was chosen."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that may give a day meaning. example: the id of the example it came from, or "". Raises NoWords."""

    what: str
    made: datetime
    size: Size | None = None
    theme: ActivityTheme | None = None
    serves: Served | None = None
    example: str = ""
    put_away: bool = False

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise NoWords

    def put(self, *, away: bool) -> Activity:
        """Return it put away, or taken up again."""
        return replace(self, put_away=away)


def how_long(size: Size | None) -> int:
    """Return a place in the order of sizes: small ones first, those that vary last."""
    return list(Size).index(size) if size else len(Size)


def small_first(found: Iterable[tuple[Activity, T]]) -> list[tuple[Activity, T]]:
    """Return activities with what belongs to them, small ones first, each size in the order it was written."""
    return sorted(found, key=lambda pair: how_long(pair[0].size))
