"""A goal and a step to start from, kept in a person's vault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalWords, Levels
from ownpace.practices.resilience_plan.domain.step import Days, Step, StepWords
from ownpace.practices.resilience_plan.records import GOAL, STEP


def shown_by(person: Person, path: str) -> dict[str, Any]:
    """Return what the form of a page begins with: what one more tab has before it."""
    return {**person.get(path).context["form"].initial}


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def keep_goal(person: Person) -> Callable[..., Record[Goal]]:
    """Return what keeps a goal, begun some days ago."""

    def keep(what: str = "Say what I would like", days_ago: int = 0, **words: object) -> Record[Goal]:
        at = timezone.localtime() - timedelta(days=days_ago)
        words.setdefault("levels", Levels(hoped="Once this week", now="Afterwards I know"))
        return person.vault.seal(GOAL, Goal.begin(GoalWords(what, **words), at), at=at)

    return keep


@pytest.fixture
def goal(keep_goal: Callable[..., Record[Goal]]) -> Record[Goal]:
    return keep_goal()


@pytest.fixture
def keep_step(person: Person, today: date) -> Callable[..., Record[Step]]:
    """Return what keeps a step of a goal, from one day to another counted from today."""

    def keep(goal: Record[Goal], what: str = "Ask for a walk", first: int = 0, last: int = 0) -> Record[Step]:
        days = Days(today + timedelta(days=first), today + timedelta(days=last))
        at = timezone.localtime()
        return person.vault.seal(STEP, Step.begin(StepWords(what, days), at), at=at, of=goal.id)

    return keep


@pytest.fixture
def step(goal: Record[Goal], keep_step: Callable[..., Record[Step]]) -> Record[Step]:
    return keep_step(goal)
