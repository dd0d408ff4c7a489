from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.wellbeing.domain.activity import Activity
from ownpace.practices.wellbeing.domain.day import DayNote, MonthNotes, Tap
from ownpace.practices.wellbeing.domain.month import Month
from ownpace.practices.wellbeing.domain.planned import Planned
from ownpace.practices.wellbeing.records import ACTIVITY, MONTH, PLANNED, month_record


@pytest.fixture
def now() -> datetime:
    return timezone.localtime()


@pytest.fixture
def today(now: datetime) -> date:
    return now.date()


@pytest.fixture
def yesterday(today: date) -> date:
    return today - timedelta(days=1)


@pytest.fixture
def activity(person: Person, now: datetime) -> Record[Activity]:
    return person.vault.seal(ACTIVITY, Activity("Water the fern", now), at=now)


@pytest.fixture
def planned(person: Person, activity: Record[Activity], now: datetime) -> Record[Planned]:
    """A plan for today."""
    plan = Planned("Water the fern", now.date(), now, cue="When the kettle is on")
    return person.vault.seal(PLANNED, plan, at=now, of=activity.id)


@pytest.fixture
def noted(person: Person, now: datetime) -> Callable[..., None]:
    """Note a day, whatever else its month holds."""

    def note(day: date, *taps: Tap, which: str = "", minutes: int | None = None) -> None:
        record = month_record(person.vault, Month.of(day))
        notes = record.value if record else MonthNotes(Month.of(day))
        changed = notes.with_day(notes.of(day).write(taps, minutes, which))
        if record:
            person.vault.replace(record, MONTH, changed, at=now)
        else:
            person.vault.seal(MONTH, changed, at=now)

    return note


def at(name: str, *args: str) -> str:
    """Return the address of a page of wellbeing."""
    return reverse(f"wellbeing:{name}", args=args)


def day_page(day: date) -> str:
    return reverse("wellbeing:note_day", args=[day.year, day.month, day.day])


def kept_day(person: Person, day: date) -> DayNote:
    record = month_record(person.vault, Month.of(day))
    return record.value.of(day) if record else DayNote(day)
