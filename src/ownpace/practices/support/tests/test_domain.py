from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.records import Record
from ownpace.practices.support.domain import gentle
from ownpace.practices.support.domain.contact import (
    Contact,
    Good,
    Knows,
    NotYet,
    Rhythm,
    Sort,
    Touch,
    came_back,
    way,
)
from ownpace.practices.support.domain.plan import DayHasPassed, Outcome, Plan
from ownpace.practices.support.ideas import Demand, ideas, of_demand
from ownpace.practices.support.records import CONTACT, PLAN, TOUCH

NOW = datetime(2025, 3, 10, 18, 0, tzinfo=UTC)
TODAY = NOW.date()
SISTER = Contact(Sort.PERSON, "My sister", NOW - timedelta(days=400), rhythm=Rhythm.WEEKLY)
moments = st.datetimes(timezones=st.just(UTC))


def _record(contact: Contact, id: str = "0" * 32) -> Record[Contact]:
    return Record(id, 1, NOW, None, contact)


def _silent(rhythm: Rhythm, days: int) -> Contact:
    return replace(SISTER, rhythm=rhythm, last=TODAY - timedelta(days=days))


@pytest.mark.parametrize(
    ("line", "href"),
    [
        ("+49 30 123-4567", "tel:+49301234567"),
        ("(030) 123.4567", "tel:0301234567"),
        ("mobile: 0170 5550123", "tel:01705550123"),
        ("zoe@example.org", "mailto:zoe@example.org"),
        ("e-mail: zoe.b+night@mail.example.org", "mailto:zoe.b+night@mail.example.org"),
        ("ring twice, let it ring", ""),
        ("030 1234567, evenings", ""),
        ("zoe@example", ""),
        ("zoe@example.org?subject=hello", ""),
        ("https://example.org/zoe", ""),
        ("javascript:alert(1)", ""),
        ("12", ""),
        ("1" * 16, ""),
        ("٠٣٠١٢٣٤", ""),
        ("+", ""),
    ],
)
def test_a_clear_number_or_address_becomes_a_link_and_anything_else_stays_words(line: str, href: str) -> None:
    assert way(line).href == href
    assert way(line).text == line


@given(st.text())
def test_no_line_becomes_a_link_to_anything_but_a_phone_or_a_mailbox(line: str) -> None:
    href = way(line).href
    assert href == "" or href.startswith(("tel:", "mailto:"))
    assert not set(href) & set(" \"'<>?&\n")


def test_other_words_are_counted_and_the_same_words_are_no_change() -> None:
    assert SISTER.reword(replace(SISTER)) is SISTER
    changed = SISTER.reword(replace(SISTER, name="Ana", begun=NOW))
    assert (changed.name, changed.wording, changed.begun) == ("Ana", 2, SISTER.begun)


def test_words_that_change_leave_what_was_noted_as_it_was() -> None:
    noted = SISTER.with_touches([TODAY])
    assert noted.reword(replace(SISTER, note="new")).last == TODAY


def test_another_rhythm_begins_to_speak_again_at_once() -> None:
    resting = SISTER.rest(TODAY + timedelta(days=9))
    assert resting.reword(replace(resting, note="new")).resting_until is not None
    assert resting.reword(replace(resting, rhythm=Rhythm.MONTHLY)).resting_until is None


def test_a_day_to_come_cannot_be_a_day_in_touch() -> None:
    assert Touch.note(TODAY, "", NOW).day == TODAY
    with pytest.raises(NotYet):
        Touch.note(TODAY + timedelta(days=1), "", NOW)
    with pytest.raises(NotYet):
        Touch.note(TODAY, "", NOW).change(TODAY + timedelta(days=1), "", NOW)


@given(st.lists(st.dates(date(2020, 1, 1), date(2025, 1, 1)), max_size=20))
def test_the_last_day_is_the_latest_of_all_in_whatever_order_they_were_noted(days: list[date]) -> None:
    assert SISTER.with_touches(days).last == max(days, default=None)


def test_the_first_day_after_a_long_silence_is_a_return() -> None:
    days = [date(2025, 1, 1), date(2025, 1, 20), date(2025, 3, 21), date(2025, 3, 22)]
    assert came_back(reversed(days)) == (date(2025, 3, 21),)
    assert came_back([date(2025, 1, 1), date(2025, 3, 1)]) == ()
    assert came_back([]) == ()


@given(st.lists(st.dates(date(2020, 1, 1), date(2025, 1, 1)), max_size=20))
def test_returns_are_days_that_were_noted_and_never_the_first(days: list[date]) -> None:
    found = came_back(days)
    assert set(found) <= set(days)
    assert not days or min(days) not in found


@pytest.mark.parametrize(
    ("rhythm", "days", "weight"),
    [
        (Rhythm.WEEKLY, 10, 0),
        (Rhythm.WEEKLY, 11, 50),
        (Rhythm.WEEKLY, 20, 50),
        (Rhythm.WEEKLY, 21, 10),
        (Rhythm.WEEKLY, 41, 10),
        (Rhythm.WEEKLY, 42, 0),
        (Rhythm.FORTNIGHTLY, 21, 40),
        (Rhythm.MONTHLY, 44, 0),
        (Rhythm.MONTHLY, 45, 30),
        (Rhythm.SEASONALLY, 137, 20),
        (Rhythm.NONE, 400, 0),
    ],
)
def test_a_note_comes_after_a_while_then_grows_quieter_and_then_ends(rhythm: Rhythm, days: int, weight: int) -> None:
    assert gentle.weight(_silent(rhythm, days), TODAY) == weight


