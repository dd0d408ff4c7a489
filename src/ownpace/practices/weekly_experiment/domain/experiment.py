"""One small experiment: what I plan, each time I tried it, and what came of it.

If-then plans (Gollwitzer 1999), a wish beside what may get in the way (Oettingen 2014), and a prediction that is looked
at again afterwards. Every part but the behaviour itself may stay empty, and nothing is final.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from ownpace.core.records import NoSuchRecord
from ownpace.core.scales import Percent

SITTING = timedelta(hours=1)
"""Words changed within this long of being written belong to one sitting; the earlier ones are not kept."""
FORMER_KEPT = 20
"""Earlier plans kept, the newest of them."""
CLEARLY = 60
"""Percent from which something seems clearly more likely than not (chosen by this project)."""


class NoWords(ValueError):
    """A behaviour needs some words."""


class NoSuchOutcome(NoSuchRecord):
    """This experiment holds no such outcome."""


class State(StrEnum):
    """Where an experiment stands. Every state can follow every other."""

    RUNNING = "running"
    RESTING = "resting"
    ENOUGH = "enough"
    LET_GO = "let_go"


class Result(StrEnum):
    """How it went."""

    HAPPENED = "happened"
    PARTLY = "partly"
    ANOTHER_TIME = "another_time"


class Leaning(StrEnum):
    """Whether what is foreseen would be welcome."""

    WELCOME = "welcome"
    UNWELCOME = "unwelcome"
    NEITHER = "neither"


class Onward(StrEnum):
    """What to do after an outcome."""

    AGAIN = "again"
    ADAPT = "adapt"
    REST = "rest"
    ENOUGH = "enough"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Prediction:
    """What I think will happen, how likely that seems, and whether I would like it."""

    words: str = ""
    likely: Percent | None = None
    leaning: Leaning | None = None

    @property
    def expects_little(self) -> bool:
        """Whether it seems clearly more likely than not that this does not go well."""
        if self.likely is None:
            return False
        if self.leaning is Leaning.UNWELCOME:
            return self.likely >= CLEARLY
        return self.leaning is Leaning.WELCOME and self.likely <= 100 - CLEARLY


@dataclass(frozen=True, slots=True)
class Plan:
    """A behaviour and how I mean to do it. cue and action: "If ..., then I ...". Raises NoWords."""

    words: str
    wish: str = ""
    obstacle: str = ""
    cue: str = ""
    action: str = ""
    prediction: Prediction = Prediction()
    day: date | None = None

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise NoWords

    @property
    def has_if_then(self) -> bool:
        return bool(self.cue and self.action)

    @property
    def texts(self) -> tuple[str, ...]:
        """Return every word of it, part by part."""
        return (self.words, self.wish, self.obstacle, self.cue, self.action, self.prediction.words)

    def reword(self, words: str) -> Plan:
        """Return the plan for another behaviour; “then I” follows where it said the same. Raises NoWords."""
        follows = self.action == as_action(self.words)
        return replace(self, words=words, action=as_action(words) if follows else self.action)

    def keeps(self, other: Plan) -> bool:
        """Return whether everything that another plan says is said here too."""
        return all(not theirs or theirs == mine for mine, theirs in zip(self.texts, other.texts, strict=True))


@dataclass(frozen=True, slots=True)
class Former:
    """A plan as it was, until it was changed."""

    plan: Plan
    until: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """Another state, since when."""

    state: State
    at: datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """One time. at: when it was noted; day: when it was. foreseen: the prediction as it stood.

    likely: how likely it seems afterwards.
    """

    id: str
    at: datetime
    day: date
    result: Result
    what: str = ""
    foreseen: Prediction = Prediction()
    likely: Percent | None = None
    surprise: str = ""
    take: str = ""

    @property
    def was_tried(self) -> bool:
        return self.result is not Result.ANOTHER_TIME

    @property
    def is_compared(self) -> bool:
        """Whether it was rated how likely it seems, before and after."""
        return self.foreseen.likely is not None and self.likely is not None

    @property
    def moved(self) -> int:
        """How far it became more (or, below zero, less) likely, in points; 0 where it was not rated twice."""
        if self.foreseen.likely is None or self.likely is None:
            return 0
        return self.likely - self.foreseen.likely


@dataclass(frozen=True, slots=True)
class Experiment:
    """A plan with everything that came of it, oldest first. idea: the id of the idea it came from, or empty."""

    begun: datetime
    plan: Plan
    idea: str = ""
    outcomes: tuple[Outcome, ...] = ()
    changes: tuple[Change, ...] = ()
    former: tuple[Former, ...] = ()

    @property
    def state(self) -> State:
        return self.changes[-1].state if self.changes else State.RUNNING

    @property
    def is_running(self) -> bool:
        return self.state is State.RUNNING

    @property
    def tried(self) -> tuple[Outcome, ...]:
        """The outcomes in which something was tried, whole or in part."""
        return tuple(outcome for outcome in self.outcomes if outcome.was_tried)

    @property
    def moments(self) -> tuple[datetime, ...]:
        """When something was done about it, in order."""
        return tuple(sorted((self.begun, *(o.at for o in self.outcomes), *(c.at for c in self.changes))))

    @property
    def latest(self) -> date:
        """The last day on which it was begun, tried or moved to another state."""
        days = (*(outcome.day for outcome in self.outcomes), *(change.at.date() for change in self.changes))
        return max((self.begun.date(), *days))

    def waits_since(self, today: date) -> date | None:
        """Return the planned day when it is today or has gone by and nothing was noted since; else None."""
        day = self.plan.day
        return day if self.is_running and day is not None and day <= today else None

    def outcome(self, id: str) -> Outcome:
        """Return one outcome. Raises NoSuchOutcome."""
        for outcome in self.outcomes:
            if outcome.id == id:
                return outcome
        raise NoSuchOutcome

    def rewrite(self, plan: Plan, at: datetime) -> Experiment:
        """Return the experiment with another plan. Words of an earlier sitting that are gone from it are kept."""
        since = self.former[-1].until if self.former else self.begun
        is_new_sitting = at - since >= SITTING or bool(self.outcomes)
        if plan.keeps(self.plan) or not is_new_sitting:
            return replace(self, plan=plan)
        return replace(self, plan=plan, former=(*self.former, Former(self.plan, at))[-FORMER_KEPT:])

    def note(self, outcome: Outcome) -> Experiment:
        """Return the experiment with one more outcome: its prediction is the one that stands now, its day is used."""
        seen = replace(outcome, foreseen=self.plan.prediction)
        return replace(self, outcomes=(*self.outcomes, seen), plan=replace(self.plan, day=None))

    def correct(self, outcome: Outcome) -> Experiment:
        """Return the experiment with an outcome as it is written now. Raises NoSuchOutcome."""
        self.outcome(outcome.id)
        return replace(self, outcomes=tuple(outcome if o.id == outcome.id else o for o in self.outcomes))

    def without(self, id: str) -> Experiment:
        """Return the experiment without an outcome. Raises NoSuchOutcome."""
        gone = self.outcome(id)
        return replace(self, outcomes=tuple(o for o in self.outcomes if o is not gone))

    def ease(self, smaller: str | None, later: date | None, at: datetime) -> Experiment:
        """Return the experiment with smaller words or a later day; None, or no words, leaves either as it is."""
        plan = self.plan.reword((smaller or "").strip() or self.plan.words)
        return self.rewrite(replace(plan, day=later or plan.day), at)

    def move_to(self, state: State, at: datetime) -> Experiment:
        """Return the experiment in another state; the same state changes nothing."""
        return self if state is self.state else replace(self, changes=(*self.changes, Change(state, at)))

    def go_on(self, onward: Onward, at: datetime) -> Experiment:
        """Return the experiment as it goes on after an outcome."""
        ends = {Onward.REST: State.RESTING, Onward.ENOUGH: State.ENOUGH, Onward.LET_GO: State.LET_GO}
        if onward in ends:
            return self.move_to(ends[onward], at)
        return self._from_last_rating().move_to(State.RUNNING, at)

    def _from_last_rating(self) -> Experiment:
        """The next time begins where the last rating of the same prediction ended."""
        last = self.outcomes[-1] if self.outcomes else None
        foreseen = self.plan.prediction
        if last is None or last.likely is None or last.foreseen != foreseen:
            return self
        return replace(self, plan=replace(self.plan, prediction=replace(foreseen, likely=last.likely)))


def as_action(behaviour: str) -> str:
    """Return a behaviour as it follows “then I”: without its “I”, its capital and its full stop."""
    text = behaviour.strip().removesuffix(".")
    if text.startswith("I "):
        return text.removeprefix("I ").lstrip()
    return text if text[:2] in {"I’", "I'"} else text[:1].lower() + text[1:]


def begin(words: str, at: datetime, idea: str = "") -> Experiment:
    """Return a new experiment. Raises NoWords."""
    return Experiment(at, Plan(words), idea)
