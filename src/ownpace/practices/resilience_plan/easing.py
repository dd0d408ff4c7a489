"""Steps of the plan made smaller or later after a setback, by the rules of the plan: former words and days stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from ownpace.core.practice import Easing
from ownpace.core.records import Reading, Record, Writing
from ownpace.practices.resilience_plan.domain.plan import soonest
from ownpace.practices.resilience_plan.domain.step import Days, Step
from ownpace.practices.resilience_plan.records import STEP, read_plan


def eases(reading: Reading, now: datetime) -> list[Easing]:
    """Return the open steps of goals in hand, the nearest first."""
    return [_easing(step) for step in soonest(step for goal in read_plan(reading).active for step in goal.open_steps)]


def _easing(step: Record[Step]) -> Easing:
    def ease(writing: Writing, now: datetime, smaller: str | None, later: date | None) -> None:
        words = step.value.words
        changed = replace(words, what=smaller or words.what, days=_from(words.days, later) if later else words.days)
        lighter = step.value.reword(changed, now)
        if lighter != step.value:
            writing.replace(step, STEP, lighter, at=now)

    return Easing(f"resilience_plan.step.{step.id}", step.value.words.what, step.value.words.days.first, ease)


def _from(days: Days, first: date) -> Days:
    """Return as many days, beginning with another one."""
    return Days(first, first + (days.last - days.first))
