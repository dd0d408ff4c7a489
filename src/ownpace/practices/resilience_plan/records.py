"""How the plan is kept: payloads of goals, steps and reviews, version 1."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from ownpace.core.records import Payload, Reading, Record, RecordKind
from ownpace.practices.resilience_plan.domain.attainment import Score
from ownpace.practices.resilience_plan.domain.goal import (
    Goal,
    GoalState,
    GoalWords,
    Level,
    Levels,
    Rating,
    Served,
    Weight,
)
from ownpace.practices.resilience_plan.domain.history import Change, Former
from ownpace.practices.resilience_plan.domain.plan import GoalInPlan, Plan
from ownpace.practices.resilience_plan.domain.review import Choice, Decision, Review
from ownpace.practices.resilience_plan.domain.step import Days, Step, StepState, StepWords


def _write_change(change: Change[Any]) -> dict[str, Any]:
    return {"state": change.state.value, "at": change.at.isoformat(), "note": change.note}


def _write_goal_words(words: GoalWords) -> dict[str, Any]:
    return {
        "what": words.what,
        "why": words.why,
        "serves": {"id": words.serves.id, "words": words.serves.words},
        "levels": list(words.levels.in_order()),
        "weight": int(words.weight),
    }


def _read_goal_words(payload: Payload) -> GoalWords:
    return GoalWords(
        what=payload["what"],
        why=payload["why"],
        serves=Served(payload["serves"]["id"], payload["serves"]["words"]),
        levels=Levels(*payload["levels"]),
        weight=Weight(payload["weight"]),
    )


def _write_goal(goal: Goal) -> Payload:
    return {
        "words": _write_goal_words(goal.words),
        "changes": [_write_change(change) for change in goal.changes],
        "former": [{"words": _write_goal_words(f.words), "until": f.until.isoformat()} for f in goal.former],
        "ratings": [{"level": int(rating.level), "at": rating.at.isoformat()} for rating in goal.ratings],
    }


def _read_goal(payload: Payload) -> Goal:
    return Goal(
        words=_read_goal_words(payload["words"]),
        changes=tuple(
            Change(GoalState(c["state"]), datetime.fromisoformat(c["at"]), c["note"]) for c in payload["changes"]
        ),
        former=tuple(
            Former(_read_goal_words(f["words"]), datetime.fromisoformat(f["until"])) for f in payload["former"]
        ),
        ratings=tuple(Rating(Level(r["level"]), datetime.fromisoformat(r["at"])) for r in payload["ratings"]),
    )


def _write_step_words(words: StepWords) -> dict[str, Any]:
    return {
        "what": words.what,
        "first": words.days.first.isoformat(),
        "last": words.days.last.isoformat(),
        "when": words.when,
        "where": words.where,
        "if": words.hindrance,
        "then": words.answer,
    }


def _read_step_words(payload: Payload) -> StepWords:
    return StepWords(
        what=payload["what"],
        days=Days(date.fromisoformat(payload["first"]), date.fromisoformat(payload["last"])),
        when=payload["when"],
        where=payload["where"],
        hindrance=payload["if"],
        answer=payload["then"],
    )


def _write_step(step: Step) -> Payload:
    return {
        "words": _write_step_words(step.words),
        "changes": [_write_change(change) for change in step.changes],
        "former": [{"words": _write_step_words(f.words), "until": f.until.isoformat()} for f in step.former],
    }


def _read_step(payload: Payload) -> Step:
    return Step(
        words=_read_step_words(payload["words"]),
        changes=tuple(
            Change(StepState(c["state"]), datetime.fromisoformat(c["at"]), c["note"]) for c in payload["changes"]
        ),
        former=tuple(
            Former(_read_step_words(f["words"]), datetime.fromisoformat(f["until"])) for f in payload["former"]
        ),
    )


def _write_review(review: Review) -> Payload:
    return {
        "begun": review.begun.isoformat(),
        "fits": review.fits,
        "changed": review.changed,
        "decisions": [
            {
                "goal": decision.goal,
                "what": decision.what,
                "choice": decision.choice.value,
                "level": None if decision.level is None else int(decision.level),
            }
            for decision in review.decisions
        ],
        "scores": [{"weight": int(score.weight), "level": int(score.level)} for score in review.scores],
        "weeks": review.weeks,
        "held": review.held.isoformat() if review.held else None,
    }


def _read_decision(payload: Payload) -> Decision:
    level = payload["level"]
    return Decision(
        payload["goal"], payload["what"], Choice(payload["choice"]), None if level is None else Level(level)
    )


def _read_review(payload: Payload) -> Review:
    return Review(
        begun=datetime.fromisoformat(payload["begun"]),
        fits=payload["fits"],
        changed=payload["changed"],
        decisions=tuple(_read_decision(decision) for decision in payload["decisions"]),
        scores=tuple(Score(Weight(s["weight"]), Level(s["level"])) for s in payload["scores"]),
        weeks=payload["weeks"],
        held=datetime.fromisoformat(payload["held"]) if payload["held"] else None,
    )


GOAL: RecordKind[Goal] = RecordKind("resilience_plan.goal", 1, _write_goal, _read_goal)
STEP: RecordKind[Step] = RecordKind("resilience_plan.step", 1, _write_step, _read_step)
REVIEW: RecordKind[Review] = RecordKind("resilience_plan.review", 1, _write_review, _read_review)


def read_plan(reading: Reading) -> Plan:
    """Return every goal; those in hand with their steps. What was let go years ago stays closed."""
    goals = reading.all(GOAL)
    return Plan(tuple(read_steps(reading, goal) if goal.value.is_active else GoalInPlan(goal) for goal in goals))


def read_steps(reading: Reading, goal: Record[Goal]) -> GoalInPlan:
    """Return one goal with its steps."""
    return GoalInPlan(goal, tuple(reading.all(STEP, of=goal.id)))


def open_review(reading: Reading) -> Record[Review] | None:
    """Return the review under way, or None."""
    last = reading.latest(REVIEW)
    return last if last and last.value.held is None else None
