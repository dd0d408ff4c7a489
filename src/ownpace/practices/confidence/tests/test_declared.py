from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.core.scales import Confidence
from ownpace.practices.confidence import PRACTICE
from ownpace.practices.confidence.domain.items import Items
from ownpace.practices.confidence.domain.sitting import Answer, Sitting
from ownpace.practices.confidence.records import RATING

ASK = "a" * 32


def test_with_nothing_chosen_the_choice_is_a_gentle_idea(person: Person, now: datetime) -> None:
    (offered,) = PRACTICE.today(person.vault, now)
    assert (offered.url_name, offered.weight) == ("confidence:choose_items", 10)


@pytest.mark.parametrize(("days", "weights"), [(1, []), (13, []), (14, [50]), (300, [50])])
def test_rating_again_is_offered_after_two_weeks(
    person: Person, items: Record[Items], now: datetime, days: int, weights: list[int]
) -> None:
    at = now - timedelta(days=days)
    person.vault.seal(RATING, Sitting(at, (Answer(ASK, Confidence(40)),), at), at=at)
    assert [one.weight for one in PRACTICE.today(person.vault, now)] == weights


def test_a_sitting_of_today_is_offered_until_it_is_finished(
    person: Person, items: Record[Items], now: datetime
) -> None:
    sitting = Sitting(now, (Answer(ASK, Confidence(40)),))
    record = person.vault.seal(RATING, sitting, at=now)
    assert [one.weight for one in PRACTICE.today(person.vault, now)] == [100]
    person.vault.replace(record, RATING, sitting.finish(now), at=now)
    assert PRACTICE.today(person.vault, now) == []


def test_each_theme_with_ratings_has_a_series(person: Person, rated: Callable[..., None]) -> None:
    rated(20, 40)
    (series,) = PRACTICE.series(person.vault)
    assert series.key == "confidence.asking"
    assert [value for _, value in series.points] == [20, 40]


def test_the_first_rating_and_a_clear_rise_are_kept_as_wins(person: Person, rated: Callable[..., None]) -> None:
    assert PRACTICE.wins(person.vault) == []
    rated(10, 20, 40, 60, 70)
    first, rise = PRACTICE.wins(person.vault)
    assert str(first.words) == "You rated your confidence for the first time."
    assert str(rise.words).endswith("your confidence in this has clearly risen.")
    assert rise.at > first.at
