"""What today may be like: for each step the distribution of its peak, and how likely it is to be too much."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from ownpace.practices.exposure_ladder.domain.pace import parameters as p
from ownpace.practices.exposure_ladder.domain.pace.beliefs import (
    Floats,
    Observation,
    PaceModel,
    Past,
    checked,
    learn,
    observe_before,
    on_ladder,
)

Steps = NDArray[np.intp]
GROUPS = np.unique(p.NOISE)
ALIKE = (GROUPS[:, None] == p.NOISE).astype(float)
"""Which filters scatter alike; shape (groups, filters)."""
EDGES = np.array([-60.0, -40, -30, -20, -10, *np.arange(-5.0, 103.0, 2.5), 105, 110, 120, 130, 150, 170])
"""Where peaks are looked at, SUDS; what lies beyond 0 and 100 is reported as 0 and 100."""
MIDDLES = (EDGES[1:] + EDGES[:-1]) / 2
_SIGMA = np.linspace(-6, 6, 1201)
_BELOW = np.cumsum(np.exp(-0.5 * _SIGMA**2)) / np.exp(-0.5 * _SIGMA**2).sum()


def chance_of_stopping(peaks: Floats) -> Floats:
    """Return how likely an unplanned stop is; shape of peaks x tolerances."""
    over: Floats = (peaks[..., None] - p.TOLERANCE) / p.STOP_WIDTH
    return p.STOP_BASE + (1 - p.STOP_BASE) / (1 + np.exp(-np.clip(over, -40, 40)))


_STOPPING = chance_of_stopping(MIDDLES)


@dataclass(frozen=True, slots=True)
class Forecast:
    """One step today. p_overwhelm: too much, 0-1. p_complete: done to its end, 0-1."""

    p_overwhelm: float
    p_complete: float
    below: Floats

    def quantile(self, q: float) -> float:
        """Return the peak SUDS below which a share q of such attempts would stay. q: 0-1, else ValueError."""
        if not 0 <= q <= 1:
            raise ValueError("a share is from 0 to 1")
        return float(np.clip(np.interp(q, self.below, EDGES), 0.0, 100.0))


def forecast(model: PaceModel) -> tuple[Forecast, ...]:
    """Return what each step may be like now."""
    return _of(model, np.arange(model.steps))


def forecast_of(model: PaceModel, step: int) -> Forecast:
    """Return what one step may be like now, at a fraction of the work."""
    return _of(model, np.array([step]))[0]


def _of(model: PaceModel, steps: Steps) -> tuple[Forecast, ...]:
    below = _peaks(model, steps)
    share = np.diff(below, axis=1)
    share[:, 0] += below[:, 0]
    share[:, -1] += 1 - below[:, -1]
    stop = _STOPPING @ model.tolerance
    over, stopped = share @ np.where(MIDDLES >= p.OVERWHELM, 1.0, stop), share @ stop
    return tuple(
        Forecast(own_record(model, float(much)), float(1 - ended), row)
        for much, ended, row in zip(over, stopped, below, strict=True)
    )


def observe(model: PaceModel, seen: Observation) -> PaceModel:
    """Return the model after an attempt. Raises NotAStep; NotASuds for any number that is not from 0 to 100."""
    on_ladder(model, seen.step)
    for number in (seen.peak, seen.after, seen.feared_percent, seen.confidence_after):
        checked(0 if number is None else number)
    if seen.before is not None:
        model = observe_before(model, seen.step, seen.before)
    foreseen = forecast_of(model, seen.step)
    learned = learn(model, seen)
    surprise = None if seen.peak is None else foreseen.quantile(0.5) - seen.peak
    past = Past(seen.step, seen.overwhelmed, seen.completed, seen.feared_happened, surprise)
    return replace(
        learned,
        tolerance=_tolerance(model.tolerance, seen),
        tries=tuple(tries + (step == seen.step) for step, tries in enumerate(model.tries)),
        done=tuple(done + (seen.completed and step == seen.step) for step, done in enumerate(model.done)),
        resting=_resting(model, past),
        past=(*model.past, past)[-p.UNSAFE_OF :],
        rated_attempts=model.rated_attempts + (seen.peak is not None),
        best=max(model.best, seen.step) if seen.completed and not seen.overwhelmed else model.best,
        seen=model.seen + seen.overwhelmed,
        expected=model.expected + foreseen.p_overwhelm,
        away=0.0,
        told_before=(),
    )


def has_enough(model: PaceModel) -> bool:
    """Return whether enough attempts were rated for the model to answer; a plain rule does until then."""
    return model.rated_attempts >= p.ENOUGH


def own_record(model: PaceModel, chance: float) -> float:
    """Return a chance of overwhelm, corrected by how this person's overwhelms compare with those expected."""
    chance = min(max(chance, 1e-6), 1 - 1e-6)
    told = log((model.seen + p.RECORD_PRIOR) / (model.expected + p.RECORD_PRIOR))
    told = min(max(told, p.RECORD_LEAST), p.RECORD_MOST)
    return 1 / (1 + exp(-(p.RECORD_CENTRE + p.RECORD_SLOPE * log(chance / (1 - chance)) + told)))


def _peaks(model: PaceModel, steps: Steps) -> Floats:
    """Return the share of peaks below each edge; shape (steps, edges).

    Filters that scatter alike and differ in how they learn are told together, by their mean and variance.
    """
    n = model.steps
    weight, relief = model.weight, model.relief[:, steps]
    centre = model.mean[:, steps] + model.mean[:, n, None] - relief
    doubt = model.spread[:, steps, steps] + 2 * model.spread[:, steps, n] + model.spread[:, n, n, None]
    share = ALIKE @ weight
    within = (ALIKE * weight) / np.maximum(share, 1e-300)[:, None]
    middle = within @ centre
    variance = within @ (doubt + centre**2) - middle**2
    noise = GROUPS[:, None]
    ordinary = _normal(middle, variance + noise**2)
    rough = _normal(middle + p.ROUGH_SHIFT, variance + (p.ROUGH_SPREAD * noise) ** 2)
    below: Floats = np.einsum("g,gje->je", share, (1 - p.ROUGH) * ordinary + p.ROUGH * rough)
    return below


def _normal(centre: Floats, variance: Floats) -> Floats:
    """Return the share of normal distributions below each edge, to about 0.001."""
    scaled = (EDGES - centre[:, :, None]) / np.sqrt(variance)[:, :, None]
    below: Floats = np.interp(scaled, _SIGMA, _BELOW, left=0.0, right=1.0)
    return below


def _tolerance(belief: Floats, seen: Observation) -> Floats:
    """Weigh in whether the person stopped at such a peak. A planned stop tells nothing."""
    if seen.peak is None or not (seen.completed or seen.stopped_unplanned):
        return belief
    stops = chance_of_stopping(np.array([seen.peak]))[0]
    told: Floats = belief * (stops if seen.stopped_unplanned else 1 - stops)
    told /= told.sum()
    return told


def _resting(model: PaceModel, now: Past) -> tuple[int, ...]:
    """Return how many attempts each step still rests: two overwhelms in a row at it rest it for a while."""
    last = next((past for past in reversed(model.past) if past.step == now.step), None)
    tired = now.overwhelmed and last is not None and last.overwhelmed
    left = [max(0, rests - 1) for rests in model.resting]
    if tired:
        left[now.step] = p.STEP_RESTS
    return tuple(left)
