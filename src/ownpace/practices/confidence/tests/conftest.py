"""Items and sittings, kept in a person's vault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.utils.timezone import localtime

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.core.scales import Confidence
from ownpace.practices.confidence.domain.items import Item, Items, ItemTheme
from ownpace.practices.confidence.domain.sitting import Answer, Sitting
from ownpace.practices.confidence.records import ITEMS, RATING

ASK, REFUSE, OWN, TALK = "a" * 32, "b" * 32, "c" * 32, "d" * 32


@pytest.fixture
def now() -> datetime:
    return localtime()


@pytest.fixture
def items(person: Person, now: datetime) -> Record[Items]:
    """Four items: two pages."""
    kept = Items(
        (
            Item(ASK, ItemTheme.ASKING, start="asking-small"),
            Item(REFUSE, ItemTheme.REFUSING, start="refusing-small"),
            Item(TALK, ItemTheme.TALKING, start="talking-day"),
            Item(OWN, ItemTheme.OTHER, "sleep with the door open"),
        )
    )
    return person.vault.seal(ITEMS, kept, at=now)


Rated = Callable[..., None]


@pytest.fixture
def rated(person: Person, items: Record[Items], now: datetime) -> Rated:
    """Keep one finished sitting for each value, two weeks apart, the last one two weeks ago."""

    def keep(*values: int, item: str = ASK) -> None:
        for number, value in enumerate(values):
            at = now - timedelta(weeks=2 * (len(values) - number))
            person.vault.seal(RATING, Sitting(at, (Answer(item, Confidence(value)),), at), at=at)

    return keep
