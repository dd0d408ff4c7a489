from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.confidence.domain.items import Items
from ownpace.practices.confidence.records import ITEMS

ASK = "a" * 32


def test_a_fall_is_said_without_blame(person: Person, rated: Callable[..., None]) -> None:
    rated(70, 70, 60, 40, 30, 20)
    page = person.get(reverse("confidence:show_item", args=[ASK])).content.decode()
    assert "Your confidence in this has gone down about" in page
    assert "a lower stretch is not the end of the road" in page


def test_ups_and_downs_are_called_ordinary(person: Person, rated: Callable[..., None]) -> None:
    rated(40, 60, 40, 60, 50, 50)
    assert "has not clearly changed since" in person.get(reverse("confidence:show_item", args=[ASK])).content.decode()


def test_an_item_put_away_keeps_its_series(
    person: Person, items: Record[Items], rated: Callable[..., None], now: datetime
) -> None:
    rated(20, 20, 30, 40)
    person.vault.replace(items, ITEMS, items.value.put(ASK, away=True), at=now)
    page = person.get(reverse("confidence:show_item", args=[ASK])).content.decode()
    assert "put away" in page
    assert "<svg class" in page


def test_an_item_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get(reverse("confidence:show_item", args=[ASK])).status_code == 404
