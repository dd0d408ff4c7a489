"""What the codes of the plan are called, for templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django import template

from ownpace.practices.resilience_plan import words
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalState, Level, Weight
from ownpace.practices.resilience_plan.domain.review import Choice
from ownpace.practices.resilience_plan.domain.step import StepState

register = template.Library()

register.filter("days", words.days_in_words)
register.filter("short_days", words.days_in_short)


@register.filter
def goal_state(state: GoalState) -> words.Lazy:
    """Return what a goal's state is called."""
    return words.GOAL_STATES[state]


@register.filter
def step_state(state: StepState) -> words.Lazy:
    """Return what a step's state is called."""
    return words.STEP_STATES[state]


@register.filter
def level(level: Level) -> words.Lazy:
    """Return what a level is called."""
    return words.LEVELS[level]


@register.filter
def level_number(level: Level) -> str:
    """Return a level with its sign."""
    return words.LEVEL_NUMBERS[level]


@register.filter
def weight(weight: Weight) -> words.Lazy:
    """Return how much a goal matters."""
    return words.WEIGHTS[weight]


@register.filter
def chosen(choice: Choice) -> words.Lazy:
    """Return what was decided about a goal."""
    return words.CHOSEN[choice]


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of a goal. own: the person's words, empty where there are none. here: whether the goal is there now."""

    level: Level
    own: str
    here: bool

    @property
    def name(self) -> words.Lazy:
        return words.LEVELS[self.level]


@register.filter
def rungs(goal: Goal, own: Sequence[str] | None = None) -> list[Rung]:
    """Return a goal's levels, the highest first; with `own` given, in those words, from -2 to +2."""
    texts = own or goal.words.levels.in_order()
    return [Rung(at, texts[at - Level.FURTHER_AWAY], goal.level is at) for at in reversed(Level)]
