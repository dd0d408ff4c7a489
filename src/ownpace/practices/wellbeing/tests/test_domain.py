from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.records import Record
from ownpace.practices.wellbeing.catalogue import examples
from ownpace.practices.wellbeing.domain.activity import Activity, ActivityTheme, NoWords, Served, Size, small_first
from ownpace.practices.wellbeing.domain.comparison import (
    FEWEST_MONTHS,
    Share,
    compare,
    meaningful_shares,
    means,
    rested_shares,
)
from ownpace.practices.wellbeing.domain.day import DayNote, MonthNotes, Row, Tap, taps_of
from ownpace.practices.wellbeing.domain.glance import look, mark_of, meaningful_days
from ownpace.practices.wellbeing.domain.month import Month, NotInTheCalendar, day_of
from ownpace.practices.wellbeing.domain.planned import DayHasGone, How, Planned, State, open_first_due, plan
from ownpace.practices.wellbeing.finding import noon
from ownpace.practices.wellbeing.line_charts import line_chart, month_labels
from ownpace.practices.wellbeing.records import ACTIVITY, MONTH, PLANNED

NOW = datetime(2028, 2, 28, 21, 0, tzinfo=UTC)
TODAY = NOW.date()
months = st.builds(Month, st.integers(1, 9999), st.integers(1, 12))
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
words = st.text(max_size=30)


@given(months, st.integers(0, 6))
def test_every_day_of_a_month_stands_once_in_its_weeks_under_its_own_weekday(month: Month, first: int) -> None:
    weeks = month.weeks(first)
    assert all(len(week) == 7 for week in weeks)
    assert tuple(day for week in weeks for day in week if day) == month.days
    assert all(day.weekday() == (first + place) % 7 for week in weeks for place, day in enumerate(week) if day)
    assert all(any(week) for week in weeks)


@given(months)
def test_a_month_holds_as_many_days_as_the_calendar_says(month: Month) -> None:
    assert month.days[0] == month.first
    assert all(day in month for day in month.days)
    if month < Month(9999, 12):
        assert month.days[-1] + timedelta(days=1) == month.plus(1).first


def test_a_leap_day_has_its_place() -> None:
    assert date(2028, 2, 29) in Month(2028, 2).days
    assert len(Month(2027, 2).days) == 28
    assert len(Month(2100, 2).days) == 28
    with pytest.raises(NotInTheCalendar):
        day_of(2027, 2, 29)


@given(months, st.integers(-500, 500))
def test_months_are_counted_back_as_they_were_counted_on(month: Month, count: int) -> None:
    try:
        there = month.plus(count)
    except NotInTheCalendar:
        return
    assert there.plus(-count) == month
    assert len(min(month, there).until(max(month, there))) == abs(count) + 1


@pytest.mark.parametrize(("year", "number"), [(0, 1), (2026, 0), (2026, 13), (10_000, 1)])
def test_there_is_no_such_month(year: int, number: int) -> None:
    with pytest.raises(NotInTheCalendar):
        Month(year, number)


@given(
    days, st.sampled_from(["Europe/Paris", "America/Santiago", "Asia/Beirut", "Australia/Lord_Howe", "Africa/Cairo"])
)
def test_the_middle_of_a_day_is_on_that_day_whatever_clocks_do(day: date, zone: str) -> None:
    with timezone.override(ZoneInfo(zone)):
        assert timezone.localtime(noon(day)).date() == day


def test_four_rows_have_three_answers_each_in_order() -> None:
    assert [len(taps_of(row)) for row in Row] == [3, 3, 3, 3]
    assert all([tap.level for tap in taps_of(row)] == [0, 1, 2] for row in Row)


def test_a_day_keeps_one_answer_a_row_and_counts_its_changes() -> None:
    note = DayNote(TODAY).write([Tap.MEANING_YES, Tap.SLEEP_ROUGH, None], 430, "")
    assert note.taps == (Tap.SLEEP_ROUGH, Tap.MEANING_YES)
    assert (note.revision, note.is_noted, note.is_whole) == (1, True, False)
    assert note.write([Tap.SLEEP_ROUGH, Tap.MEANING_YES], 430, "") is note
    emptied = note.write([], None, "")
    assert (emptied.revision, emptied.is_noted) == (2, False)


taps = st.sets(st.sampled_from(Row)).flatmap(
    lambda rows: st.tuples(*(st.sampled_from(taps_of(row)) for row in Row if row in rows))
)


