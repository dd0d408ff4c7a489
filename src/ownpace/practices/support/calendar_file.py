"""The calendar file (RFC 5545) of a note: a rule, an alarm, a time zone and one neutral line. Nothing else is in it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone

from ownpace.practices.support.domain.reminder import MONTHS, WEEKS, Reminder, Rule

LASTS = timedelta(minutes=15)
ZONE_REACHES = 20
"""Years ahead for which the file spells out when the clocks change."""
PRODUCT = "-//Note//Note//EN"
"""Names no product: the file is to say nothing about where it came from."""


def calendar_file(reminder: Reminder, summary: str) -> bytes:
    """Return the file. summary: one line in the person's words or neutral ones."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add_component(_zone(reminder.rule.zone, reminder.first))
    calendar.add_component(_event(reminder, summary))
    written: bytes = calendar.to_ical()
    return written


def _event(reminder: Reminder, summary: str) -> Event:
    event = Event()
    begins = datetime.combine(reminder.first, reminder.rule.at, ZoneInfo(reminder.rule.zone))
    event.add("uid", reminder.uid)
    event.add("dtstamp", reminder.made.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", begins)
    event.add("duration", LASTS)
    event.add("rrule", _recurrence(reminder.rule))
    event.add("summary", summary)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    if reminder.alarm is not None:
        event.add_component(_alarm(reminder.alarm, summary))
    return event


def _recurrence(rule: Rule) -> dict[str, str | int]:
    counted: dict[str, str | int] = {} if rule.times is None else {"count": rule.times}
    if rule.rhythm in MONTHS:
        return {"freq": "MONTHLY", "interval": MONTHS[rule.rhythm], "byday": f"1{rule.weekday}", **counted}
    return {"freq": "WEEKLY", "interval": WEEKS[rule.rhythm], "byday": rule.weekday.value, **counted}


def _alarm(minutes: int, summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", -timedelta(minutes=minutes))
    return alarm


def _zone(name: str, first: date) -> Timezone:
    """Return the changes of the clock around and after `first`, without the remark that the library adds.

    The library names a change forward by what the clock shows after it; RFC 5545 (3.6.5) asks for what it shows before.
    """
    begins, ends = date(first.year - 1, 1, 1), date(first.year + ZONE_REACHES, 1, 1)
    zone = Timezone.from_tzid(name, first_date=begins, last_date=ends)
    zone.pop("comment", None)
    for changes in zone.subcomponents:
        forward = changes.TZOFFSETTO - changes.TZOFFSETFROM
        if forward > timedelta(0):
            changes.DTSTART -= forward
            later = [when - forward for when, _ in changes.rdates]
            changes.pop("rdate", None)
            if later:
                changes.add("rdate", later)
    return zone
