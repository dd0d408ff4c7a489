"""A week is Monday to Sunday, whatever the year and the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.practices.weekly_experiment.domain.course import NextUp, next_up
from ownpace.practices.weekly_experiment.domain.experiment import begin
from ownpace.practices.weekly_experiment.domain.week import NotAMonday, Week
from ownpace.practices.weekly_experiment.records import EXPERIMENT

DAYS = st.dates(date(1990, 1, 1), date(2200, 12, 31))
MINUTES = 25 * 366 * 24 * 60
moments = st.integers(0, MINUTES).map(lambda number: datetime(2015, 1, 1, tzinfo=UTC) + timedelta(minutes=number))
ZONES = st.sampled_from(["Europe/Paris", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe"])


@given(DAYS)
def test_every_day_lies_in_one_week_of_seven_days(day: date) -> None:
    week = Week.of(day)
    assert day in week
    assert week.first.isoweekday() == 1
    assert week.last.isoweekday() == 7
    assert all(Week.of(week.first + timedelta(days=number)) == week for number in range(7))
    assert week.first - timedelta(days=1) not in week
    assert week.last + timedelta(days=1) not in week


@given(DAYS, DAYS)
def test_two_days_share_a_week_when_the_iso_calendar_says_so(one: date, other: date) -> None:
    same = one.isocalendar()[:2] == other.isocalendar()[:2]
    assert (Week.of(one) == Week.of(other)) is same
    assert (other in Week.of(one)) is same


@given(DAYS)
def test_weeks_follow_each_other_over_the_end_of_a_year(day: date) -> None:
    week = Week.of(day)
    assert week.following.first == week.last + timedelta(days=1)
    assert week.following.turn == week.turn + 1
    assert all(Week.of(week.first + timedelta(days=number)).turn == week.turn for number in range(7))


@pytest.mark.parametrize("year", [2004, 2009, 2015, 2020, 2026, 2032])
def test_a_year_of_53_weeks_gives_none_away(year: int) -> None:
    last = Week.of(date(year, 12, 28))
    assert last.first.isocalendar().week == 53
    assert last.following.first.isocalendar()[:2] == (year + 1, 1)
    assert date(year, 12, 31) in last


@given(moments, st.integers(0, 15 * 24 * 60), ZONES)
def test_what_was_begun_this_week_fills_it_also_when_clocks_change(moment: datetime, minutes: int, zone: str) -> None:
    begun = moment.astimezone(ZoneInfo(zone))
    now = (moment + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone))
    kept = EXPERIMENT.load(1, EXPERIMENT.write(begin("Name a seat", begun)))
    same_week = begun.date().isocalendar()[:2] == now.date().isocalendar()[:2]
    assert (next_up([kept], now) is NextUp.NOTHING) is same_week


def test_the_hour_that_happens_twice_and_the_one_that_never_does_stay_in_their_week() -> None:
    paris = ZoneInfo("Europe/Paris")
    for year, month, day in ((2026, 3, 29), (2026, 10, 25)):
        sunday = datetime(year, month, day, 23, 59, tzinfo=paris)
        monday = (sunday.astimezone(UTC) + timedelta(minutes=2)).astimezone(paris)
        assert Week.of(monday.date()) == Week.of(sunday.date()).following


def test_a_week_begins_on_a_monday() -> None:
    with pytest.raises(NotAMonday):
        Week(date(2026, 11, 24))