@given(st.dictionaries(st.integers(0, 28), st.tuples(taps, st.none() | st.integers(0, 1440), words), max_size=29))
def test_a_month_keeps_its_days_in_order_whichever_was_noted_first(
    said: dict[int, tuple[tuple[Tap, ...], int | None, str]],
) -> None:
    month = Month(2028, 2)
    notes = MonthNotes(month)
    for index, (taps, minutes, which) in said.items():
        notes = notes.with_day(notes.of(month.days[index]).write(taps, minutes, which))
    assert [note.day for note in notes.days] == [month.days[index] for index in sorted(said)]
    assert MONTH.load(MONTH.version, MONTH.write(notes)) == notes
    assert all(notes.of(month.days[index]).which == which for index, (_taps, _minutes, which) in said.items())


@given(
    st.builds(
        Activity,
        what=words.filter(str.strip),
        made=st.datetimes(timezones=st.just(UTC)),
        size=st.none() | st.sampled_from(Size),
        theme=st.none() | st.sampled_from(ActivityTheme),
        serves=st.none() | st.builds(Served, words, words),
        example=words,
        put_away=st.booleans(),
    )
)
def test_an_activity_that_is_sealed_reads_back_the_same(activity: Activity) -> None:
    assert ACTIVITY.load(ACTIVITY.version, ACTIVITY.write(activity)) == activity


@given(
    st.builds(
        Planned,
        what=words.filter(str.strip),
        day=days,
        made=st.datetimes(timezones=st.just(UTC)),
        cue=words,
        theme=st.none() | st.sampled_from(ActivityTheme),
        state=st.sampled_from(State),
        done=st.none() | days,
        how=st.none() | st.sampled_from(How),
        line=words,
    )
)
def test_a_plan_that_is_sealed_reads_back_the_same(planned: Planned) -> None:
    assert PLANNED.load(PLANNED.version, PLANNED.write(planned)) == planned


def nights(*counts: tuple[Tap, int]) -> MonthNotes:
    taps = [tap for tap, count in counts for _ in range(count)]
    days = zip(Month(2028, 2).days, taps, strict=False)
    return MonthNotes(Month(2028, 2), tuple(DayNote(day, (tap,)) for day, tap in days))


def test_most_nights_are_named_when_more_than_half_were_so() -> None:
    assert look(nights((Tap.SLEEP_SO_SO, 4), (Tap.SLEEP_ROUGH, 3)), set()).mostly is Tap.SLEEP_SO_SO


def test_nothing_is_said_about_most_nights_when_they_were_mixed_or_few() -> None:
    mixed = look(nights((Tap.SLEEP_SO_SO, 3), (Tap.SLEEP_ROUGH, 3)), set())
    assert (mixed.mostly, mixed.mixed) == (None, True)
    few = look(nights((Tap.SLEEP_SO_SO, 4)), set())
    assert (few.mostly, few.mixed) == (None, False)


def test_an_activity_done_counts_as_meaning_unless_the_person_said_otherwise() -> None:
    first, second, third = Month(2028, 2).days[:3]
    notes = MonthNotes(Month(2028, 2), (DayNote(first, (Tap.MEANING_NOT_TODAY,)), DayNote(second, (Tap.FOOD_SOME,))))
    march = date(2028, 3, 1)
    done = {first, second, third, march}
    assert meaningful_days(notes.days, done) == {second, third, march}
    assert look(notes, done).meaningful == 2
    assert mark_of(notes.of(first), Row.MEANING, done) is Tap.MEANING_NOT_TODAY
    assert mark_of(notes.of(second), Row.MEANING, done) is Tap.MEANING_YES
    assert mark_of(notes.of(second), Row.SLEEP, done) is None


def test_small_ones_come_first_and_those_that_vary_last() -> None:
    sizes = [None, Size.LONGER, Size.MINUTES, Size.HALF_HOUR, Size.MINUTES]
    found = small_first((Activity(f"{number}", NOW, size), number) for number, size in enumerate(sizes))
    assert [number for _activity, number in found] == [2, 4, 3, 1, 0]


@pytest.mark.parametrize("blank", ["", "  "])
def test_an_activity_and_a_plan_need_words(blank: str) -> None:
    with pytest.raises(NoWords):
        Activity(blank, NOW)
    with pytest.raises(NoWords):
        Planned(blank, TODAY, NOW)


def test_nothing_is_planned_for_a_day_that_has_gone_by() -> None:
    with pytest.raises(DayHasGone):
        plan("walk", TODAY - timedelta(days=1), NOW)
    planned = plan("walk", TODAY, NOW)
    later = TODAY + timedelta(days=5)
    assert planned.change("stroll", "", TODAY, later).what == "stroll"
    with pytest.raises(DayHasGone):
        planned.change("stroll", "", TODAY + timedelta(days=1), later)


