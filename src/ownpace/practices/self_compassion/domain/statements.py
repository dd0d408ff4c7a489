"""Statements of one's own: kept in other words or put away at any time, never scored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from enum import StrEnum

from ownpace.core.records import Record
from ownpace.core.scales import Percent

LONGEST_STATEMENT = 500
"""Characters; what may become a statement in one tap is no longer either."""
MOST_CHARTED = 5


class State(StrEnum):
    """Where a statement lies."""

    IN_USE = "in_use"
    PINNED = "pinned"
    PUT_AWAY = "put_away"


@dataclass(frozen=True, slots=True)
class Former:
    """Words that a statement had until a time (aware)."""

    words: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Felt:
    """How true it felt at a time (aware), in percent."""

    at: datetime
    true: Percent


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence. begun: aware. felt: oldest first, one for each day. former: oldest first."""

    words: str
    begun: datetime
    state: State = State.IN_USE
    felt: tuple[Felt, ...] = ()
    former: tuple[Former, ...] = ()

    @property
    def is_in_use(self) -> bool:
        return self.state is not State.PUT_AWAY

    @property
    def is_pinned(self) -> bool:
        return self.state is State.PINNED

    @property
    def wording(self) -> int:
        """The number of these words, from 1. Ratings and pins leave it as it is."""
        return 1 + len(self.former)

    @property
    def points(self) -> tuple[tuple[datetime, float], ...]:
        return tuple((each.at, float(each.true)) for each in self.felt)

    def reword(self, words: str, at: datetime) -> Statement:
        """Return the statement in other words, the former ones kept with their day."""
        if words == self.words:
            return self
        return replace(self, words=words, former=(*self.former, Former(self.words, at)))

    def rate(self, true: Percent, at: datetime, zone: tzinfo | None) -> Statement:
        """Return the statement with how true it feels; a second number of a day (in `zone`) replaces the first."""
        day = at.astimezone(zone).date()
        others = [each for each in self.felt if each.at.astimezone(zone).date() != day]
        return replace(self, felt=tuple(sorted((*others, Felt(at, true)), key=lambda each: each.at)))

    def put(self, state: State) -> Statement:
        """Return the statement pinned, in use or put away; its numbers stay."""
        return replace(self, state=state)


def in_use(records: Iterable[Record[Statement]]) -> list[Record[Statement]]:
    """Return what is not put away, pinned ones first; otherwise in the order given."""
    kept = [record for record in records if record.value.is_in_use]
    return sorted(kept, key=lambda record: not record.value.is_pinned)


def most_rated(records: Iterable[Record[Statement]]) -> list[Record[Statement]]:
    """Return at most five: those rated most often, never one without a number."""
    rated = [record for record in records if record.value.felt]
    return sorted(rated, key=lambda record: -len(record.value.felt))[:MOST_CHARTED]
