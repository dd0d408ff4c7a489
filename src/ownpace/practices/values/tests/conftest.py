"""Sorts at every stage, kept in a person's vault."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils.timezone import localtime

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.deck import cards
from ownpace.practices.values.domain import MOST, Pile, Sort
from ownpace.practices.values.records import SORT


@pytest.fixture
def now() -> datetime:
    return localtime()


def shown_by(person: Person, path: str) -> dict[str, Any]:
    """Return what the form of a page begins with: what one more tab has before it."""
    return {**person.get(path).context["form"].initial}


def begun(at: datetime) -> Sort:
    return Sort.begin(at, tuple(cards()))


def in_piles(sort: Sort, very: int, somewhat: int = 0) -> Sort:
    for pile in [Pile.VERY] * very + [Pile.SOMEWHAT] * somewhat:
        assert sort.current is not None
        sort = sort.place(sort.current, pile)
    return sort


@pytest.fixture
def under_way(person: Person, now: datetime) -> Record[Sort]:
    """Seven cards sorted: six very, one somewhat."""
    return person.vault.seal(SORT, in_piles(begun(now), 6, 1), at=now)


@pytest.fixture
def chosen(person: Person, now: datetime) -> Record[Sort]:
    """Three values chosen: tenderness, warmth, honesty."""
    sort = in_piles(begun(now), 6)
    return person.vault.seal(SORT, sort.choose(sort.candidates[:3]), at=now)


@pytest.fixture
def finished(person: Person, now: datetime) -> Record[Sort]:
    """Five values, found a year ago."""
    at = now - timedelta(days=365)
    sort = in_piles(begun(at), 6)
    return person.vault.seal(SORT, sort.choose(sort.candidates[:MOST]).finish(at), at=at)