def test_done_belongs_to_the_day_of_the_plan_or_to_today_when_it_came_early() -> None:
    early = plan("walk", TODAY + timedelta(days=3), NOW).finish(TODAY, None, "")
    late = Planned("walk", TODAY - timedelta(days=3), NOW).finish(TODAY, How.GOOD, "sun")
    assert early.done == TODAY
    assert late.done == TODAY - timedelta(days=3)
    assert late.finish(TODAY, None, "", TODAY).done == TODAY


def test_letting_go_and_taking_up_again_lose_no_words() -> None:
    planned = plan("walk", TODAY, NOW, cue="after tea").finish(TODAY, How.FLAT, "grey")
    assert planned.let_go().reopen() == plan("walk", TODAY, NOW, cue="after tea").finish(TODAY, None, "grey").reopen()
    assert planned.let_go().line == "grey"
    assert planned.later(7, TODAY).day == TODAY + timedelta(days=7)


def test_a_plan_that_nobody_answered_comes_to_rest() -> None:
    plans = [
        Record(f"{days}", 1, NOW, None, Planned("walk", TODAY - timedelta(days=days), NOW)) for days in (-2, 0, 14, 15)
    ]
    assert [record.id for record in open_first_due(plans, TODAY)] == ["14", "0", "-2"]


def test_shares_leave_out_days_that_say_nothing() -> None:
    days = Month(2028, 2).days
    good = [DayNote(day, (Tap.MEANING_LITTLE, Tap.SLEEP_RESTED)) for day in days[:3]]
    others = [DayNote(days[3], (Tap.MEANING_NOT_TODAY,)), DayNote(days[4], (Tap.FOOD_SOME,))]
    notes = MonthNotes(Month(2028, 2), (*good, *others))
    assert meaningful_shares([notes], {days[6]}) == {Month(2028, 2): Share(4, 5)}
    assert rested_shares([notes]) == {Month(2028, 2): Share(3, 3)}
    assert (Share(4, 5).percent, Share(3, 3).percent) == (80, None)


def test_months_are_beside_each_other_from_the_first_to_the_last_that_has_both() -> None:
    begin = Month(2026, 11)
    numbers = {begin.plus(index): 50.0 for index in range(8)}
    shares = {begin.plus(index): Share(3, 6) for index in (1, 2, 4, 6, 11)}
    found = compare(numbers, shares, {})
    assert found.months == begin.plus(1).until(begin.plus(6))
    assert (found.together, found.is_enough) == (4, True)
    assert compare(numbers, {begin.plus(1): Share(3, 4)}).months == ()
    assert len(found.both) >= FEWEST_MONTHS


def test_two_years_are_shown_first_and_every_month_when_asked() -> None:
    begin = Month(2020, 1)
    numbers = {begin.plus(index): 50.0 for index in range(60)}
    shares = {month: Share(1, 10) for month in numbers}
    assert len(compare(numbers, shares).months) == 24
    assert compare(numbers, shares).has_more
    assert len(compare(numbers, shares, whole=True).months) == 60


def test_the_mean_of_a_month_is_of_its_own_numbers() -> None:
    found = means([(date(2028, 1, 31), 10.0), (date(2028, 2, 1), 30.0), (date(2028, 2, 29), 50.0)])
    assert found == {Month(2028, 1): 10.0, Month(2028, 2): 40.0}


def test_a_line_breaks_where_a_month_has_no_number() -> None:
    months = Month(2028, 1).until(Month(2028, 5))
    values = {months[0]: 0.0, months[1]: 100.0, months[3]: 50.0, months[4]: 50.0}
    found = line_chart(months, "x", "X", values, 0, 100)
    assert found.stretches == ("0.0,1000.0 250.0,0.0", "750.0,500.0 1000.0,500.0")
    assert [point.x for point in found.points] == [4.0, 27.0, 73.0, 96.0]
    assert month_labels(months)[0] == (4.0, months[0])


def test_among_many_months_one_without_neighbours_is_shown_as_a_point() -> None:
    months = Month(2020, 1).until(Month(2023, 12))
    values = {month: 50.0 for month in months if month not in {months[9], months[11]}}
    found = line_chart(months, "x", "X", values, 0, 100)
    assert found.shown == (found.alone[0], found.last)
    assert len(found.alone) == 1


def test_examples_are_plenty_small_ones_first_and_cover_every_theme() -> None:
    found = list(examples().values())
    assert len(found) >= 45
    assert {one.theme for one in found} == set(ActivityTheme)
    for theme in ActivityTheme:
        sizes = [list(Size).index(one.size) for one in found if one.theme is theme]
        assert sizes == sorted(sizes)
    assert len({one.words for one in found}) == len(found)
