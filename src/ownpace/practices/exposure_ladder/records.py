"""How ladders and attempts are kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from ownpace.core.records import Payload, RecordKind
from ownpace.core.scales import Confidence, Percent, Suds
from ownpace.practices.exposure_ladder.domain.attempt import (
    Attempt,
    Debrief,
    Foreseen,
    Happened,
    Preparation,
    Stage,
    StopReason,
)
from ownpace.practices.exposure_ladder.domain.ladder import Declined, Ladder, Rating, Setting, Step, Zone

T = TypeVar("T")


def _maybe(make: Callable[[Any], T], value: Any) -> T | None:
    return None if value is None else make(value)


def _plain(number: int | None) -> int | None:
    return None if number is None else int(number)


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _write_ladder(ladder: Ladder) -> Payload:
    return {
        "title": ladder.title,
        "goal": ladder.goal,
        "by_hand": ladder.by_hand,
        "put_away": ladder.put_away,
        "steps": [
            {
                "id": step.id,
                "situation": step.situation,
                "setting": step.setting.value,
                "put_away": step.put_away,
                "settled": step.settled,
                "ratings": [[r.at.isoformat(), int(r.suds), _plain(r.confidence)] for r in step.ratings],
            }
            for step in ladder.steps
        ],
        "zone": ladder.zone.value,
        "declined": [[d.step, d.at.isoformat(), d.until and d.until.isoformat()] for d in ladder.declined],
    }


def _read_ladder(payload: Payload) -> Ladder:
    return Ladder(
        payload["title"],
        payload["goal"],
        tuple(
            Step(
                step["id"],
                step["situation"],
                Setting(step["setting"]),
                tuple(
                    Rating(datetime.fromisoformat(at), Suds(suds), _maybe(Confidence, confidence))
                    for at, suds, confidence in step["ratings"]
                ),
                step["put_away"],
                step["settled"],
            )
            for step in payload["steps"]
        ),
        payload["by_hand"],
        payload["put_away"],
        Zone(payload["zone"]),
        tuple(Declined(step, datetime.fromisoformat(at), _time(until)) for step, at, until in payload["declined"]),
    )


def _ladder_v2_has_a_pace(old: Payload) -> Payload:
    return {**old, "zone": "steady", "declined": []}


def _write_attempt(attempt: Attempt) -> Payload:
    preparation, debrief = attempt.preparation, attempt.debrief
    return {
        "step": attempt.step,
        "began": attempt.began.isoformat(),
        "expected": int(attempt.expected),
        "confidence_before": _plain(attempt.confidence_before),
        "stage": attempt.stage.value,
        "feared": preparation.feared,
        "feared_percent": _plain(preparation.feared_percent),
        "skills": list(preparation.skills),
        "stop_plan": preparation.stop_plan,
        "rehearsal": attempt.rehearsal,
        "picture": attempt.picture,
        "before": _plain(attempt.before),
        "started": attempt.started and attempt.started.isoformat(),
        "ended": attempt.ended and attempt.ended.isoformat(),
        "stopped": attempt.stopped and attempt.stopped.value,
        "peak": _plain(attempt.peak),
        "after": _plain(attempt.after),
        "numb": attempt.numb,
        "happened": debrief.happened and debrief.happened.value,
        "what_happened": debrief.what_happened,
        "learned": debrief.learned,
        "to_a_friend": debrief.to_a_friend,
        "misreadings": debrief.misreadings,
        "expected_after": _plain(attempt.expected_after),
        "confidence_after": _plain(attempt.confidence_after),
        "set_aside": attempt.set_aside,
        "foreseen": attempt.foreseen and _write_foreseen(attempt.foreseen),
    }


def _write_foreseen(foreseen: Foreseen) -> Payload:
    return {
        "p_overwhelm": foreseen.p_overwhelm,
        "median": int(foreseen.median),
        "low": int(foreseen.low),
        "high": int(foreseen.high),
        "version": foreseen.version,
        "zone": foreseen.zone.value,
    }


def _read_foreseen(payload: Payload) -> Foreseen:
    median, low, high = (Suds(payload[name]) for name in ("median", "low", "high"))
    return Foreseen(payload["p_overwhelm"], median, low, high, payload["version"], Zone(payload["zone"]))


def _read_attempt(payload: Payload) -> Attempt:
    return Attempt(
        step=payload["step"],
        began=datetime.fromisoformat(payload["began"]),
        expected=Suds(payload["expected"]),
        confidence_before=_maybe(Confidence, payload["confidence_before"]),
        stage=Stage(payload["stage"]),
        preparation=Preparation(
            payload["feared"],
            _maybe(Percent, payload["feared_percent"]),
            tuple(payload["skills"]),
            payload["stop_plan"],
        ),
        rehearsal=payload["rehearsal"],
        picture=payload["picture"],
        before=_maybe(Suds, payload["before"]),
        started=_time(payload["started"]),
        ended=_time(payload["ended"]),
        stopped=_maybe(StopReason, payload["stopped"]),
        peak=_maybe(Suds, payload["peak"]),
        after=_maybe(Suds, payload["after"]),
        numb=payload["numb"],
        debrief=Debrief(
            _maybe(Happened, payload["happened"]),
            payload["what_happened"],
            payload["learned"],
            payload["to_a_friend"],
            payload["misreadings"],
        ),
        expected_after=_maybe(Suds, payload["expected_after"]),
        confidence_after=_maybe(Confidence, payload["confidence_after"]),
        set_aside=payload["set_aside"],
        foreseen=_maybe(_read_foreseen, payload["foreseen"]),
    )


def _attempt_v2_may_be_foreseen(old: Payload) -> Payload:
    return {**old, "foreseen": None}


LADDER = RecordKind("exposure_ladder.ladder", 2, _write_ladder, _read_ladder, (_ladder_v2_has_a_pace,))
ATTEMPT = RecordKind("exposure_ladder.attempt", 2, _write_attempt, _read_attempt, (_attempt_v2_may_be_foreseen,))
