"""The file is parsed back by the library, and its rule is unrolled by another: dateutil."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rruleset, rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event, Timezone

from ownpace.practices.support.calendar_file import calendar_file
from ownpace.practices.support.domain.contact import Rhythm
from ownpace.practices.support.domain.reminder import ALARMS, MONTHS, Neutral, NotOneLine, Reminder, Rule, Weekday
from ownpace.practices.support.forms.reminders import zones
from ownpace.practices.support.records import REMINDER

MADE = datetime(2025, 3, 2, 20, 5, 33, 999, tzinfo=UTC)
UID = "0f3c2d9a8b7e6f5a4c3b2d1e0f9a8b7c"
RHYTHMS = [rhythm for rhythm in Rhythm if rhythm is not Rhythm.NONE]
PLACES = ["Europe/Paris", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "America/Sao_Paulo", "UTC"]
one_line = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=100)
rules = st.builds(
    Rule,
    rhythm=st.sampled_from(RHYTHMS),
    weekday=st.sampled_from(Weekday),
    at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    zone=st.sampled_from(PLACES),
    times=st.none() | st.integers(1, 200),
)


def _made(rule: Rule, words: str = "", alarm: int | None = 10) -> Reminder:
    first = rule.first_day(MADE.astimezone(ZoneInfo(rule.zone)))
    return Reminder(UID, MADE, rule, first, ("a" * 32,), None if words else Neutral.NOTE, words, alarm)


def _parsed(reminder: Reminder, summary: str = "A note to self") -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(calendar_file(reminder, summary))
    (event,) = calendar.events
    return calendar, event


def _days(event: Event, most: int) -> list[datetime]:
    rule = rrulestr(event["rrule"].to_ical().decode(), dtstart=event["dtstart"].dt)
    assert not isinstance(rule, rruleset)
    return list(islice(rule, most))


@given(one_line)
def test_any_words_survive_and_every_line_is_short(words: str) -> None:
    reminder = _made(Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), "Europe/Paris"), words)
    written = calendar_file(reminder, words)
    _, event = _parsed(reminder, words)
    (alarm,) = event.walk("VALARM")
    assert str(event["summary"]) == words
    assert str(alarm["description"]) == words
    assert max(len(line) for line in written.split(b"\r\n")) <= 75
    assert written.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")
    for line in written.split(b"\r\n"):
        line.decode()
    assert written.count(b"BEGIN:VEVENT") == written.count(b"\r\nUID:") == 1


def test_what_has_a_meaning_in_the_format_is_escaped() -> None:
    written = calendar_file(_made(Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), "UTC")), r"tea; bread, a\b: c")
    assert rb"SUMMARY:tea\; bread\, a\\b: c" in written
    assert rb"DESCRIPTION:tea\; bread\, a\\b: c" in written


@settings(max_examples=20)
@given(rules)
def test_the_same_note_is_the_same_file_however_often_it_is_taken(rule: Rule) -> None:
    reminder = _made(rule)
    written = calendar_file(reminder, "A note to self")
    assert calendar_file(REMINDER.load(1, REMINDER.write(reminder)), "A note to self") == written
    assert f"UID:{UID}\r\n".encode() in written


@given(
    st.text(max_size=20), st.sampled_from(["\x00", "\n", "\r", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ud800"])
)
def test_control_characters_and_line_ends_are_refused(words: str, bad: str) -> None:
    rule = Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), "Europe/Paris")
    with pytest.raises(NotOneLine):
        Reminder(UID, MADE, rule, date(2025, 3, 9), words=words + bad)


@given(st.text(max_size=40))
def test_whatever_is_let_through_stands_on_one_line(words: str) -> None:
    rule = Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), "Europe/Paris")
    try:
        kept = Reminder(UID, MADE, rule, date(2025, 3, 9), words=words)
    except NotOneLine:
        assert any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in words)
    else:
        assert len(kept.words.splitlines()) <= 1


@settings(max_examples=30)
@given(rules)
def test_a_phone_and_the_page_agree_on_every_day(rule: Rule) -> None:
    reminder = _made(rule)
    _, event = _parsed(reminder)
    phone = {when.date() for when in _days(event, 30)}
    last = max(phone)
    days = (reminder.first + timedelta(days=number) for number in range((last - reminder.first).days + 1))
    assert {day for day in days if reminder.falls_on(day)} == phone


@settings(max_examples=30)
@given(rules)
def test_the_clock_says_the_same_time_all_year_round(rule: Rule) -> None:
    _, event = _parsed(_made(rule))
    found = _days(event, 60)
    assert {when.time() for when in found} == {rule.at}
    assert {when.weekday() for when in found} == {rule.weekday.number}
    assert found[0] == event["dtstart"].dt


def test_in_summer_the_moment_moves_and_the_hour_stays() -> None:
    _, event = _parsed(_made(Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), "Europe/Paris")))
    before, after = (when for when in _days(event, 10) if when.date() in {date(2025, 3, 23), date(2025, 3, 30)})
    assert (before.hour, after.hour) == (18, 18)
    assert (before.astimezone(UTC).hour, after.astimezone(UTC).hour) == (17, 16)


@pytest.mark.parametrize("zone", PLACES)
def test_the_file_itself_says_when_the_clocks_change(zone: str) -> None:
    calendar, event = _parsed(_made(Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), zone)))
    (written,) = calendar.walk("VTIMEZONE")
    assert isinstance(written, Timezone)
    spelled = written.to_tz(lookup_tzid=False)
    assert "comment" not in written
    for when in _days(event, 520):
        naive = when.replace(tzinfo=None)
        assert spelled.utcoffset(naive) == naive.replace(tzinfo=ZoneInfo(zone)).utcoffset(), when


@pytest.mark.parametrize(
    ("zone", "changes"),
    [
        ("Europe/Paris", ["20250330T020000+0100", "20251026T030000+0200"]),
        ("America/New_York", ["20250309T020000-0500", "20251102T020000-0400"]),
        ("Australia/Sydney", ["20250406T030000+1100", "20251005T020000+1000"]),
        ("Australia/Lord_Howe", ["20250406T020000+1100", "20251005T020000+1030"]),
        ("Africa/Casablanca", ["20250223T030000+0100", "20250406T020000+0000"]),
        ("Asia/Kolkata", []),
    ],
)
def test_a_change_of_the_clock_is_named_by_what_the_clock_shows_before_it(zone: str, changes: list[str]) -> None:
    calendar, _ = _parsed(_made(Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), zone)))
    found = [
        f"{when:%Y%m%dT%H%M%S}{part['tzoffsetfrom'].to_ical()}"
        for part in calendar.walk("VTIMEZONE")[0].subcomponents
        for when in (part.DTSTART, *(later for later, _ in part.rdates))
        if part.TZOFFSETFROM != part.TZOFFSETTO
    ]
    assert sorted(one for one in found if one.startswith("2025")) == changes


@settings(max_examples=30)
@given(st.sampled_from(zones()))
def test_every_change_of_the_clock_is_a_moment_at_which_it_changes(zone: str) -> None:
    calendar, _ = _parsed(_made(Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), zone)))
    for part in calendar.walk("VTIMEZONE")[0].subcomponents:
        if part.TZOFFSETFROM == part.TZOFFSETTO:
            continue
        for when in (part.DTSTART, *(later for later, _ in part.rdates)):
            moment = (when - part.TZOFFSETFROM).replace(tzinfo=UTC)
            offsets = [(moment + timedelta(seconds=by)).astimezone(ZoneInfo(zone)).utcoffset() for by in (-1, 0)]
            assert offsets == [part.TZOFFSETFROM, part.TZOFFSETTO], (zone, when)


def test_zones_from_all_over_the_list_can_be_written() -> None:
    assert {"UTC", "Europe/Paris", "America/Argentina/Buenos_Aires"} <= set(zones())
    for zone in zones()[::20]:
        rule = Rule(Rhythm.MONTHLY, Weekday.FRIDAY, time(7, 30), zone)
        assert f"TZID:{zone}".encode() in calendar_file(_made(rule), "x").replace(b"\r\n ", b"")


@pytest.mark.parametrize("minutes", ALARMS)
def test_the_phone_sounds_as_long_before_as_was_chosen(minutes: int) -> None:
    _, event = _parsed(_made(Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), "UTC"), alarm=minutes))
    (alarm,) = event.walk("VALARM")
    assert str(alarm["action"]) == "DISPLAY"
    assert alarm["trigger"].dt == -timedelta(minutes=minutes)


def test_without_a_sound_there_is_no_alarm() -> None:
    _, event = _parsed(_made(Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), "UTC"), alarm=None))
    assert event.walk("VALARM") == []


def test_it_ends_after_as_many_times_as_were_asked_for_or_never() -> None:
    _, event = _parsed(_made(Rule(Rhythm.MONTHLY, Weekday.FRIDAY, time(7), "UTC", 5)))
    assert len(_days(event, 99)) == 5
    _, event = _parsed(_made(Rule(Rhythm.MONTHLY, Weekday.FRIDAY, time(7), "UTC")))
    assert len(_days(event, 99)) == 99


def test_nothing_in_the_file_says_what_it_is_for_or_whom_it_is_about() -> None:
    written = calendar_file(_made(Rule(Rhythm.WEEKLY, Weekday.SUNDAY, time(18), "Europe/Paris")), "A note to self")
    text = written.replace(b"\r\n ", b"").decode()
    names = {re.split("[:;]", line)[0] for line in text.splitlines()}
    assert names == {
        "BEGIN", "END", "VERSION", "PRODID", "TZID", "DTSTART", "RDATE", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO",
        "UID", "DTSTAMP", "DURATION", "RRULE", "SUMMARY", "CLASS", "TRANSP", "ACTION", "DESCRIPTION", "TRIGGER",
    }  # fmt: skip
    assert not re.search("ownpace|ally|circle|trust|" + "a" * 32, text, re.IGNORECASE)
    assert "DTSTAMP:20250302T200533Z" in text


@given(rules, st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)))  # noqa: DTZ001 - the zone is the rule's
def test_the_first_day_is_the_next_that_fits_and_still_ahead(rule: Rule, now: datetime) -> None:
    first = rule.first_day(now.replace(tzinfo=ZoneInfo(rule.zone)))
    assert datetime.combine(first, rule.at) > now
    assert first.weekday() == rule.weekday.number
    assert first - now.date() <= timedelta(days=37 if rule.rhythm in MONTHS else 7)
    assert rule.rhythm not in MONTHS or first.day <= 7


@given(rules, st.integers(0, 1500))
def test_it_is_over_after_its_last_day_and_not_before(rule: Rule, days: int) -> None:
    reminder = _made(rule)
    day = reminder.first + timedelta(days=days)
    if rule.times is None or reminder.falls_on(day):
        assert not reminder.is_over(day)
    elif reminder.is_over(day):
        assert not any(reminder.falls_on(day + timedelta(days=more)) for more in range(200))


@given(rules, one_line, st.none() | st.sampled_from(ALARMS))
def test_a_note_that_is_sealed_reads_back_the_same(rule: Rule, words: str, alarm: int | None) -> None:
    reminder = _made(rule, words, alarm)
    assert REMINDER.load(1, REMINDER.write(reminder)) == reminder
