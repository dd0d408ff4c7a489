"""How far several goals have come together: the T-score of goal attainment scaling."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from ownpace.practices.resilience_plan.domain.goal import Goal, Level, Weight

ASSUMED_CORRELATION = 0.3
"""Between the goals of one person, as published."""

GOALS_NEEDED = 2
"""Shown from two rated goals on: with one, the level itself says more."""


@dataclass(frozen=True, slots=True)
class Score:
    """Where one goal stands and how much it matters."""

    weight: Weight
    level: Level


def t_score(scores: Iterable[Score]) -> float:
    """Return 50 when all goals are where they were hoped to be; more when beyond, less when on the way.

    T = 50 + 10 sum(w x) / sqrt((1 - .3) sum(w^2) + .3 (sum w)^2), x from -2 to 2 (Kiresuk & Sherman 1968).
    Raises ValueError when there are no scores.
    """
    known = tuple(scores)
    if not known:
        raise ValueError("no scores")
    weighted = sum(score.weight * score.level for score in known)
    squares = sum(score.weight**2 for score in known)
    total = sum(score.weight for score in known)
    return 50 + 10 * weighted / sqrt((1 - ASSUMED_CORRELATION) * squares + ASSUMED_CORRELATION * total**2)


def scores_of(goals: Iterable[Goal]) -> tuple[Score, ...]:
    """Return the scores of the goals that count and were rated."""
    return tuple(Score(goal.words.weight, goal.level) for goal in goals if goal.counts and goal.level is not None)


def attainment(scores: tuple[Score, ...]) -> float | None:
    """Return the T-score, or None while fewer than two goals were rated."""
    return t_score(scores) if len(scores) >= GOALS_NEEDED else None
