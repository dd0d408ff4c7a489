"""What the circle tells the rest of the house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from functools import partial

from django.utils.timezone import localtime
from django.utils.translation import gettext

from ownpace.core.practice import Easing, Offer, Suggestion, Win
from ownpace.core.records import Reading, Record, RecordId, Writing
from ownpace.practices.support import words
from ownpace.practices.support.domain import gentle
from ownpace.practices.support.domain.contact import Contact, Sort, Touch, came_back
from ownpace.practices.support.records import CONTACT, PLAN, REMINDER, TOUCH

MOST_CONTACTS = 200
MOST_PLANS = 20
MOST_REMINDERS = 10
"""Looked through for Today, the newest of each."""


def today(reading: Reading, now: datetime) -> Sequence[Suggestion]:
    """Offer what is planned, a calendar note of today, one silence or a small idea; at first, to name someone."""
    day = localtime(now).date()
    contacts = reading.recent(CONTACT, MOST_CONTACTS)
    if not contacts:
        why = gettext("On a hard day it helps that the names are already written down.")
        title = gettext("Write down one person or place that does you good")
        return [Suggestion("support.begin", title, why, "support:circle", (), 2, 15)]
    return [*_planned(reading, day), *_noted(reading, contacts, day), *_silent(contacts, day)]


def _planned(reading: Reading, day: date) -> Iterator[Suggestion]:
    for record in reading.recent(PLAN, MOST_PLANS):
        if record.value.is_due(day):
            why = gettext("You planned this for today.")
            if record.value.day < day:
                why = gettext("You planned this; its day has come by, and it can move.")
            title = words.plan_words(record.value)
            yield Suggestion(f"support.plan.{record.id}", title, why, "support:edit_plan", (record.id,), 15, 50)
            return


def _noted(reading: Reading, contacts: list[Record[Contact]], day: date) -> Iterator[Suggestion]:
    here = {record.id: record.value for record in contacts if not record.value.put_away}
    for record in reading.recent(REMINDER, MOST_REMINDERS):
        if not record.value.falls_on(day):
            continue
        for id in record.value.contacts:
            if id in here and here[id].last != day:
                why = gettext("The note in your calendar for today is about this.")
                yield Suggestion(
                    f"support.noted.{id}", words.invite(here[id]), why, "support:show_contact", (id,), 10, 45
                )
                return


def _silent(contacts: list[Record[Contact]], day: date) -> Iterator[Suggestion]:
    one = gentle.name_one(contacts, day)
    if one:
        title, why = words.invite(one.value), words.silence(one.value, day)
        weight = gentle.weight(one.value, day)
        yield Suggestion(f"support.silence.{one.id}", title, why, "support:show_contact", (one.id,), 10, weight)
    elif gentle.is_newly_quiet((record.value for record in contacts), day):
        why = gettext("It has been quiet around you for a while. That happens, and one small thing can be enough.")
        yield Suggestion("support.quiet", gettext("A small idea for company"), why, "support:circle", (), 5, gentle.LOW)


def eases(reading: Reading, now: datetime) -> Sequence[Easing]:
    """Name what is planned and open, the nearest day first."""
    found = [record for record in reading.recent(PLAN, MOST_PLANS) if record.value.outcome is None]
    found.sort(key=lambda record: record.value.day)
    return [
        Easing(f"support.plan.{record.id}", words.plan_words(record.value), record.value.day, partial(_ease, record.id))
        for record in found
    ]


def _ease(id: RecordId, vault: Writing, at: datetime, smaller: str | None, later: date | None) -> None:
    """Keep a plan in smaller words, or on a later day. Raises Conflict, NoSuchRecord."""
    record = vault.get(PLAN, id)
    kept = record.value
    changed = kept.change(kept.words if smaller is None else smaller, later or kept.day, at)
    if changed != kept:
        vault.replace(record, PLAN, changed, at=at)


def allies(reading: Reading) -> Sequence[Offer]:
    """Offer the people of the circle, by name."""
    people = (record for record in reading.all(CONTACT) if record.value.sort is Sort.PERSON)
    return [Offer(record.id, record.value.name) for record in people if not record.value.put_away]


def wins(reading: Reading) -> Sequence[Win]:
    """Name the first person, each community and place, the first day in touch, and each return after a long silence."""
    contacts = reading.all(CONTACT)
    touches: dict[str, list[Record[Touch]]] = {record.id: [] for record in contacts}
    for touch in reading.all(TOUCH):
        touches.setdefault(touch.of or "", []).append(touch)
    return [*_named(contacts), *_first_touch(touches), *_came_back(contacts, touches)]


def _named(contacts: list[Record[Contact]]) -> Iterator[Win]:
    first = next((record.value for record in contacts if record.value.sort is Sort.PERSON), None)
    if first:
        yield Win(first.begun, gettext("You named someone for your circle: %(name)s.") % {"name": first.name})
    for record in contacts:
        if record.value.sort is not Sort.PERSON:
            words_of = gettext("You added %(name)s to what is around you.") % {"name": record.value.name}
            yield Win(record.value.begun, words_of)


def _first_touch(touches: dict[str, list[Record[Touch]]]) -> Iterator[Win]:
    noted = [record.value.noted for records in touches.values() for record in records]
    if noted:
        yield Win(min(noted), gettext("You noted a day in touch for the first time."))


def _came_back(contacts: list[Record[Contact]], touches: dict[str, list[Record[Touch]]]) -> Iterator[Win]:
    for contact in contacts:
        records = touches[contact.id]
        for day in came_back(record.value.day for record in records):
            at = datetime.combine(day, time(12), contact.value.begun.tzinfo)
            yield Win(at, gettext("You were in touch with %(name)s again.") % {"name": contact.value.name})
