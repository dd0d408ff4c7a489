"""What several forms of the plan offer to choose from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from django import forms
from django.utils.text import format_lazy

from ownpace.practices.resilience_plan import words
from ownpace.practices.resilience_plan.domain.goal import GoalState, Level, Levels
from ownpace.practices.resilience_plan.domain.step import StepState

S = TypeVar("S", GoalState, StepState)


def offer(form: forms.Form, name: str, choices: Sequence[tuple[str, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


def offer_levels(form: forms.Form, levels: Levels) -> None:
    """Offer the levels in the person's own words where there are some, the highest first."""
    choices = [(str(int(level)), levels.at(level) or words.LEVELS[level]) for level in reversed(Level)]
    offer(form, "level", choices)
    form.fields["level"].widget.hints = {str(int(level)): _hint(level, levels.at(level)) for level in Level}


def _hint(level: Level, own: str) -> words.Lazy:
    number = words.LEVEL_NUMBERS[level]
    return format_lazy("{number} · {name}", number=number, name=words.LEVELS[level]) if own else number


def states(moves: Mapping[S, words.Lazy], names: Mapping[S, words.Lazy], now: S) -> list[tuple[str, Any]]:
    """Return where one can go from a state, and at the end the state itself, for a note."""
    others: list[tuple[str, Any]] = [(state.value, name) for state, name in moves.items() if state is not now]
    return [*others, (now.value, format_lazy(words.NOTHING_NEW, state=names[now]))]


def code(level: Level | None) -> str:
    return "" if level is None else str(int(level))
