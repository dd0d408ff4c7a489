"""A pause and a plan as a person would have kept them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.pause.domain import Choice, Moment, Plan
from ownpace.practices.pause.records import MOMENT, PLAN

KeepMoment = Callable[..., Record[Moment]]
KeepPlan = Callable[..., Record[Plan]]


@pytest.fixture
def keep_moment(person: Person) -> KeepMoment:
    """Keeps a pause. days: how long ago."""

    def kept(choice: Choice | None = Choice.WAIT, days: float = 0, **more: object) -> Record[Moment]:
        at = timezone.localtime(timezone.now()) - timedelta(days=days)
        return person.vault.seal(MOMENT, Moment(at, choice, **more), at=at)  # type: ignore[arg-type]

    return kept


@pytest.fixture
def keep_plan(person: Person) -> KeepPlan:
    """Keeps a plan. whole: whether it has its if and its then."""

    def kept(impulse: str = "Agreeing too fast", *, whole: bool = True, example: str = "") -> Record[Plan]:
        now = timezone.localtime(timezone.now())
        plan = Plan(now, impulse, example)
        if whole:
            plan = plan.write(impulse, "my yes is already on its way", "say: tomorrow", "They look let down")
        return person.vault.seal(PLAN, plan, at=now)

    return kept
