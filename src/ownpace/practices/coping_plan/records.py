"""How the coping sequence is sealed: one record, replaced with each change, with its earlier versions inside."""

from __future__ import annotations

from datetime import datetime

from ownpace.core.records import Payload, RecordKind
from ownpace.practices.coping_plan.domain import Contact, CopingSequence, Version


def _write_version(version: Version) -> Payload:
    return {
        "since": version.since.isoformat(),
        "at": version.at.isoformat(),
        "signs": version.signs,
        "first": version.first,
        "next": version.next,
        "whom": [{"name": contact.name, "reach": contact.reach} for contact in version.whom],
    }


def _read_version(payload: Payload) -> Version:
    return Version(
        since=datetime.fromisoformat(payload["since"]),
        at=datetime.fromisoformat(payload["at"]),
        signs=payload["signs"],
        first=payload["first"],
        next=payload["next"],
        whom=tuple(Contact(contact["name"], contact["reach"]) for contact in payload["whom"]),
    )


def _write(sequence: CopingSequence) -> Payload:
    return {"now": _write_version(sequence.now), "earlier": [_write_version(version) for version in sequence.earlier]}


def _read(payload: Payload) -> CopingSequence:
    return CopingSequence(
        now=_read_version(payload["now"]), earlier=tuple(_read_version(version) for version in payload["earlier"])
    )


SEQUENCE = RecordKind("coping_plan.sequence", 1, _write, _read)
