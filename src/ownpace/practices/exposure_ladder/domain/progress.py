"""What a ladder looks like from where the person stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Held
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Step
from ownpace.practices.exposure_ladder.domain.proposal import is_settled


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step with what came of it. tries: attempts done or stopped. last_peak: of the latest that was rated."""

    step: Step
    tries: int
    last_peak: Suds | None
    settled: bool

    @property
    def eased_by(self) -> int | None:
        """First expected minus last peak, in SUDS points; None before a rated attempt."""
        return None if self.last_peak is None else self.step.first_expected - self.last_peak


LOOKED_BACK_ON = 15
"""Forecasts that the model's record goes back over, the latest."""
ENOUGH_FORECASTS = 5
"""A record over fewer would say nothing."""


@dataclass(frozen=True, slots=True)
class Track:
    """How the pace model did for this person: of the latest forecasts, how many ranges held the peak."""

    held: int
    of: int


def track(attempts: Sequence[Attempt]) -> Track | None:
    """Return the model's record over attempts (oldest first), or None while there are fewer than five forecasts."""
    found = [attempt.held for attempt in attempts if attempt.held is not None][-LOOKED_BACK_ON:]
    return Track(found.count(Held.INSIDE), len(found)) if len(found) >= ENOUGH_FORECASTS else None


def progress(ladder: Ladder, attempts: Sequence[Attempt]) -> tuple[StepProgress, ...]:
    """Return every step that is not put away, easiest first. attempts: of this ladder, oldest first."""
    tried = [attempt for attempt in attempts if attempt.was_done]
    return tuple(_of_step(step, tried) for step in ladder.climbable)


def _of_step(step: Step, tried: Sequence[Attempt]) -> StepProgress:
    here = [attempt for attempt in tried if attempt.step == step.id]
    peaks = [attempt.peak for attempt in here if attempt.peak is not None]
    return StepProgress(step, len(here), peaks[-1] if peaks else None, is_settled(step, tried))
