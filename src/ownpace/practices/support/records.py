"""How the circle is sealed: contacts, the days in touch (each of its contact), plans, and calendar notes."""

from __future__ import annotations

from datetime import date, datetime, time

from ownpace.core.records import Payload, RecordKind
from ownpace.practices.support.domain.contact import Contact, Good, Knows, Rhythm, Sort, Touch
from ownpace.practices.support.domain.plan import Outcome, Plan
from ownpace.practices.support.domain.reminder import Neutral, Reminder, Rule, Weekday


def _write_contact(contact: Contact) -> Payload:
    return {
        "sort": contact.sort.value,
        "name": contact.name,
        "begun": contact.begun.isoformat(),
        "good": [good.value for good in contact.good],
        "good_words": contact.good_words,
        "reach": contact.reach,
        "knows": contact.knows.value if contact.knows else None,
        "note": contact.note,
        "rhythm": contact.rhythm.value,
        "wording": contact.wording,
        "last": contact.last.isoformat() if contact.last else None,
        "resting_until": contact.resting_until.isoformat() if contact.resting_until else None,
        "put_away": contact.put_away.isoformat() if contact.put_away else None,
    }


def _read_contact(payload: Payload) -> Contact:
    return Contact(
        sort=Sort(payload["sort"]),
        name=payload["name"],
        begun=datetime.fromisoformat(payload["begun"]),
        good=tuple(Good(good) for good in payload["good"]),
        good_words=payload["good_words"],
        reach=payload["reach"],
        knows=Knows(payload["knows"]) if payload["knows"] else None,
        note=payload["note"],
        rhythm=Rhythm(payload["rhythm"]),
        wording=payload["wording"],
        last=_day(payload["last"]),
        resting_until=_day(payload["resting_until"]),
        put_away=_moment(payload["put_away"]),
    )


def _write_touch(touch: Touch) -> Payload:
    return {"day": touch.day.isoformat(), "noted": touch.noted.isoformat(), "how": touch.how}


def _read_touch(payload: Payload) -> Touch:
    return Touch(date.fromisoformat(payload["day"]), datetime.fromisoformat(payload["noted"]), payload["how"])


def _write_plan(plan: Plan) -> Payload:
    return {
        "idea": plan.idea,
        "words": plan.words,
        "day": plan.day.isoformat(),
        "begun": plan.begun.isoformat(),
        "outcome": plan.outcome.value if plan.outcome else None,
        "closed": plan.closed.isoformat() if plan.closed else None,
    }


def _read_plan(payload: Payload) -> Plan:
    return Plan(
        idea=payload["idea"],
        words=payload["words"],
        day=date.fromisoformat(payload["day"]),
        begun=datetime.fromisoformat(payload["begun"]),
        outcome=Outcome(payload["outcome"]) if payload["outcome"] else None,
        closed=_moment(payload["closed"]),
    )


def _write_reminder(reminder: Reminder) -> Payload:
    return {
        "uid": reminder.uid,
        "made": reminder.made.isoformat(),
        "rhythm": reminder.rule.rhythm.value,
        "weekday": reminder.rule.weekday.value,
        "at": reminder.rule.at.isoformat("minutes"),
        "zone": reminder.rule.zone,
        "times": reminder.rule.times,
        "first": reminder.first.isoformat(),
        "contacts": list(reminder.contacts),
        "neutral": reminder.neutral.value if reminder.neutral else None,
        "words": reminder.words,
        "alarm": reminder.alarm,
    }


def _read_reminder(payload: Payload) -> Reminder:
    return Reminder(
        uid=payload["uid"],
        made=datetime.fromisoformat(payload["made"]),
        rule=Rule(
            rhythm=Rhythm(payload["rhythm"]),
            weekday=Weekday(payload["weekday"]),
            at=time.fromisoformat(payload["at"]),
            zone=payload["zone"],
            times=payload["times"],
        ),
        first=date.fromisoformat(payload["first"]),
        contacts=tuple(payload["contacts"]),
        neutral=Neutral(payload["neutral"]) if payload["neutral"] else None,
        words=payload["words"],
        alarm=payload["alarm"],
    )


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


def _moment(kept: str | None) -> datetime | None:
    return datetime.fromisoformat(kept) if kept else None


CONTACT = RecordKind("support.contact", 1, _write_contact, _read_contact)
TOUCH = RecordKind("support.touch", 1, _write_touch, _read_touch)
PLAN = RecordKind("support.plan", 1, _write_plan, _read_plan)
REMINDER = RecordKind("support.reminder", 1, _write_reminder, _read_reminder)
