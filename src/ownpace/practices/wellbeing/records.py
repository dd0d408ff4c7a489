"""How wellbeing is sealed: a record for each month, each activity and each plan.

A month, not a day, is one record. The vault keeps records in the order they were made, and a day that is noted late is
made late: by day, finding one day a year back would mean opening thousands. By month there are at most twelve a year,
each about two kilobytes: the month one is in stands among the newest, and looking through all of ten years opens 120.
A month page, the sentence above it and the months beside confidence then need no other record. Days have revisions of
their own inside, so that two tabs on different days of a month do not get in each other's way.
"""

from __future__ import annotations

from datetime import date, datetime

from ownpace.core.records import Payload, Reading, Record, RecordKind
from ownpace.practices.wellbeing.domain.activity import Activity, ActivityTheme, Served, Size
from ownpace.practices.wellbeing.domain.day import DayNote, MonthNotes, Tap
from ownpace.practices.wellbeing.domain.month import Month
from ownpace.practices.wellbeing.domain.planned import How, Planned, State

NEAR = 4
"""Months looked at first: the one that is asked for is nearly always among the last few made."""


def _write_month(notes: MonthNotes) -> Payload:
    return {
        "year": notes.month.year,
        "month": notes.month.number,
        "days": [
            {
                "day": note.day.isoformat(),
                "revision": note.revision,
                "taps": [tap.value for tap in note.taps],
                "minutes": note.minutes,
                "which": note.which,
            }
            for note in notes.days
        ],
    }


def _read_month(payload: Payload) -> MonthNotes:
    days = (
        DayNote(
            day=date.fromisoformat(kept["day"]),
            taps=tuple(Tap(tap) for tap in kept["taps"]),
            minutes=kept["minutes"],
            which=kept["which"],
            revision=kept["revision"],
        )
        for kept in payload["days"]
    )
    return MonthNotes(Month(payload["year"], payload["month"]), tuple(days))


def _write_activity(activity: Activity) -> Payload:
    serves = activity.serves
    return {
        "what": activity.what,
        "made": activity.made.isoformat(),
        "size": activity.size.value if activity.size else None,
        "theme": activity.theme.value if activity.theme else None,
        "serves": {"id": serves.id, "words": serves.words} if serves else None,
        "example": activity.example,
        "put_away": activity.put_away,
    }


def _read_activity(payload: Payload) -> Activity:
    serves = payload["serves"]
    return Activity(
        what=payload["what"],
        made=datetime.fromisoformat(payload["made"]),
        size=Size(payload["size"]) if payload["size"] else None,
        theme=ActivityTheme(payload["theme"]) if payload["theme"] else None,
        serves=Served(serves["id"], serves["words"]) if serves else None,
        example=payload["example"],
        put_away=payload["put_away"],
    )


def _write_planned(planned: Planned) -> Payload:
    return {
        "what": planned.what,
        "day": planned.day.isoformat(),
        "made": planned.made.isoformat(),
        "cue": planned.cue,
        "theme": planned.theme.value if planned.theme else None,
        "state": planned.state.value,
        "done": planned.done.isoformat() if planned.done else None,
        "how": planned.how.value if planned.how else None,
        "line": planned.line,
    }


def _read_planned(payload: Payload) -> Planned:
    return Planned(
        what=payload["what"],
        day=date.fromisoformat(payload["day"]),
        made=datetime.fromisoformat(payload["made"]),
        cue=payload["cue"],
        theme=ActivityTheme(payload["theme"]) if payload["theme"] else None,
        state=State(payload["state"]),
        done=date.fromisoformat(payload["done"]) if payload["done"] else None,
        how=How(payload["how"]) if payload["how"] else None,
        line=payload["line"],
    )


MONTH: RecordKind[MonthNotes] = RecordKind("wellbeing.month", 1, _write_month, _read_month)
ACTIVITY: RecordKind[Activity] = RecordKind("wellbeing.activity", 1, _write_activity, _read_activity)
PLANNED: RecordKind[Planned] = RecordKind("wellbeing.planned", 1, _write_planned, _read_planned)


def month_record(reading: Reading, month: Month) -> Record[MonthNotes] | None:
    """Return the record of a month, or None. Looks at the newest few, and at all where it is not among those."""
    newest = reading.recent(MONTH, NEAR)
    found = next((record for record in newest if record.value.month == month), None)
    if found or len(newest) < NEAR:
        return found
    return next((record for record in reading.all(MONTH) if record.value.month == month), None)
