"""One attempt at one step: prepared, rehearsed, pictured, done or stopped, and looked back on.

An attempt can be left after any stage and taken up again; every rating that was not given stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from ownpace.core.scales import Confidence, Percent, Suds
from ownpace.practices.exposure_ladder.domain.ladder import Zone

OVERWHELM = Suds(78)
"""A peak from here on counts as overwhelm: 80, as people round to fives. As in the pace model."""
TOO_MUCH_TO_START = Suds(70)
"""Distress before starting from which skills are offered instead (the evidence sheet's gate)."""
LOW_PEAK = Suds(20)
"""A peak up to here may be ease or may be numbness, so the page asks which."""


class Stage(StrEnum):
    """How far an attempt has come."""

    PREPARE = "prepare"
    REHEARSE = "rehearse"
    VISUALISE = "visualise"
    START = "start"
    DOING = "doing"
    RATE = "rate"
    DEBRIEF = "debrief"
    CONFIDENCE = "confidence"
    DONE = "done"


ORDER = tuple(Stage)


class StopReason(StrEnum):
    """Why a person stopped. All are good reasons; two count as overwhelm for the pace, see UNPLANNED."""

    PLANNED = "planned"
    TOO_MUCH = "too_much"
    OUTSIDE = "outside"
    CHANGED_MIND = "changed_mind"
    UNSAID = "unsaid"


UNPLANNED = frozenset({StopReason.TOO_MUCH, StopReason.UNSAID})
"""Stops that count as overwhelm for the pace. One without a reason is among them, to stay on the careful side."""


class Happened(StrEnum):
    """Whether what was feared happened."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"


class NotToday(StrEnum):
    """Why today is a day for skills instead."""

    DISTRESS = "distress"
    UNREAL = "unreal"
    SUBSTANCES = "substances"


class NotStarted(Exception):
    """This attempt has not been started, so there is nothing to look back on yet."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """What a person takes along: the feared outcome, how likely it seems, skills at hand, and how to stop."""

    feared: str = ""
    feared_percent: Percent | None = None
    skills: tuple[str, ...] = ()
    stop_plan: str = ""


@dataclass(frozen=True, slots=True)
class Debrief:
    """What happened against what was feared, and what it taught (Craske 2014)."""

    happened: Happened | None = None
    what_happened: str = ""
    learned: str = ""
    to_a_friend: str = ""
    misreadings: str = ""


class Held(StrEnum):
    """Where the highest distress came to lie beside what the pace model foresaw."""

    BELOW = "below"
    INSIDE = "inside"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What the pace model foresaw of an attempt before it was made.

    p_overwhelm: 0 to 1. median, low, high: of the highest distress, low to high its 80 % range. version: of the model.
    zone: the pace that the person had chosen.
    """

    p_overwhelm: float
    median: Suds
    low: Suds
    high: Suds
    version: int
    zone: Zone

    def held(self, peak: Suds) -> Held:
        """Return where a peak lies beside the 80 % range."""
        if peak < self.low:
            return Held.BELOW
        return Held.ABOVE if peak > self.high else Held.INSIDE


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt. expected: the distress the person foresaw for its step when it began; foreseen: what the pace model
    did, None where it did not answer yet. Times are aware.
    """

    step: str
    began: datetime
    expected: Suds
    confidence_before: Confidence | None = None
    stage: Stage = Stage.PREPARE
    preparation: Preparation = Preparation()
    rehearsal: str = ""
    picture: str = ""
    before: Suds | None = None
    started: datetime | None = None
    ended: datetime | None = None
    stopped: StopReason | None = None
    peak: Suds | None = None
    after: Suds | None = None
    numb: bool | None = None
    debrief: Debrief = Debrief()
    expected_after: Suds | None = None
    confidence_after: Confidence | None = None
    set_aside: bool = False
    foreseen: Foreseen | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is something to carry on with."""
        return self.stage is not Stage.DONE and not self.set_aside

    @property
    def was_done(self) -> bool:
        """Whether the step was really tried, whole or in part."""
        return self.ended is not None

    @property
    def completed(self) -> bool:
        """Whether the step was done to its end."""
        return self.was_done and self.stopped is None

    @property
    def overwhelmed(self) -> bool:
        """Whether it was too much: a high peak, or a stop that was not planned. A planned stop is none."""
        return self.was_done and ((self.peak is not None and self.peak >= OVERWHELM) or self.stopped in UNPLANNED)

    @property
    def surprise(self) -> int | None:
        """Expected minus peak distress, in SUDS points; positive when it went easier than feared. None if unrated."""
        return None if self.peak is None else self.expected - self.peak

    def prepare(self, preparation: Preparation) -> Attempt:
        """Return the attempt with what the person takes along."""
        return replace(self, preparation=preparation)._reach(Stage.REHEARSE)

    def rehearse(self, words: str) -> Attempt:
        """Return the attempt gone through in the mind, in order."""
        return replace(self, rehearsal=words)._reach(Stage.VISUALISE)

    def visualise(self, words: str) -> Attempt:
        """Return the attempt pictured going well enough."""
        return replace(self, picture=words)._reach(Stage.START)

    @property
    def held(self) -> Held | None:
        """Where the peak lies beside what the pace model foresaw. None where either is missing, or after numbness."""
        if self.foreseen is None or self.peak is None or self.numb:
            return None
        return self.foreseen.held(self.peak)

    def rate_before(self, before: Suds | None) -> Attempt:
        """Return the attempt with distress before starting, whatever today is like."""
        return replace(self, before=before)

    def start(self, before: Suds | None, at: datetime) -> Attempt:
        """Return the attempt under way, with distress before starting. One that has ended stays as it went."""
        if self.ended is not None:
            return replace(self, before=before)
        return replace(self, before=before, started=at, set_aside=False)._reach(Stage.DOING)

    def stop(self, at: datetime, reason: StopReason = StopReason.UNSAID) -> Attempt:
        """Return the attempt stopped: a choice. Raises NotStarted."""
        return self._end(at, reason)

    def say_why(self, reason: StopReason) -> Attempt:
        """Return the stopped attempt with why. Raises NotStarted when it was not stopped."""
        if self.stopped is None:
            raise NotStarted
        return replace(self, stopped=reason)

    def finish(self, at: datetime) -> Attempt:
        """Return the attempt done to its end. Raises NotStarted."""
        return self._end(at, None)

    def rate(self, peak: Suds | None, after: Suds | None, numb: bool | None = None) -> Attempt:
        """Return the attempt with its highest distress and distress afterwards. Raises NotStarted."""
        if not self.was_done:
            raise NotStarted
        return replace(self, peak=peak, after=after, numb=numb)._reach(Stage.DEBRIEF)

    def look_back(self, debrief: Debrief) -> Attempt:
        """Return the attempt looked back on. Raises NotStarted."""
        if not self.was_done:
            raise NotStarted
        return replace(self, debrief=debrief)._reach(Stage.CONFIDENCE)

    def look_ahead(self, expected: Suds | None, confidence: Confidence | None) -> Attempt:
        """Return the attempt closed with what the person now expects of the step. Raises NotStarted."""
        if not self.was_done:
            raise NotStarted
        return replace(self, expected_after=expected, confidence_after=confidence)._reach(Stage.DONE)

    def leave(self) -> Attempt:
        """Return the attempt set aside. It is kept and not scored."""
        return replace(self, set_aside=True)

    def take_up(self) -> Attempt:
        """Return the attempt taken up again."""
        return replace(self, set_aside=False)

    def _end(self, at: datetime, stopped: StopReason | None) -> Attempt:
        if self.started is None:
            raise NotStarted
        return replace(self, ended=max(at, self.started), stopped=stopped)._reach(Stage.RATE)

    def _reach(self, stage: Stage) -> Attempt:
        return self if ORDER.index(stage) <= ORDER.index(self.stage) else replace(self, stage=stage)


def not_today(before: Suds | None, unreal: bool, substances: bool) -> tuple[NotToday, ...]:
    """Return why today is a day for skills instead of a step; empty when nothing speaks against starting."""
    reasons = []
    if before is not None and before >= TOO_MUCH_TO_START:
        reasons.append(NotToday.DISTRESS)
    if unreal:
        reasons.append(NotToday.UNREAL)
    if substances:
        reasons.append(NotToday.SUBSTANCES)
    return tuple(reasons)


def happened_already(step: str, expected: Suds, confidence: Confidence | None, at: datetime) -> Attempt:
    """Return an attempt for something that life brought before it was planned here, ready to be looked back on."""
    return Attempt(step, at, expected, confidence, Stage.RATE, started=at, ended=at)
