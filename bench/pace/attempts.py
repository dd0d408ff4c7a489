"""One simulated attempt: how hard it becomes, whether it ends early, and what the person writes down.

Numbers without a source are chosen as told in people.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan, pi, sqrt

from bench.pace.days import Day
from bench.pace.learning import Levels, Lived, Mind
from bench.pace.people import Person

OVERWHELMED_FROM = 78.0
"""A peak from here counts as overwhelm (people round to fives, so 80 is meant); so does every unplanned stop."""
STOP_SPREAD = 5.0
"""How much the limit of one person varies from day to day, points of felt distress."""
INTERRUPTED = 0.07
"""Share of attempts that end early for another reason: planned, from outside, a change of mind."""
UNRATED = 0.03
"""Share of attempts whose peak is not rated."""
LONG_ENOUGH = 0.25
"""Dose from which the feared outcome has the time to happen."""
TRIGGER_CHANCE = 0.4
TRIGGER_SIZE = 33.0
"""A hidden trigger: how often it is there, and what it adds to felt distress."""
SMALLER = 0.8
"""Distress of a step that was split, as a share of the whole step's."""
Z_NODES = ((-2.857, 0.01126), (-1.356, 0.22208), (0.0, 0.53333), (1.356, 0.22208), (2.857, 0.01126))
"""Gauss-Hermite nodes and weights for a standard normal."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A step somebody is about to attempt. smaller: a split version of it; own: against the proposal."""

    step: int
    smaller: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """What is written down about one attempt. peak: None when it was not rated; ratings are 0..100."""

    day: float
    plan: Plan
    before: float
    peak: float | None
    completed: bool
    stop_reason: str | None
    after: float
    feared_percent: float | None
    harmed: bool
    overwhelmed: bool


@dataclass(frozen=True, slots=True)
class Ending:
    """How an attempt ended. felt: highest distress; dose: how much of it there was to learn from, 0..1."""

    felt: float
    dose: float
    reason: str | None
    completed: bool
    unplanned: bool


@dataclass(slots=True)
class World:
    """A person on one of their days; what a policy must not look into, but an oracle may."""

    person: Person
    mind: Mind
    day: Day
    harm_chance: float

    def risk(self, step: int) -> float:
        """Return the true chance of overwhelm at a step today, the attempt's own dice unknown."""
        triggers: Levels = ((1.0, 0.0),)
        if step == self.person.trigger:
            triggers = ((1 - TRIGGER_CHANCE, 0.0), (TRIGGER_CHANCE, TRIGGER_SIZE))
        said = self.person.scale.felt_from(OVERWHELMED_FROM, self.day.week)
        total = 0.0
        for node, weight in Z_NODES:
            limit = min(said, self.person.tolerance + STOP_SPREAD * node)
            for chance, level in self.mind.levels(step, self.day.context):
                for likely, more in triggers:
                    room = limit - level - more - self.day.weather
                    total += weight * chance * likely * _beyond(room / self.person.day_noise)
        return total

    def before(self, step: int) -> float:
        """Return the rating just before starting: part dread of this step, part the day, part habit."""
        ordinary = sum(chance * level for chance, level in self.mind.levels(step, self.day.context))
        dread = 0.5 * ordinary + 0.15 * self.person.predicted[step]
        partly = 0.3 * self.day.slip
        felt = dread + 0.8 * self.day.weather + partly + self.person.before_bias + self.day.before_slip
        return self.person.scale.say(felt, self.day.week)

    def attempt(self, plan: Plan) -> Attempt:
        """Return what happens, and let the person learn from it."""
        before, fears = self.before(plan.step), self._fears(plan.step)
        ending = self._ending(self._full(plan))
        peak = self.person.scale.say(ending.felt, self.day.week)
        overwhelmed = ending.unplanned or peak >= OVERWHELMED_FROM
        harmed = self.day.dice.harm < self.harm_chance and ending.dose > LONG_ENOUGH
        dose = ending.dose * (SMALLER if plan.smaller else 1.0)
        lived = Lived(plan.step, self.day.context, ending.felt, dose, overwhelmed, harmed, self.day.dice.gain)
        self.mind.learn(lived)
        return Attempt(
            day=self.day.day,
            plan=plan,
            before=before,
            peak=None if self.day.dice.unrated < UNRATED else peak,
            completed=ending.completed,
            stop_reason=ending.reason,
            after=self.person.scale.say(ending.felt * (0.3 + 0.4 * self.day.dice.how_far), self.day.week),
            feared_percent=fears,
            harmed=harmed,
            overwhelmed=overwhelmed,
        )

    def _ending(self, full: float) -> Ending:
        """Return how an attempt ends that would reach this distress if nobody stopped it.

        Whoever stops does so on the way up, so that the peak stays below what was to come.
        """
        dice = self.day.dice
        limit = self.person.tolerance + STOP_SPREAD * self.day.stop_slip
        if full > limit:
            reason = "too_much" if dice.said < 0.7 else "unsaid" if dice.said < 0.9 else None
            return Ending(limit + 0.3 * (full - limit), 0.3, reason, completed=False, unplanned=True)
        if dice.interrupted < INTERRUPTED:
            share = 0.5 + 0.5 * dice.how_far
            reason = ("planned", "outside", "changed_mind")[int(dice.said * 3)]
            return Ending(full * share, share - 0.3, reason, completed=False, unplanned=False)
        return Ending(full, 1.0, None, completed=True, unplanned=False)

    def _full(self, plan: Plan) -> float:
        """Return the distress this attempt would reach if nobody stopped it."""
        pairs = self.mind.levels(plan.step, self.day.context)
        level, left = pairs[-1][1], self.day.dice.retrieval
        for chance, here in pairs:
            left -= chance
            if left < 0:
                level = here
                break
        if plan.step == self.person.trigger and self.day.dice.trigger < TRIGGER_CHANCE:
            level += TRIGGER_SIZE
        return (SMALLER if plan.smaller else 1.0) * level + self.day.weather + self.day.slip

    def _fears(self, step: int) -> float | None:
        """Return how likely the feared outcome seems, in per cent by tens; some never say."""
        if self.person.confidence is None:
            return None
        ordinary = sum(chance * level for chance, level in self.mind.levels(step, self.day.context))
        return float(min(max(10 * round((ordinary + 25 * (self.day.dice.said - 0.5)) / 10), 0), 100))


def _beyond(slip: float) -> float:
    """Return the chance that Student's t with five degrees of freedom exceeds this."""
    root, part = slip / sqrt(5), 1 / (1 + slip * slip / 5)
    return 0.5 - (atan(root) + root * part * (1 + 2 / 3 * part)) / pi
