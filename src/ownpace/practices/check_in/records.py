"""How a check-in is sealed: one record, replaced when something is added or changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ownpace.core.records import Payload, RecordKind
from ownpace.core.scales import Intensity, Suds
from ownpace.practices.check_in.domain.blame import Belongs, Blame, Sentence
from ownpace.practices.check_in.domain.check_in import BodyPart, CheckIn, Felt


def _write(check_in: CheckIn) -> Payload:
    return {
        "at": check_in.at.isoformat(),
        "feelings": [
            {"id": felt.id, "own": felt.own, "strength": _number(felt.strength)} for felt in check_in.feelings
        ],
        "distress": _number(check_in.distress),
        "ease": _number(check_in.ease),
        "body": [
            {"region": part.region, "sensations": list(part.sensations), "own": part.own} for part in check_in.body
        ],
        "fears": check_in.fears,
        "needs": list(check_in.needs),
        "own_needs": check_in.own_needs,
        "blame": None if check_in.blame is None else check_in.blame.value,
        "sentences": [{"words": each.words, "belongs": each.belongs.value} for each in check_in.sentences],
        "comfortable": check_in.comfortable,
        "uncomfortable": check_in.uncomfortable,
        "adjust": check_in.adjust,
    }


def _read(payload: Payload) -> CheckIn:
    return CheckIn(
        at=datetime.fromisoformat(payload["at"]),
        feelings=tuple(Felt(felt["id"], felt["own"], _strength(felt["strength"])) for felt in payload["feelings"]),
        distress=None if payload["distress"] is None else Suds(payload["distress"]),
        ease=_strength(payload["ease"]),
        body=tuple(BodyPart(part["region"], tuple(part["sensations"]), part["own"]) for part in payload["body"]),
        fears=payload["fears"],
        needs=tuple(payload["needs"]),
        own_needs=payload["own_needs"],
        blame=None if payload["blame"] is None else Blame(payload["blame"]),
        sentences=tuple(Sentence(each["words"], Belongs(each["belongs"])) for each in payload["sentences"]),
        comfortable=payload["comfortable"],
        uncomfortable=payload["uncomfortable"],
        adjust=payload["adjust"],
    )


def _number(value: int | None) -> int | None:
    return None if value is None else int(value)


def _strength(value: Any) -> Intensity | None:
    return None if value is None else Intensity(value)


CHECK_IN = RecordKind("check_in.check_in", 1, _write, _read)
