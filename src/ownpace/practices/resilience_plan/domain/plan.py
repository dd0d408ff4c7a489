"""The plan as a whole: goals with their steps, in the order a person looks for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ownpace.core.records import Record
from ownpace.core.shortening import shorten
from ownpace.practices.resilience_plan.domain.attainment import attainment, scores_of
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalState
from ownpace.practices.resilience_plan.domain.step import Step, StepState

GOALS_PRINTED = 5
STEPS_PRINTED = 3


@dataclass(frozen=True, slots=True)
class GoalInPlan:
    """A goal with all its steps, oldest first."""

    record: Record[Goal]
    steps: tuple[Record[Step], ...] = ()

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def goal(self) -> Goal:
        return self.record.value

    @property
    def open_steps(self) -> tuple[Record[Step], ...]:
        """Steps planned or under way, the nearest first."""
        return soonest(step for step in self.steps if step.value.is_open)

    @property
    def closed_steps(self) -> tuple[Record[Step], ...]:
        """Steps done, changed or let go, the latest first."""
        closed = (step for step in self.steps if not step.value.is_open)
        return tuple(sorted(closed, key=lambda step: step.value.last_change.at, reverse=True))

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.value.state is StepState.DONE for step in self.steps)


@dataclass(frozen=True, slots=True)
class Plan:
    """Every goal a person ever wrote down, oldest first."""

    goals: tuple[GoalInPlan, ...]

    @property
    def active(self) -> tuple[GoalInPlan, ...]:
        """Goals in hand; what matters most comes first."""
        return tuple(sorted(self.among(GoalState.ACTIVE), key=lambda each: -each.goal.words.weight))

    @property
    def paused(self) -> tuple[GoalInPlan, ...]:
        return self.among(GoalState.PAUSED)

    @property
    def reached(self) -> tuple[GoalInPlan, ...]:
        return self.among(GoalState.REACHED)

    @property
    def set_aside(self) -> tuple[GoalInPlan, ...]:
        """Goals that became another one, or were let go."""
        return self.among(GoalState.CHANGED, GoalState.LET_GO)

    def among(self, *states: GoalState) -> tuple[GoalInPlan, ...]:
        """Return the goals in these states, oldest first."""
        return tuple(each for each in self.goals if each.goal.state in states)

    @property
    def attainment(self) -> float | None:
        """The T-score of today, or None while fewer than two goals were rated."""
        return attainment(scores_of(each.goal for each in self.goals))


def soonest(steps: Iterable[Record[Step]]) -> tuple[Record[Step], ...]:
    """Return steps by their days, the nearest first."""
    return tuple(sorted(steps, key=lambda step: (step.value.words.days.first, step.value.words.days.last)))


def for_today(steps: Iterable[Record[Step]], today: date) -> tuple[Record[Step], ...]:
    """Return the open steps whose days hold today, those under way first, then those planned for earlier."""
    due = (step for step in soonest(steps) if step.value.is_for(today))
    return tuple(
        sorted(due, key=lambda step: (step.value.state is not StepState.DOING, step.value.was_for_earlier(today)))
    )


@dataclass(frozen=True, slots=True)
class PrintedPlan:
    """What fits on one printed page. cut: whether words or entries were left out. more: goals left out.

    room: how much each goal has, which sets the size of the letters too.
    """

    room: Room
    goals: tuple[PrintedGoal, ...]
    more: int
    cut: bool


@dataclass(frozen=True, slots=True)
class PrintedGoal:
    """One goal on the printed page; more: open steps left out. levels: from -2 to +2."""

    goal: Goal
    what: str
    why: str
    serves: str
    levels: tuple[str, ...]
    steps: tuple[PrintedStep, ...]
    more: int


@dataclass(frozen=True, slots=True)
class PrintedStep:
    """One step on the printed page. when_where: both, in the person's words."""

    step: Step
    what: str
    when_where: str
    if_then: bool
    hindrance: str
    answer: str


@dataclass(frozen=True, slots=True)
class Room:
    """How many characters each part of a goal may take on paper, for lines of about 86, 76 and 71 characters."""

    name: str
    what: int
    serves: int
    why: int
    level: int
    step: int
    when_where: int
    if_then: int


AMPLE = Room("ample", what=180, serves=60, why=280, level=110, step=140, when_where=50, if_then=60)
MEDIUM = Room("medium", what=130, serves=40, why=180, level=80, step=90, when_where=40, if_then=60)
TIGHT = Room("tight", what=90, serves=30, why=100, level=48, step=80, when_where=40, if_then=36)


def room_for(goals: int) -> Room:
    """Return how much room each of so many goals has on one page."""
    if goals <= 2:
        return AMPLE
    return MEDIUM if goals == 3 else TIGHT


def printed(goals: Sequence[GoalInPlan]) -> PrintedPlan:
    """Return what fits on one printed page of the goals given, in their order."""
    shown = goals[:GOALS_PRINTED]
    room = room_for(len(shown))
    written = tuple(_printed_goal(each, room) for each in shown)
    more = len(goals) - len(shown)
    cut = bool(more) or any(each.more or _was_cut(each) for each in written)
    return PrintedPlan(room, written, more, cut)


def _printed_goal(each: GoalInPlan, room: Room) -> PrintedGoal:
    words = each.goal.words
    steps = each.open_steps
    return PrintedGoal(
        goal=each.goal,
        what=shorten(words.what, room.what),
        why=shorten(words.why, room.why),
        serves=shorten(words.serves.words, room.serves),
        levels=tuple(shorten(level, room.level) for level in words.levels.in_order()),
        steps=tuple(_printed_step(step.value, room) for step in steps[:STEPS_PRINTED]),
        more=max(0, len(steps) - STEPS_PRINTED),
    )


def _printed_step(step: Step, room: Room) -> PrintedStep:
    words = step.words
    when_where = ", ".join(filter(None, (words.when, words.where)))
    return PrintedStep(
        step=step,
        what=shorten(words.what, room.step),
        when_where=shorten(when_where, room.when_where),
        if_then=words.has_if_then,
        hindrance=shorten(words.hindrance, room.if_then),
        answer=shorten(words.answer, room.if_then),
    )


def _was_cut(each: PrintedGoal) -> bool:
    texts = [each.what, each.why, each.serves, *each.levels]
    for step in each.steps:
        texts += [step.what, step.when_where, step.hindrance, step.answer]
    return any(text.endswith("…") for text in texts)
