"""A ladder: situations that serve one goal, from easier to harder, each rated by the person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from ownpace.core.records import NoSuchRecord
from ownpace.core.scales import Confidence, Suds

MOST_STEPS = 60
"""A ladder longer than this is more than one ladder (chosen by this project)."""


class NotOnLadder(NoSuchRecord):
    """The step is not on this ladder."""


class LadderIsFull(Exception):
    """The ladder holds as many steps as it can."""


class Setting(StrEnum):
    """Where a situation lives."""

    SOLO = "solo"
    PARTNERED = "partnered"
    SOCIAL = "social"


@dataclass(frozen=True, slots=True)
class Rating:
    """What a person expected of a step at one time. confidence: None when it was not rated."""

    at: datetime
    suds: Suds
    confidence: Confidence | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One situation. ratings: oldest first, never empty. settled: its attempts said that it became easy enough; kept
    here, so that a page need not open every attempt there ever was.
    """

    id: str
    situation: str
    setting: Setting
    ratings: tuple[Rating, ...]
    put_away: bool = False
    settled: bool = False

    @property
    def expected(self) -> Suds:
        """The distress that the person now expects."""
        return self.ratings[-1].suds

    @property
    def first_expected(self) -> Suds:
        """The distress that the person expected at the start."""
        return self.ratings[0].suds

    @property
    def confidence(self) -> Confidence | None:
        """The latest confidence, where it was ever rated."""
        return next((rating.confidence for rating in reversed(self.ratings) if rating.confidence is not None), None)


class Zone(StrEnum):
    """How much of a stretch a proposed step may be, chosen by the person."""

    GENTLE = "gentle"
    STEADY = "steady"
    BRISK = "brisk"

    @property
    def share(self) -> float:
        """The largest chance, 0 to 1, at which a step that may be too much is still proposed (pace.md)."""
        return {Zone.GENTLE: 0.06, Zone.STEADY: 0.12, Zone.BRISK: 0.20}[self]


@dataclass(frozen=True, slots=True)
class Declined:
    """A step that is not to be proposed. until: None stands for "until I ask for it again"."""

    step: str
    at: datetime
    until: datetime | None

    def holds(self, now: datetime) -> bool:
        return self.until is None or now < self.until


@dataclass(frozen=True, slots=True)
class Ladder:
    """Steps from easier to harder. by_hand: the person set the order, so ratings no longer move the steps."""

    title: str
    goal: str
    steps: tuple[Step, ...] = ()
    by_hand: bool = False
    put_away: bool = False
    zone: Zone = Zone.STEADY
    declined: tuple[Declined, ...] = ()

    @property
    def climbable(self) -> tuple[Step, ...]:
        """The steps that are not put away, easiest first."""
        return tuple(step for step in self.steps if not step.put_away)

    @property
    def set_apart(self) -> tuple[Step, ...]:
        """The steps that are put away."""
        return tuple(step for step in self.steps if step.put_away)

    def declined_at(self, now: datetime) -> tuple[Declined, ...]:
        """Return what is not to be proposed now, of the steps that are not put away, the latest first."""
        ids = {step.id for step in self.climbable}
        return tuple(one for one in reversed(self.declined) if one.step in ids and one.holds(now))

    def step(self, id: str) -> Step:
        """Return one step. Raises NotOnLadder."""
        for step in self.steps:
            if step.id == id:
                return step
        raise NotOnLadder

    def index(self, id: str) -> int:
        """Return the 0-based index of a step among those that are not put away. Raises NotOnLadder."""
        for place, step in enumerate(self.climbable):
            if step.id == id:
                return place
        raise NotOnLadder

    def is_climbable(self, id: str) -> bool:
        """Return whether a step is on this ladder and not put away."""
        return any(step.id == id and not step.put_away for step in self.steps)

    def add(self, step: Step) -> Ladder:
        """Return the ladder with one more step, where its expected distress puts it. Raises LadderIsFull."""
        if len(self.steps) >= MOST_STEPS:
            raise LadderIsFull
        after = [place for place, other in enumerate(self.steps) if other.expected <= step.expected]
        at = (after[-1] + 1) if after else 0
        return replace(self, steps=(*self.steps[:at], step, *self.steps[at:]))._in_order()

    def split(self, id: str, *smaller: Step) -> Ladder:
        """Return the ladder with smaller steps below one that stays, in the order given.

        Where ratings order the ladder, they place these too: each is to expect less distress than the step itself.
        Raises NotOnLadder, LadderIsFull.
        """
        self.step(id)
        if len(self.steps) + len(smaller) > MOST_STEPS:
            raise LadderIsFull
        at = next(place for place, step in enumerate(self.steps) if step.id == id)
        return replace(self, steps=(*self.steps[:at], *smaller, *self.steps[at:]))._in_order()

    def choose(self, zone: Zone) -> Ladder:
        """Return the ladder at another pace."""
        return replace(self, zone=zone)

    def decline(self, id: str, at: datetime, until: datetime | None) -> Ladder:
        """Return the ladder that does not propose a step until then (None: until asked for). Raises NotOnLadder."""
        self.step(id)
        return replace(self, declined=(*self.ask_again(id).declined, Declined(id, at, until)))

    def ask_again(self, id: str) -> Ladder:
        """Return the ladder on which a step may be proposed again."""
        return replace(self, declined=tuple(one for one in self.declined if one.step != id))

    def rate(self, id: str, rating: Rating) -> Ladder:
        """Return the ladder with a new rating of one step. Raises NotOnLadder."""
        return self._change(id, lambda step: replace(step, ratings=(*step.ratings, rating)))._in_order()

    def reword(self, id: str, situation: str, setting: Setting) -> Ladder:
        """Return the ladder with other words for one step. Raises NotOnLadder."""
        return self._change(id, lambda step: replace(step, situation=situation, setting=setting))

    def settle(self, id: str, settled: bool) -> Ladder:
        """Return the ladder with a step settled, or not settled any more. Raises NotOnLadder."""
        return self._change(id, lambda step: replace(step, settled=settled))

    def put_step_away(self, id: str, away: bool = True) -> Ladder:
        """Return the ladder with one step put away, or brought back. Its attempts are kept. Raises NotOnLadder."""
        return self._change(id, lambda step: replace(step, put_away=away))

    def move(self, id: str, by: int) -> Ladder:
        """Return the ladder with one step moved up (+) or down (-) among those not put away, ordered by hand from now.

        A move past either end stays at the end. Raises NotOnLadder.
        """
        moving = self.step(id)
        climbable = list(self.climbable)
        place = self.index(id)
        climbable.pop(place)
        climbable.insert(max(0, min(len(climbable), place + by)), moving)
        return replace(self, steps=(*climbable, *self.set_apart), by_hand=True)

    def without(self, setting: Setting) -> Ladder:
        """Return the ladder as it looks with one setting left out altogether."""
        return replace(self, steps=tuple(step for step in self.steps if step.setting is not setting))

    def order_by_distress(self) -> Ladder:
        """Return the ladder in order of expected distress, and keep it so."""
        return replace(self, by_hand=False)._in_order()

    def _in_order(self) -> Ladder:
        if self.by_hand:
            return self
        return replace(self, steps=tuple(sorted(self.steps, key=lambda step: step.expected)))

    def _change(self, id: str, change: Callable[[Step], Step]) -> Ladder:
        self.step(id)
        return replace(self, steps=tuple(change(step) if step.id == id else step for step in self.steps))