@given(st.sampled_from(list(Rhythm)), st.integers(0, 2000), st.integers(0, 2000))
def test_a_note_never_grows_louder_once_it_has_begun(rhythm: Rhythm, days: int, more: int) -> None:
    earlier = gentle.weight(_silent(rhythm, days), TODAY)
    later = gentle.weight(_silent(rhythm, days + more), TODAY)
    assert earlier == 0 or later <= earlier
    assert earlier in {0, 10, 20, 30, 40, 50}


def test_a_note_that_was_set_aside_stays_away_until_its_day() -> None:
    due = _silent(Rhythm.WEEKLY, 12)
    assert gentle.weight(due.rest(TODAY + timedelta(days=1)), TODAY) == 0
    assert gentle.weight(due.rest(TODAY), TODAY) == 50
    assert gentle.weight(due.put(away=True, at=NOW), TODAY) == 0


def test_of_several_silences_one_is_named_the_weightiest_and_then_the_newest() -> None:
    weekly, older = _record(_silent(Rhythm.WEEKLY, 12), "a" * 32), _record(_silent(Rhythm.WEEKLY, 15), "b" * 32)
    monthly = _record(_silent(Rhythm.MONTHLY, 46), "c" * 32)
    assert gentle.name_one([monthly, older, weekly], TODAY) is weekly
    assert gentle.name_one([monthly], TODAY) is monthly
    assert gentle.name_one([_record(_silent(Rhythm.NONE, 90))], TODAY) is None


def test_it_is_quiet_when_nobody_was_noted_for_six_weeks() -> None:
    weeks = [_silent(Rhythm.NONE, 41), _silent(Rhythm.NONE, 300)]
    assert not gentle.is_quiet(weeks, TODAY)
    assert gentle.is_quiet(weeks, TODAY + timedelta(days=1))
    assert gentle.is_newly_quiet(weeks, TODAY + timedelta(days=1))
    assert not gentle.is_newly_quiet([_silent(Rhythm.NONE, 182)], TODAY)
    assert not gentle.is_quiet([], TODAY)
    assert not gentle.is_quiet([_silent(Rhythm.NONE, 100).put(away=True, at=NOW)], TODAY)


def test_someone_named_today_is_no_silence() -> None:
    new = Contact(Sort.PERSON, "New", NOW, rhythm=Rhythm.WEEKLY)
    assert gentle.weight(new, TODAY) == 0
    assert not gentle.is_quiet([new], TODAY)


def test_a_plan_is_for_today_or_later_and_may_keep_the_day_it_has() -> None:
    plan = Plan.begin("", "A walk", TODAY, NOW)
    with pytest.raises(DayHasPassed):
        Plan.begin("", "A walk", TODAY - timedelta(days=1), NOW)
    later = NOW + timedelta(days=5)
    assert plan.change("A short walk", TODAY, later).words == "A short walk"
    with pytest.raises(DayHasPassed):
        plan.change("A walk", TODAY + timedelta(days=1), later)


def test_a_plan_is_named_from_its_day_on_and_not_for_ever() -> None:
    plan = Plan.begin("", "A walk", TODAY + timedelta(days=1), NOW)
    due = [plan.is_due(TODAY + timedelta(days=days)) for days in (0, 1, 15, 16)]
    assert due == [False, True, True, False]
    assert not plan.close(Outcome.LET_GO, NOW).is_due(TODAY + timedelta(days=1))


def test_a_plan_that_was_closed_stays_as_it_was_until_it_is_taken_up_again() -> None:
    done = Plan.begin("", "A walk", TODAY, NOW).close(Outcome.DONE, NOW)
    assert done.close(Outcome.LET_GO, NOW + timedelta(days=1)) is done
    assert done.reopen() == Plan.begin("", "A walk", TODAY, NOW)


contacts = st.builds(
    Contact,
    sort=st.sampled_from(Sort),
    name=st.text(),
    begun=moments,
    good=st.lists(st.sampled_from(Good), unique=True).map(tuple),
    good_words=st.text(),
    reach=st.text(),
    knows=st.none() | st.sampled_from(Knows),
    note=st.text(),
    rhythm=st.sampled_from(Rhythm),
    wording=st.integers(1, 99),
    last=st.none() | st.dates(),
    resting_until=st.none() | st.dates(),
    put_away=st.none() | moments,
)
plans = st.builds(
    Plan,
    idea=st.text(),
    words=st.text(),
    day=st.dates(),
    begun=moments,
    outcome=st.none() | st.sampled_from(Outcome),
    closed=st.none() | moments,
)


@given(contacts)
def test_a_contact_that_is_sealed_reads_back_the_same(contact: Contact) -> None:
    assert CONTACT.load(1, CONTACT.write(contact)) == contact


@given(st.builds(Touch, day=st.dates(), noted=moments, how=st.text()))
def test_a_day_that_is_sealed_reads_back_the_same(touch: Touch) -> None:
    assert TOUCH.load(1, TOUCH.write(touch)) == touch


@given(plans)
def test_a_plan_that_is_sealed_reads_back_the_same(plan: Plan) -> None:
    assert PLAN.load(1, PLAN.write(plan)) == plan


def test_there_are_about_twenty_five_ideas_and_some_of_each_demand() -> None:
    assert 22 <= len(ideas()) <= 30
    assert all(len(of_demand(demand)) >= 7 for demand in Demand)
    words = [idea.words for idea in ideas().values()]
    assert len(set(words)) == len(words)
    assert all(len(line) < 120 for line in words)
