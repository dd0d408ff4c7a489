"""How own milestones, those kept close, and the person's wishes are sealed."""

from __future__ import annotations

from datetime import date, datetime

from ownpace.core.records import Payload, RecordKind
from ownpace.practices.milestones.domain.milestone import OwnMilestone, Pin, Sort, Wishes


def _write_own(own: OwnMilestone) -> Payload:
    return {
        "day": own.day.isoformat(),
        "words": own.words,
        "note": own.note,
        "sort": own.sort.value if own.sort else None,
        "is_close": own.is_close,
    }


def _read_own(payload: Payload) -> OwnMilestone:
    return OwnMilestone(
        day=date.fromisoformat(payload["day"]),
        words=payload["words"],
        note=payload["note"],
        sort=Sort(payload["sort"]) if payload["sort"] else None,
        is_close=payload["is_close"],
    )


def _write_pin(pin: Pin) -> Payload:
    return {"practice": pin.practice, "at": pin.at.isoformat(), "words": pin.words}


def _read_pin(payload: Payload) -> Pin:
    return Pin(practice=payload["practice"], at=datetime.fromisoformat(payload["at"]), words=payload["words"])


def _write_wishes(wishes: Wishes) -> Payload:
    return {"anniversaries": wishes.anniversaries}


def _read_wishes(payload: Payload) -> Wishes:
    return Wishes(anniversaries=payload["anniversaries"])


OWN = RecordKind("milestones.own", 1, _write_own, _read_own)
PIN = RecordKind("milestones.pin", 1, _write_pin, _read_pin)
WISHES = RecordKind("milestones.wishes", 1, _write_wishes, _read_wishes)
