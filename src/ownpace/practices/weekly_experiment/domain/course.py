"""What many experiments say together: which are in hand, what was learned, and whether fears moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import pairwise

from ownpace.core.records import Record
from ownpace.practices.weekly_experiment.domain.experiment import Experiment, Leaning, Outcome, State
from ownpace.practices.weekly_experiment.domain.week import Week

CAME_BACK = timedelta(days=60)
"""A time away, as on the ladder."""
RHYTHM = timedelta(weeks=5)
"""So long after the last one a new week is still met with a suggestion that it is due; later it is an idea again."""
FEWEST_COMPARED = 3
"""Predictions rated twice before anything is said about them together."""
CLEAR_MOVE = 10
"""Points from which a rating has moved (chosen by this project)."""


class NextUp(Enum):
    """What a new day brings when no experiment waits for an outcome."""

    FIRST = "first"
    NEW_WEEK = "new_week"
    AN_IDEA = "an_idea"
    NOTHING = "nothing"


def in_hand(records: Iterable[Record[Experiment]], today: date) -> list[Record[Experiment]]:
    """Return those that are running: first the ones whose day has come, then by day, then the newest."""
    running = [record for record in records if record.value.is_running]
    running.sort(key=lambda record: record.value.begun, reverse=True)
    return sorted(running, key=lambda record: record.value.plan.day or date.max)


def at_rest(records: Iterable[Record[Experiment]]) -> list[Record[Experiment]]:
    """Return those that rest, the latest first."""
    return latest_first(record for record in records if record.value.state is State.RESTING)


def latest_first(records: Iterable[Record[Experiment]]) -> list[Record[Experiment]]:
    """Return them by the last day on which something happened, the latest first, and of one day the newest."""
    newest_first = list(records)[::-1]
    return sorted(newest_first, key=lambda record: record.value.latest, reverse=True)


def next_up(newest: Sequence[Experiment], now: datetime) -> NextUp:
    """Return what to suggest while none is running. newest: the last few experiments."""
    if not newest:
        return NextUp.FIRST
    if any(moment.date() in Week.of(now.date()) for experiment in newest for moment in experiment.moments):
        return NextUp.NOTHING
    last = max(moment for experiment in newest for moment in experiment.moments)
    return NextUp.NEW_WEEK if now - last <= RHYTHM else NextUp.AN_IDEA


@dataclass(frozen=True, slots=True)
class Learned:
    """Something the person takes from an outcome, in their words, and where it comes from."""

    record: Record[Experiment]
    outcome: Outcome


def learned(records: Iterable[Record[Experiment]]) -> list[Learned]:
    """Return everything that was taken from outcomes, newest first."""
    found = [Learned(record, outcome) for record in records for outcome in record.value.outcomes if outcome.take]
    return sorted(found, key=lambda one: (one.outcome.day, one.outcome.at), reverse=True)


@dataclass(frozen=True, slots=True)
class Compared:
    """How often a rating moved. times: outcomes whose unwelcome prediction was rated before and after."""

    times: int
    less: int
    more: int

    @property
    def alike(self) -> int:
        return self.times - self.less - self.more

    @property
    def says_enough(self) -> bool:
        return self.times >= FEWEST_COMPARED


def dreaded(experiments: Iterable[Experiment]) -> list[Outcome]:
    """Return the outcomes whose unwelcome prediction was rated before and after, in the order they were noted."""
    found = [
        outcome
        for experiment in experiments
        for outcome in experiment.tried
        if outcome.is_compared and outcome.foreseen.leaning is Leaning.UNWELCOME
    ]
    return sorted(found, key=lambda outcome: outcome.at)


def compared(experiments: Iterable[Experiment]) -> Compared:
    """Return how the likelihood of what was not welcome moved."""
    moves = [outcome.moved for outcome in dreaded(experiments)]
    return Compared(len(moves), sum(m <= -CLEAR_MOVE for m in moves), sum(m >= CLEAR_MOVE for m in moves))


def came_back(experiments: Iterable[Experiment]) -> list[datetime]:
    """Return when something was begun or noted again after a long time away."""
    moments = sorted(moment for experiment in experiments for moment in experiment.moments)
    return [after for before, after in pairwise(moments) if after - before > CAME_BACK]
