"""How the plan is kept: goals, steps and reviews."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import Reading, Record, RecordKind
from ownpace.practices.resilience_plan.domain.goal import Goal, Levels
from ownpace.practices.resilience_plan.domain.plan import GoalInPlan, Plan
from ownpace.practices.resilience_plan.domain.review import Review
from ownpace.practices.resilience_plan.domain.step import Step

GOAL = RecordKind("resilience_plan.goal", 1, *typed(Goal, lists=(Levels,)))
STEP = RecordKind(
    "resilience_plan.step", 1, *typed(Step, flat=("days",), renamed={"hindrance": "if", "answer": "then"})
)
REVIEW = RecordKind("resilience_plan.review", 1, *typed(Review))


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
