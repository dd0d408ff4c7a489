"""One person lives some weeks under one policy. Numbers without a source are chosen as told in people.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bench.pace.attempts import Attempt, Plan, World
from bench.pace.days import Day
from bench.pace.learning import mind_of
from bench.pace.people import Person

TOP_REACHED_BELOW = 50.0
TOP_REACHED_TIMES = 2
"""The top counts as reached when the last step was completed twice with a rated peak below 50: once may be a lucky day,
and half of a strong fear is what the manuals call done."""
FOLLOWS = 0.85
"""Share of days on which people do what is proposed (and heed a start check)."""
GATE_HARMS, GATE_WINDOW = 2, 5
"""Behind the gate: the feared outcome really happened so often in so many of the last attempts."""
NOTICES_ALONE = 4
"""Without a gate, people change an unsafe situation after the feared outcome happened this often."""
CHANGES_AFTER = 14.0
"""Days it takes to change an unsafe situation."""
SAFER = 0.01
"""Chance per attempt that the feared outcome happens once the situation was changed."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A forecast for the step that was then attempted. ranges: (low, high) of the peak at 50 and at 80 %."""

    p_overwhelm: float
    p_complete: float
    half: tuple[float, float]
    most: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scored:
    """Two forecasts of one attempt, without and with the before-rating, and what came."""

    early: Sight
    late: Sight
    peak: float | None
    overwhelmed: bool
    completed: bool
    first_time: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Outlook:
    """A timeline made on one day.

    half, most: (low, high) weeks from then until the top is done, None without an honest estimate; horizon: weeks from
    then to the end of the simulation; p_plateau: said chance that the top is not done within it.
    """

    week: float
    horizon: float
    half: tuple[float, float] | None
    most: tuple[float, float] | None
    p_plateau: float


class Guide(Protocol):
    """Says what comes next. One guide serves one person once."""

    def plan(self, gap: float, day: Day, world: World) -> Plan | None:
        """Return what to attempt today, gap days after the last planned day; None to rest."""
        ...

    def check(self, plan: Plan, before: float) -> Plan | None:
        """Return the plan again, an easier one, or None to leave it for today, now that the before-rating is known."""
        ...

    def saw(self, attempt: Attempt) -> None:
        """Take in what happened."""
        ...

    def sights(self, plan: Plan) -> tuple[Sight, Sight] | None:
        """Return the forecasts made today for this plan, without and with the before-rating; None without forecasts."""
        ...

    def outlooks(self) -> tuple[Outlook, ...]:
        """Return the timelines made so far."""
        ...


Policy = Callable[[Person], Guide]


@dataclass(frozen=True, slots=True)
class Life:
    """What came of one person under one policy. Times are in weeks since the start, None when it never came.

    top: reached, as TOP_REACHED_TIMES says; top_done: done once without overwhelm; left: gave up; rested: planned days
    without an attempt; smaller: attempts at a split step; harms: times that what was feared really happened.
    """

    attempts: int
    overwhelms: int
    overwhelms_before_top: int
    top: float | None
    top_done: float | None
    left: float | None
    climbed: float
    """The furthest step done to the end without overwhelm, as a share of the ladder, 0..1."""
    rested: int
    smaller: int
    harms: int
    proposed_while_gated: int
    scored: tuple[Scored, ...]
    outlooks: tuple[Outlook, ...]


