from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.practices.milestones.domain.milestone import (
    AWAY,
    OWN_SLUG,
    Milestone,
    OwnMilestone,
    Pin,
    Sort,
    anniversary,
    by_month,
    firsts,
    newest_first,
    of_year,
    quarters,
    returns,
    years,
    years_ago,
)
from ownpace.practices.milestones.records import OWN, PIN

BEGAN = datetime(2024, 1, 5, 9, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
ZONES = st.sampled_from([UTC, PARIS, ZoneInfo("Pacific/Auckland"), ZoneInfo("America/Santiago")])
AT = st.integers(0, 3650 * 24 * 60).map(lambda minutes: BEGAN + timedelta(minutes=minutes))
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
FOUND = st.builds(Milestone, st.sampled_from(["values", "regulation"]), AT, st.text(max_size=20))
OWNS = st.builds(Milestone, st.just(OWN_SLUG), AT, st.text(max_size=20), st.just("ab" * 16))
MANY = st.lists(FOUND | OWNS, max_size=40)


@given(MANY, ZONES)
def test_months_hold_every_milestone_once_and_in_order(many: list[Milestone], zone: ZoneInfo) -> None:
    ordered = newest_first(many)
    months = by_month(ordered, zone)
    assert [each for month in months for each in month.milestones] == ordered
    assert [month.first for month in months] == sorted({month.first for month in months}, reverse=True)


@given(MANY, ZONES)
def test_years_hold_every_milestone_once(many: list[Milestone], zone: ZoneInfo) -> None:
    assert sum(len(of_year(many, year, zone)) for year in years(many, zone)) == len(many)


@given(MANY, ZONES)
def test_quarters_have_no_gap_and_count_all_since_the_first_that_was_found(
    many: list[Milestone], zone: ZoneInfo
) -> None:
    found = quarters(many, date(2034, 6, 1), zone)
    if not any(not each.own for each in many):
        assert found == []
        return
    assert all(quarter.first.day == 1 and quarter.first.month in (1, 4, 7, 10) for quarter in found)
    assert all(80 < (b.first - a.first).days < 93 for a, b in pairwise(found))
    began = found[0].first
    assert sum(q.count for q in found) == sum(each.at.astimezone(zone).date() >= began for each in many)


@given(FOUND, FOUND)
def test_a_key_tells_milestones_apart_and_holds_no_words(one: Milestone, other: Milestone) -> None:
    same = (one.practice, one.at, one.words) == (other.practice, other.at, other.words)
    assert (one.key == other.key) is same
    assert len(one.key) == 32
    assert set(one.key) <= set("0123456789abcdef")


@given(FOUND)
def test_a_pin_that_was_sealed_still_has_the_key_of_what_it_pins(milestone: Milestone) -> None:
    pin = Pin(milestone.practice, milestone.at, milestone.words)
    assert PIN.load(1, PIN.write(pin)).milestone.key == milestone.key


def test_a_key_is_the_same_in_every_zone() -> None:
    at = datetime(2026, 3, 7, 18, 20, tzinfo=PARIS)
    assert Milestone("values", at, "x").key == Milestone("values", at.astimezone(UTC), "x").key


@given(DAYS, st.text(max_size=20), st.text(max_size=20), st.none() | st.sampled_from(Sort), st.booleans())
def test_an_own_one_comes_back_as_it_was_kept(day: date, words: str, note: str, sort: Sort | None, close: bool) -> None:
    own = OwnMilestone(day, words, note, sort, close)
    assert OWN.load(1, OWN.write(own)) == own


@given(DAYS, ZONES)
def test_the_noon_of_a_day_is_that_day(day: date, zone: ZoneInfo) -> None:
    assert OwnMilestone(day, "x").at(zone).astimezone(zone).date() == day


def test_the_first_of_each_practice_is_named_once_and_own_ones_are_not() -> None:
    many = [
        Milestone("values", BEGAN + timedelta(days=3), "later"),
        Milestone("values", BEGAN, "first"),
        Milestone("regulation", BEGAN + timedelta(days=1), "a breath"),
        Milestone(OWN_SLUG, BEGAN - timedelta(days=9), "mine", "ab" * 16),
    ]
    assert [each.words for each in firsts(many)] == ["first", "a breath"]


def test_coming_back_needs_a_long_time_and_own_memories_are_no_gap() -> None:
    days = [timedelta(0), timedelta(days=59), timedelta(days=59) + AWAY, timedelta(days=500)]
    many = [Milestone("values", BEGAN + day, str(day.days)) for day in days]
    memory = Milestone(OWN_SLUG, BEGAN - timedelta(days=3000), "mine", "ab" * 16)
    assert [each.milestone.words for each in returns([memory, *many])] == ["500", "119"]


@given(DAYS, DAYS)
def test_an_anniversary_is_years_after_its_day_and_never_before(day: date, today: date) -> None:
    count = years_ago(day, today)
    assert (count == 0) or (count == today.year - day.year and today > day)


@given(DAYS, st.integers(1, 30))
def test_every_day_has_its_anniversary_every_year(day: date, later: int) -> None:
    year = [date(day.year + later, 1, 1) + timedelta(days=number) for number in range(366)]
    assert sum(years_ago(day, today) == later for today in year if today.year == day.year + later) == 1


@pytest.mark.parametrize(
    ("today", "count"), [(date(2025, 2, 28), 1), (date(2028, 2, 28), 0), (date(2028, 2, 29), 4), (date(2025, 3, 1), 0)]
)
def test_a_leap_day_is_remembered_on_the_last_of_february(today: date, count: int) -> None:
    assert years_ago(date(2024, 2, 29), today) == count


def test_of_several_the_one_longest_ago_is_named() -> None:
    kept = [(date(2025, 5, 4), "a"), (date(2020, 5, 4), "b"), (date(2019, 5, 5), "c"), (date(2026, 5, 4), "d")]
    assert anniversary(kept, date(2026, 5, 4)) == (6, "b")
    assert anniversary(kept, date(2026, 5, 6)) is None
