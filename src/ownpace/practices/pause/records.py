"""How pauses and plans are sealed."""

from __future__ import annotations

from datetime import datetime

from ownpace.core.records import Payload, RecordKind
from ownpace.core.scales import Intensity
from ownpace.practices.pause.domain import Choice, Moment, Plan, Use, Went


def _plain(rating: int | None) -> int | None:
    return None if rating is None else int(rating)


def _strength(kept: int | None) -> Intensity | None:
    return None if kept is None else Intensity(kept)


def _write_moment(moment: Moment) -> Payload:
    return {
        "at": moment.at.isoformat(),
        "choice": moment.choice.value if moment.choice else None,
        "plan": moment.plan,
        "impulse": moment.impulse,
        "before": _plain(moment.before),
        "after": _plain(moment.after),
        "note": moment.note,
    }


def _read_moment(payload: Payload) -> Moment:
    return Moment(
        at=datetime.fromisoformat(payload["at"]),
        choice=Choice(payload["choice"]) if payload["choice"] else None,
        plan=payload["plan"],
        impulse=payload["impulse"],
        before=_strength(payload["before"]),
        after=_strength(payload["after"]),
        note=payload["note"],
    )


def _write_plan(plan: Plan) -> Payload:
    return {
        "begun": plan.begun.isoformat(),
        "impulse": plan.impulse,
        "example": plan.example,
        "cue": plan.cue,
        "response": plan.response,
        "obstacle": plan.obstacle,
        "uses": [{"at": use.at.isoformat(), "went": use.went.value} for use in plan.uses],
        "put_away": plan.put_away.isoformat() if plan.put_away else None,
    }


def _read_plan(payload: Payload) -> Plan:
    return Plan(
        begun=datetime.fromisoformat(payload["begun"]),
        impulse=payload["impulse"],
        example=payload["example"],
        cue=payload["cue"],
        response=payload["response"],
        obstacle=payload["obstacle"],
        uses=tuple(Use(datetime.fromisoformat(use["at"]), Went(use["went"])) for use in payload["uses"]),
        put_away=datetime.fromisoformat(payload["put_away"]) if payload["put_away"] else None,
    )


MOMENT = RecordKind("pause.moment", 1, _write_moment, _read_moment)
PLAN = RecordKind("pause.plan", 1, _write_plan, _read_plan)
