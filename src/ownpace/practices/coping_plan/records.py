"""How everything here is sealed: the plan with its earlier versions, cues, routines, setbacks foreseen and setbacks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from ownpace.core.records import Payload, RecordKind
from ownpace.practices.coping_plan.domain.cues import Cues, Sense
from ownpace.practices.coping_plan.domain.foreseen import Foreseen
from ownpace.practices.coping_plan.domain.plan import Contact, CopingSequence, Version
from ownpace.practices.coping_plan.domain.routine import Routine
from ownpace.practices.coping_plan.domain.setback import Eased, Setback, Stage


def _write_people(people: Iterable[Contact]) -> list[dict[str, str]]:
    return [{"name": contact.name, "reach": contact.reach} for contact in people]


def _read_people(payload: Iterable[Payload]) -> tuple[Contact, ...]:
    return tuple(Contact(contact["name"], contact["reach"]) for contact in payload)


def _write_version(version: Version) -> dict[str, Any]:
    return {
        "since": version.since.isoformat(),
        "at": version.at.isoformat(),
        "signs": version.signs,
        "first": version.first,
        "next": version.next,
        "places": version.places,
        "whom": _write_people(version.whom),
        "professionals": _write_people(version.professionals),
        "safer": version.safer,
    }


def _read_version(payload: Payload) -> Version:
    return Version(
        since=datetime.fromisoformat(payload["since"]),
        at=datetime.fromisoformat(payload["at"]),
        signs=payload["signs"],
        first=payload["first"],
        next=payload["next"],
        places=payload["places"],
        whom=_read_people(payload["whom"]),
        professionals=_read_people(payload["professionals"]),
        safer=payload["safer"],
    )


def _write_sequence(sequence: CopingSequence) -> Payload:
    return {"now": _write_version(sequence.now), "earlier": [_write_version(version) for version in sequence.earlier]}


def _read_sequence(payload: Payload) -> CopingSequence:
    return CopingSequence(
        now=_read_version(payload["now"]), earlier=tuple(_read_version(version) for version in payload["earlier"])
    )


def _v2_has_the_six_parts(old: Payload) -> Payload:
    """Version 1 had signs, first, next, whom: they stay as they are, and the new parts begin empty."""

    def grown(version: Payload) -> Payload:
        return {**version, "places": "", "professionals": [], "safer": ""}

    return {"now": grown(old["now"]), "earlier": [grown(version) for version in old["earlier"]]}


def _write_cues(cues: Cues) -> Payload:
    return {"at": cues.at.isoformat(), "said": {sense.value: text for sense, text in cues.said.items()}}


def _read_cues(payload: Payload) -> Cues:
    said = {Sense(sense): text for sense, text in payload["said"].items()}
    return Cues(datetime.fromisoformat(payload["at"]), said)


def _write_routine(routine: Routine) -> Payload:
    return {
        "begun": routine.begun.isoformat(),
        "at": routine.at.isoformat(),
        "name": routine.name,
        "before": routine.before,
        "during": routine.during,
        "after": routine.after,
        "walks": routine.walks,
        "first_walk": _moment(routine.first_walk),
        "last_walk": _moment(routine.last_walk),
    }


def _read_routine(payload: Payload) -> Routine:
    return Routine(
        begun=datetime.fromisoformat(payload["begun"]),
        at=datetime.fromisoformat(payload["at"]),
        name=payload["name"],
        before=payload["before"],
        during=payload["during"],
        after=payload["after"],
        walks=payload["walks"],
        first_walk=_read_moment(payload["first_walk"]),
        last_walk=_read_moment(payload["last_walk"]),
    )


def _write_foreseen(foreseen: Foreseen) -> Payload:
    return {
        "begun": foreseen.begun.isoformat(),
        "at": foreseen.at.isoformat(),
        "name": foreseen.name,
        "signs": foreseen.signs,
        "first": foreseen.first,
        "next": foreseen.next,
        "whom": foreseen.whom,
    }


def _read_foreseen(payload: Payload) -> Foreseen:
    return Foreseen(
        begun=datetime.fromisoformat(payload["begun"]),
        at=datetime.fromisoformat(payload["at"]),
        name=payload["name"],
        signs=payload["signs"],
        first=payload["first"],
        next=payload["next"],
        whom=payload["whom"],
    )


def _write_setback(setback: Setback) -> Payload:
    return {
        "begun": setback.begun.isoformat(),
        "name": setback.name,
        "foreseen": setback.foreseen,
        "stage": setback.stage.value,
        "place": setback.place,
        "set_off": setback.set_off,
        "helped": setback.helped,
        "keep": setback.keep,
        "small": setback.small,
        "chosen": list(setback.chosen),
        "eased": [_write_eased(eased) for eased in setback.eased],
        "finished": _moment(setback.finished),
    }


def _read_setback(payload: Payload) -> Setback:
    return Setback(
        begun=datetime.fromisoformat(payload["begun"]),
        name=payload["name"],
        foreseen=payload["foreseen"],
        stage=Stage(payload["stage"]),
        place=payload["place"],
        set_off=payload["set_off"],
        helped=payload["helped"],
        keep=payload["keep"],
        small=payload["small"],
        chosen=tuple(payload["chosen"]),
        eased=tuple(_read_eased(eased) for eased in payload["eased"]),
        finished=_read_moment(payload["finished"]),
    )


def _write_eased(eased: Eased) -> dict[str, Any]:
    return {
        "words": eased.words,
        "smaller": eased.smaller,
        "due": eased.due.isoformat() if eased.due else None,
        "later": eased.later.isoformat() if eased.later else None,
    }


def _read_eased(payload: Payload) -> Eased:
    due, later = (date.fromisoformat(payload[name]) if payload[name] else None for name in ("due", "later"))
    return Eased(payload["words"], payload["smaller"], due, later)


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _read_moment(said: str | None) -> datetime | None:
    return datetime.fromisoformat(said) if said else None


SEQUENCE = RecordKind("coping_plan.sequence", 2, _write_sequence, _read_sequence, (_v2_has_the_six_parts,))
CUES: RecordKind[Cues] = RecordKind("coping_plan.cues", 1, _write_cues, _read_cues)
ROUTINE: RecordKind[Routine] = RecordKind("coping_plan.routine", 1, _write_routine, _read_routine)
FORESEEN: RecordKind[Foreseen] = RecordKind("coping_plan.foreseen", 1, _write_foreseen, _read_foreseen)
SETBACK: RecordKind[Setback] = RecordKind("coping_plan.setback", 1, _write_setback, _read_setback)
KINDS = (SEQUENCE, CUES, ROUTINE, FORESEEN, SETBACK)
