"""How a thought record is sealed: one record, replaced with each part that is written."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ownpace.core.records import Payload, RecordKind
from ownpace.core.scales import Intensity, Percent
from ownpace.practices.thought_record.domain import Felt, Part, ThoughtRecord


def _write_felt(felt: Felt) -> dict[str, Any]:
    return {"feeling": felt.feeling, "words": felt.words, "before": _plain(felt.before), "after": _plain(felt.after)}


def _read_felt(payload: Payload) -> Felt:
    before, after = payload["before"], payload["after"]
    return Felt(
        feeling=payload["feeling"],
        words=payload["words"],
        before=None if before is None else Intensity(before),
        after=None if after is None else Intensity(after),
    )


def _plain(rating: int | None) -> int | None:
    return None if rating is None else int(rating)


def _percent(kept: int | None) -> Percent | None:
    return None if kept is None else Percent(kept)


def _write(record: ThoughtRecord) -> Payload:
    return {
        "begun": record.begun.isoformat(),
        "situation": record.situation,
        "thought": record.thought,
        "belief_before": _plain(record.belief_before),
        "feelings": [_write_felt(felt) for felt in record.feelings],
        "patterns": list(record.patterns),
        "facts_for": record.facts_for,
        "facts_against": record.facts_against,
        "kinder": record.kinder,
        "kinder_belief": _plain(record.kinder_belief),
        "belief_after": _plain(record.belief_after),
        "next": record.next.value if record.next else None,
        "finished": record.finished.isoformat() if record.finished else None,
        "sitting": record.sitting,
        "turn": record.turn,
    }


def _read(payload: Payload) -> ThoughtRecord:
    return ThoughtRecord(
        begun=datetime.fromisoformat(payload["begun"]),
        situation=payload["situation"],
        thought=payload["thought"],
        belief_before=_percent(payload["belief_before"]),
        feelings=tuple(_read_felt(felt) for felt in payload["feelings"]),
        patterns=tuple(payload["patterns"]),
        facts_for=payload["facts_for"],
        facts_against=payload["facts_against"],
        kinder=payload["kinder"],
        kinder_belief=_percent(payload["kinder_belief"]),
        belief_after=_percent(payload["belief_after"]),
        next=Part(payload["next"]) if payload["next"] else None,
        finished=datetime.fromisoformat(payload["finished"]) if payload["finished"] else None,
        sitting=payload["sitting"],
        turn=payload["turn"],
    )


def _v2_is_kept_while_it_is_written(old: Payload) -> Payload:
    return {**old, "sitting": "", "turn": 0}


RECORD = RecordKind("thought_record.record", 2, _write, _read, (_v2_is_kept_while_it_is_written,))
