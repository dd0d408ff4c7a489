"""Experiments, kept in a person's vault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils.timezone import localtime

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.core.scales import Percent
from ownpace.practices.weekly_experiment.domain.experiment import (
    Experiment,
    Leaning,
    Outcome,
    Prediction,
    Result,
    begin,
)
from ownpace.practices.weekly_experiment.records import EXPERIMENT

DREAD = Prediction("They sigh", Percent(70), Leaning.UNWELCOME)


@pytest.fixture
def now() -> datetime:
    return localtime()


@pytest.fixture
def today(now: datetime) -> date:
    return now.date()


def shown_by(person: Person, path: str) -> dict[str, Any]:
    """Return what the form of a page begins with: what one more tab has before it."""
    return {**person.get(path).context["form"].initial}


Keep = Callable[..., Record[Experiment]]


@pytest.fixture
def keep(person: Person, now: datetime) -> Keep:
    """Keep an experiment, begun some days ago. plan: parts of its plan."""

    def kept(words: str = "Name a seat", days_ago: int = 0, idea: str = "", **plan: Any) -> Record[Experiment]:
        at = now - timedelta(days=days_ago)
        made = begin(words, at, idea)
        return person.vault.seal(EXPERIMENT, replace(made, plan=replace(made.plan, **plan)), at=at)

    return kept


@pytest.fixture
def note(person: Person, now: datetime) -> Callable[..., Record[Experiment]]:
    """Keep an outcome of an experiment, some days ago. said: parts of the outcome."""

    def noted(
        record: Record[Experiment], days_ago: int = 0, result: Result = Result.HAPPENED, **said: Any
    ) -> Record[Experiment]:
        at = now - timedelta(days=days_ago)
        number = len(record.value.outcomes)
        outcome = Outcome(f"{number:032x}", at, at.date(), result)
        changed = record.value.note(outcome)
        changed = changed.correct(replace(changed.outcome(outcome.id), **said))
        return person.vault.replace(record, EXPERIMENT, changed, at=now)

    return noted


@pytest.fixture
def read(person: Person) -> Callable[[Record[Experiment]], Experiment]:
    """Return an experiment as it is kept now."""
    return lambda record: person.vault.get(EXPERIMENT, record.id).value
