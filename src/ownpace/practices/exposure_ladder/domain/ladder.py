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


@dataclass(frozen=True, slots=True)
class Ladder:
    """Steps from easier to harder. by_hand: the person set the order, so ratings no longer move the steps."""

    title: str
    goal: str
    steps: tuple[Step, ...] = ()
    by_hand: bool = False
    put_away: bool = False

    @property
    def climbable(self) -> tuple[Step, ...]:
        """The steps that are not put away, easiest first."""
        return tuple(step for step in self.steps if not step.put_away)

    @property
    def set_apart(self) -> tuple[Step, ...]:
        """The steps that are put away."""
        return tuple(step for step in self.steps if step.put_away)

    def step(self, id: str) -> Step:
        """Return one step. Raises NotOnLadder."""
        for step in self.steps:
            if step.id == id:
                return step
        raise NotOnLadder

    def place(self, id: str) -> int:
        """Return the 0-based place of a step among those that are not put away. Raises NotOnLadder."""
        for place, step in enumerate(self.climbable):
            if step.id == id:
                return place
        raise NotOnLadder

    def add(self, step: Step) -> Ladder:
        """Return the ladder with one more step, where its expected distress puts it. Raises LadderIsFull."""
        if len(self.steps) >= MOST_STEPS:
            raise LadderIsFull
        after = [place for place, other in enumerate(self.steps) if other.expected <= step.expected]
        at = (after[-1] + 1) if after else 0
        return replace(self, steps=(*self.steps[:at], step, *self.steps[at:]))._in_order()

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
        place = self.place(id)
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
