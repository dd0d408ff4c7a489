"""How an experiment is sealed: one record with its plan, its outcomes and what became of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ownpace.core.records import Payload, RecordKind
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.domain.experiment import (
    Change,
    Experiment,
    Former,
    Leaning,
    Outcome,
    Plan,
    Prediction,
    Result,
    State,
)


def _number(likely: Percent | None) -> int | None:
    return None if likely is None else int(likely)


def _percent(number: int | None) -> Percent | None:
    return None if number is None else Percent(number)


def _write_prediction(prediction: Prediction) -> dict[str, Any]:
    return {
        "words": prediction.words,
        "likely": _number(prediction.likely),
        "leaning": prediction.leaning.value if prediction.leaning else None,
    }


def _read_prediction(payload: Payload) -> Prediction:
    leaning = payload["leaning"]
    return Prediction(payload["words"], _percent(payload["likely"]), Leaning(leaning) if leaning else None)


def _write_plan(plan: Plan) -> dict[str, Any]:
    return {
        "words": plan.words,
        "wish": plan.wish,
        "obstacle": plan.obstacle,
        "if": plan.cue,
        "then": plan.action,
        "prediction": _write_prediction(plan.prediction),
        "day": plan.day.isoformat() if plan.day else None,
    }


def _read_plan(payload: Payload) -> Plan:
    return Plan(
        words=payload["words"],
        wish=payload["wish"],
        obstacle=payload["obstacle"],
        cue=payload["if"],
        action=payload["then"],
        prediction=_read_prediction(payload["prediction"]),
        day=date.fromisoformat(payload["day"]) if payload["day"] else None,
    )


def _write_outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.id,
        "at": outcome.at.isoformat(),
        "day": outcome.day.isoformat(),
        "result": outcome.result.value,
        "what": outcome.what,
        "foreseen": _write_prediction(outcome.foreseen),
        "likely": _number(outcome.likely),
        "surprise": outcome.surprise,
        "take": outcome.take,
    }


def _read_outcome(payload: Payload) -> Outcome:
    return Outcome(
        id=payload["id"],
        at=datetime.fromisoformat(payload["at"]),
        day=date.fromisoformat(payload["day"]),
        result=Result(payload["result"]),
        what=payload["what"],
        foreseen=_read_prediction(payload["foreseen"]),
        likely=_percent(payload["likely"]),
        surprise=payload["surprise"],
        take=payload["take"],
    )


def _write(experiment: Experiment) -> Payload:
    return {
        "begun": experiment.begun.isoformat(),
        "plan": _write_plan(experiment.plan),
        "idea": experiment.idea,
        "outcomes": [_write_outcome(outcome) for outcome in experiment.outcomes],
        "changes": [{"state": change.state.value, "at": change.at.isoformat()} for change in experiment.changes],
        "former": [{"plan": _write_plan(f.plan), "until": f.until.isoformat()} for f in experiment.former],
    }


def _read(payload: Payload) -> Experiment:
    return Experiment(
        begun=datetime.fromisoformat(payload["begun"]),
        plan=_read_plan(payload["plan"]),
        idea=payload["idea"],
        outcomes=tuple(_read_outcome(outcome) for outcome in payload["outcomes"]),
        changes=tuple(Change(State(c["state"]), datetime.fromisoformat(c["at"])) for c in payload["changes"]),
        former=tuple(Former(_read_plan(f["plan"]), datetime.fromisoformat(f["until"])) for f in payload["former"]),
    )


EXPERIMENT = RecordKind("weekly_experiment.experiment", 1, _write, _read)
