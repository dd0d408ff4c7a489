from __future__ import annotations

from datetime import datetime, timedelta

from ownpace.accounts.testing import Person
from ownpace.core.practice import OfferKind
from ownpace.core.records import Record
from ownpace.practices.values import PRACTICE
from ownpace.practices.values.domain import Card, Sort
from ownpace.practices.values.records import SORT


def test_with_nothing_kept_a_first_look_is_offered(person: Person, now: datetime) -> None:
    (offered,) = PRACTICE.today(person.vault, now)
    assert (offered.key, offered.url_name) == ("values.begin", "values:show_values")


def test_a_sort_under_way_comes_first_and_more_quietly_after_two_weeks(
    person: Person, under_way: Record[Sort], now: datetime
) -> None:
    (fresh,) = PRACTICE.today(person.vault, now)
    (rested,) = PRACTICE.today(person.vault, now + timedelta(days=30))
    assert (fresh.weight, rested.weight) == (100, 20)
    assert fresh.args == (under_way.id,)


def test_after_half_a_year_a_new_look_is_a_gentle_idea(person: Person, finished: Record[Sort], now: datetime) -> None:
    assert finished.value.finished is not None
    assert [one.weight for one in PRACTICE.today(person.vault, now)] == [10]
    assert PRACTICE.today(person.vault, finished.value.finished + timedelta(days=100)) == []


def test_the_first_named_value_and_the_first_finished_sort_are_kept_as_wins(person: Person, now: datetime) -> None:
    person.vault.seal(SORT, Sort.name_one(now, Card("calm", ""), own=False), at=now)
    assert [str(win.words) for win in PRACTICE.wins(person.vault)] == ["You named a value: Calm."]


def test_a_sort_under_way_is_no_win_and_no_value_to_build_on(person: Person, under_way: Record[Sort]) -> None:
    assert PRACTICE.wins(person.vault) == []
    assert PRACTICE.offers[OfferKind.VALUE](person.vault) == []