class _Course:
    """What has happened so far, as far as living on depends on it."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.attempts: list[Attempt] = []
        self.scored: list[Scored] = []
        self.overwhelms_before_top = self.rested = self.wins = self.proposed_while_gated = 0
        self.top: float | None = None
        self.top_done: float | None = None
        self.left: float | None = None
        self.changes_on: float | None = None
        self.strain = 0.0

    @property
    def gated(self) -> bool:
        """Whether the feared outcome really happened in two of the last five attempts."""
        return sum(attempt.harmed for attempt in self.attempts[-GATE_WINDOW:]) >= GATE_HARMS

    def harm_chance(self, day: float) -> float:
        """Return the chance of harm today; it goes when the person changed the situation."""
        changed = self.changes_on is not None and day >= self.changes_on
        return min(self.person.harm_chance, SAFER) if changed else self.person.harm_chance

    def add(self, attempt: Attempt) -> None:
        """Take in an attempt."""
        self.attempts.append(attempt)
        self.strain = 0.75 * self.strain + attempt.overwhelmed
        if self.top is None:
            self.overwhelms_before_top += attempt.overwhelmed
            self._climb(attempt)
        if self.changes_on is None and sum(one.harmed for one in self.attempts) >= NOTICES_ALONE:
            self.changes_on = attempt.day + CHANGES_AFTER

    def _climb(self, attempt: Attempt) -> None:
        if attempt.plan.step != self.person.top or attempt.plan.smaller or not attempt.completed:
            return
        if self.top_done is None and not attempt.overwhelmed:
            self.top_done = attempt.day / 7
        self.wins += attempt.peak is not None and attempt.peak < TOP_REACHED_BELOW
        if self.wins >= TOP_REACHED_TIMES:
            self.top = attempt.day / 7

    def leaves(self, day: Day) -> bool:
        """Whether the person gives up today: likelier after overwhelms, and when it has been too easy for too long."""
        lately = self.attempts[-6:]
        bored = self.top is None and len(lately) == 6 and all((one.peak or 0) <= 20 for one in lately)
        hazard: float = 0.002 + 0.008 * self.strain**1.5 + (0.02 if bored else 0.0)
        return day.dice.leaves < hazard * self.person.frailty

    def life(self, outlooks: tuple[Outlook, ...]) -> Life:
        """Return what came of it."""
        done = [one.plan.step for one in self.attempts if one.completed and not (one.overwhelmed or one.plan.smaller)]
        return Life(
            attempts=len(self.attempts),
            overwhelms=sum(attempt.overwhelmed for attempt in self.attempts),
            overwhelms_before_top=self.overwhelms_before_top,
            top=self.top,
            top_done=self.top_done,
            left=self.left,
            climbed=(max(done, default=-1) + 1) / (self.person.top + 1),
            rested=self.rested,
            smaller=sum(attempt.plan.smaller for attempt in self.attempts),
            harms=sum(attempt.harmed for attempt in self.attempts),
            proposed_while_gated=self.proposed_while_gated,
            scored=tuple(self.scored),
            outlooks=outlooks,
        )


def live(person: Person, days: tuple[Day, ...], policy: Policy) -> Life:
    """Return what comes of a person who lives these days under a policy."""
    guide, mind, course, last = policy(person), mind_of(person.mind, person.true), _Course(person), 0.0
    for day in days:
        if course.leaves(day):
            course.left = day.week
            break
        mind.rest(day.day - last)
        world = World(person, mind, day, course.harm_chance(day.day))
        attempt, sights = _one_day(guide, course, world, day.day - last)
        last = day.day
        if attempt is None:
            course.rested += 1
            continue
        _keep(course, attempt, sights)
        guide.saw(attempt)
    return course.life(guide.outlooks())


def _one_day(
    guide: Guide, course: _Course, world: World, gap: float
) -> tuple[Attempt | None, tuple[Sight, Sight] | None]:
    """Return the attempt of a day, None when there was none, and the forecasts made for it."""
    day = world.day
    proposed = guide.plan(gap, day, world)
    plan = _taken(proposed, course, day)
    if proposed is not None and course.gated:
        course.proposed_while_gated += 1
    if plan is None:
        return None, None
    checked = guide.check(plan, world.before(plan.step))
    if day.dice.heeds < FOLLOWS:
        if checked is None:
            return None, None
        plan = checked
    sights = guide.sights(plan)
    return world.attempt(plan), sights


def _taken(proposed: Plan | None, course: _Course, day: Day) -> Plan | None:
    """Return what the person makes of the proposal: it, a step near it, or their own once a situation became safe."""
    if proposed is None:
        if not course.gated:
            return None
        if course.changes_on is None:
            course.changes_on = day.day + CHANGES_AFTER
        done = [attempt.plan.step for attempt in course.attempts if attempt.completed]
        return Plan(max(0, done[-1] - 1) if done else 0, own=True) if day.day >= course.changes_on else None
    if day.dice.follows < FOLLOWS:
        return proposed
    away = -1 if day.dice.own_way < 0.35 else 1 if day.dice.own_way < 0.7 else -2 if day.dice.own_way < 0.85 else 2
    return Plan(min(max(proposed.step + away, 0), course.person.top), own=True)


def _keep(course: _Course, attempt: Attempt, sights: tuple[Sight, Sight] | None) -> None:
    if sights is not None and not attempt.plan.smaller:
        first = all(one.plan.step != attempt.plan.step for one in course.attempts)
        course.scored.append(
            Scored(
                early=sights[0],
                late=sights[1],
                peak=attempt.peak,
                overwhelmed=attempt.overwhelmed,
                completed=attempt.completed,
                first_time=first,
                own=attempt.plan.own,
            )
        )
    course.add(attempt)
