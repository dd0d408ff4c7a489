"""An experiment with the words that a page needs beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ownpace.core.practice import Text
from ownpace.core.records import Record, RecordId
from ownpace.practices.weekly_experiment import words
from ownpace.practices.weekly_experiment.domain.experiment import Experiment, Outcome, Plan


@dataclass(frozen=True, slots=True)
class OutcomeShown:
    """An outcome with what its codes are called. likelihood: a sentence, or nothing."""

    outcome: Outcome
    result: Text
    leaning: Text
    likelihood: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An experiment for templates. waits: its day is today or has gone by; is_today: it is today."""

    record: Record[Experiment]
    standing: Text
    state: Text
    leaning: Text
    waits: bool
    is_today: bool
    outcomes: tuple[OutcomeShown, ...]

    @property
    def id(self) -> RecordId:
        return self.record.id

    @property
    def plan(self) -> Plan:
        return self.record.value.plan

    @property
    def is_running(self) -> bool:
        return self.record.value.is_running

    @property
    def last(self) -> OutcomeShown | None:
        return self.outcomes[0] if self.outcomes else None


def shown(record: Record[Experiment], today: date) -> Shown:
    """Return an experiment as pages show it, its outcomes newest first."""
    experiment = record.value
    leaning = experiment.plan.prediction.leaning
    since = experiment.waits_since(today)
    return Shown(
        record,
        words.standing(experiment),
        words.STATES[experiment.state],
        words.LEANINGS[leaning] if leaning else "",
        since is not None,
        since == today,
        tuple(_outcome(outcome) for outcome in reversed(experiment.outcomes)),
    )


def _outcome(outcome: Outcome) -> OutcomeShown:
    leaning = outcome.foreseen.leaning
    return OutcomeShown(
        outcome,
        words.RESULTS[outcome.result],
        words.LEANINGS[leaning] if leaning else "",
        words.likelihood(outcome),
    )
