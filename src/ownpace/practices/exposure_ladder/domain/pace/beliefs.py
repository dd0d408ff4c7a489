"""What is believed about one person on one ladder, and how an attempt changes it.

Felt difficulty of step j is `lasting_j - relief_j`; a day adds `mood` to all of them; a before-rating is `offset` off.
Each of some hundred filters holds one idea of how this person learns (how fast, how lastingly, how widely, how
unevenly), and is a Kalman filter over (lasting difficulty of every step, mood, offset); each is weighed by how well it
predicted this person so far. Relief that fades is carried as a plain number in each filter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ownpace.practices.exposure_ladder.domain.pace import parameters as p

Floats = NDArray[np.float64]
NO_OVERWHELM = frozenset({"planned", "outside", "changed_mind"})
"""Reasons to stop that are no overwhelm. Every other one, and none at all, counts as one: the careful side."""


class NotASuds(ValueError):
    """A rating is not a number from 0 to 100."""


class NotAStep(IndexError):
    """There is no such step on this ladder."""


class NotDays(ValueError):
    """Time passes forward, in a finite number of days."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One attempt. step: 0-based. peak, before, after: SUDS. feared_percent, confidence_after: 0-100.

    peak: None when it was not rated. after is kept by those who keep attempts; it is no evidence of learning here.
    """

    step: int
    peak: float | None
    completed: bool
    before: float | None = None
    after: float | None = None
    stop_reason: str | None = None
    feared_percent: float | None = None
    feared_happened: bool = False
    confidence_after: float | None = None

    @property
    def stopped_unplanned(self) -> bool:
        """Whether it ended in a stop that nobody had planned and nothing outside had brought about."""
        return not self.completed and (self.stop_reason or "") not in NO_OVERWHELM

    @property
    def overwhelmed(self) -> bool:
        """Whether it was too much: a peak of 80 (78, as people round) or more, or an unplanned stop."""
        return self.stopped_unplanned or (self.peak is not None and self.peak >= p.OVERWHELM)


@dataclass(frozen=True, slots=True)
class Past:
    """What the rules of proposing remember of an attempt. surprise: foreseen median minus peak, SUDS."""

    step: int
    overwhelmed: bool
    completed: bool
    feared_happened: bool
    surprise: float | None


@dataclass(frozen=True)
class PaceModel:
    """Beliefs after what was told so far. A value: nothing changes it, every function returns a new one.

    rated (steps,): what the ladder was rated at, SUDS. mean (filters, steps + 2) and spread (filters, steps + 2,
    steps + 2): lasting difficulty of each step, mood, offset. relief (filters, steps): SUDS, fading. log_weight
    (filters,). reach (widths, steps, steps): how far an attempt at one step helps another. tolerance: belief over
    parameters.TOLERANCE. away: days since the last attempt. tries, done: attempts at each
    step, and those completed. told_before: steps and ratings of today.
    """

    rated: Floats
    mean: Floats
    spread: Floats
    relief: Floats
    log_weight: Floats
    reach: Floats
    tolerance: Floats
    tries: tuple[int, ...]
    done: tuple[int, ...]
    resting: tuple[int, ...]
    past: tuple[Past, ...] = ()
    rated_attempts: int = 0
    best: int = -1
    seen: float = 0.0
    expected: float = 0.0
    away: float = 0.0
    told_before: tuple[tuple[int, float], ...] = ()

    @property
    def steps(self) -> int:
        """How many steps the ladder has."""
        return len(self.rated)

    @cached_property
    def weight(self) -> Floats:
        """How much each filter is believed, summing to 1; shape (filters,)."""
        weight: Floats = np.exp(self.log_weight - self.log_weight.max())
        weight /= weight.sum()
        return weight


def new_model(predicted: Sequence[float], confidence: Sequence[float] | None = None) -> PaceModel:
    """Return what is believed before the first attempt.

    predicted: expected peak SUDS of each step, easiest first. confidence: 0-100 for each, where it was rated. Raises
    NotASuds; ValueError when the two differ in length.
    """
    foreseen = np.array([checked(suds) for suds in predicted], dtype=float)
    rated = foreseen
    if confidence is not None:
        if len(confidence) != len(predicted):
            raise ValueError("predicted and confidence differ in length")
        doubt = 100 - np.array([checked(suds) for suds in confidence], dtype=float)
        rated = (1 - p.CONFIDENCE_SHARE) * foreseen + p.CONFIDENCE_SHARE * doubt
    steps = len(rated)
    apart = np.subtract.outer(rated, rated) ** 2
    around = rated - p.PRIOR_CENTRE
    shared = p.LEVEL_SD**2 + p.SLOPE_SD**2 * np.outer(around, around)
    shared = shared + p.NEIGHBOUR_SD**2 * np.exp(-apart / (2 * p.NEIGHBOUR_WIDTH**2))
    mean, spread = np.zeros((p.FILTERS, steps + 2)), np.zeros((p.FILTERS, steps + 2, steps + 2))
    mean[:, :steps] = p.PRIOR_CENTRE + p.PRIOR_SLOPE * around - p.PRIOR_RELIEF
    spread[:, :steps, :steps] = shared + p.OWN_WAY[:, None, None] ** 2 * np.eye(steps)
    spread[:, steps, steps] = p.MOOD_SD**2
    spread[:, steps + 1, steps + 1] = p.OFFSET_SD**2
    return PaceModel(
        rated=rated,
        mean=mean,
        spread=spread,
        relief=np.zeros((p.FILTERS, steps)),
        log_weight=np.log(p.BANK_PRIOR),
        reach=np.exp(-apart / (2 * p.DISTINCT_WIDTHS[:, None, None] ** 2)),
        tolerance=p.TOLERANCE_PRIOR,
        tries=(0,) * steps,
        done=(0,) * steps,
        resting=(0,) * steps,
    )


def elapse(model: PaceModel, days: float) -> PaceModel:
    """Return the model after some days: relief fades, the mood changes, life moves things. Raises NotDays."""
    if not 0 <= days < float("inf"):
        raise NotDays
    if days == 0:
        return model
    n = model.steps
    kept, doubt = np.ones(n + 2), np.zeros((n + 2, n + 2))
    kept[n] = np.exp(-days / p.MOOD_DAYS)
    weeks = (min(model.away + days, p.DRIFT_DAYS) - min(model.away, p.DRIFT_DAYS)) / 7
    doubt[:n, :n] = weeks * (p.DRIFT_ALL_SD**2 + p.DRIFT_EACH_SD**2 * np.eye(n))
    doubt[n, n] = p.MOOD_SD**2 * (1 - kept[n] ** 2)
    mean, spread = model.mean * kept, model.spread * np.outer(kept, kept)
    spread += doubt
    relief = model.relief * np.exp(-days / p.FADING_DAYS)
    told = model.told_before if days < p.SAME_DAY else ()
    return replace(model, mean=mean, spread=spread, relief=relief, away=model.away + days, told_before=told)


def observe_before(model: PaceModel, step: int, suds: float) -> PaceModel:
    """Return the model with today's distress before a step, SUDS: from now on it speaks of today.

    An ordinary day moves a little, a rough one much: both are held possible. The same said twice counts once. Raises
    NotAStep, NotASuds.
    """
    on_ladder(model, step)
    suds, n = checked(suds), model.steps
    if (step, suds) in model.told_before:
        return model
    row = np.zeros(n + 2)
    row[step], row[n], row[n + 1] = p.BEFORE_SLOPE, 1.0, 1.0
    towards = model.spread @ row
    expected = model.mean @ row - p.BEFORE_SLOPE * model.relief[:, step]
    missed = _missed(suds, expected)
    ordinary = towards @ row + p.BEFORE_NOISE**2
    rough = ordinary + p.ROUGH_DAY_SD**2
    told_rough, _ = _share_of_second(missed, ordinary, missed, rough, p.ROUGH_DAY)
    # On a rough day the mood itself is that much wider, so that it takes most of what was missed.
    wider = towards.copy()
    wider[:, n] += p.ROUGH_DAY_SD**2
    told, told_ordinary = told_rough[:, None], (1 - told_rough)[:, None]
    moved, moved_rough = towards * (missed / ordinary)[:, None], wider * (missed / rough)[:, None]
    apart = moved_rough - moved
    shares = (
        -told_ordinary * towards / ordinary[:, None],
        -told * wider / rough[:, None],
        told * told_ordinary * apart,
    )
    spread = _products(shares, (towards, wider, apart))
    spread += model.spread
    spread[:, n, n] += told_rough * p.ROUGH_DAY_SD**2
    mean = model.mean + moved + told * apart
    return replace(model, mean=mean, spread=spread, told_before=(*model.told_before, (step, suds)))


def learn(model: PaceModel, seen: Observation) -> PaceModel:
    """Return the model after the peak was weighed in, and then after what the attempt taught."""
    told = model if seen.peak is None else _after_peak(model, seen.step, checked(seen.peak))
    return _after_learning(told, seen)


def _after_peak(model: PaceModel, step: int, peak: float) -> PaceModel:
    """Weigh in a peak, from an ordinary attempt or a rough one, and each filter by how well it foresaw it."""
    n = model.steps
    towards = model.spread[:, step] + model.spread[:, n]
    missed = _missed(peak, model.mean[:, step] + model.mean[:, n] - model.relief[:, step])
    doubt = towards[:, step] + towards[:, n]
    ordinary, rough = doubt + p.NOISE**2, doubt + (p.ROUGH_SPREAD * p.NOISE) ** 2
    share, likely = _share_of_second(missed, ordinary, missed - p.ROUGH_SHIFT, rough, p.ROUGH)
    move, rough_move = missed / ordinary, (missed - p.ROUGH_SHIFT) / rough
    less = (1 - share) / ordinary + share / rough - share * (1 - share) * (move - rough_move) ** 2
    mean = model.mean + towards * ((1 - share) * move + share * rough_move)[:, None]
    spread = np.einsum("fi,fj->fij", -less[:, None] * towards, towards)
    spread += model.spread
    belief = model.weight * (likely + 1e-12)
    belief = (1 - p.CHANGEABLE) * belief / belief.sum() + p.CHANGEABLE * p.BANK_PRIOR
    return replace(model, mean=mean, spread=spread, log_weight=np.log(belief))


def _after_learning(model: PaceModel, seen: Observation) -> PaceModel:
    """Let the attempt teach what each filter holds that it teaches (Craske 2014), fading and lasting."""
    n, j = model.steps, seen.step
    near = np.zeros_like(model.mean)  # Mood and offset have nothing to learn.
    near[:, :n] = model.reach[p.WIDTH_INDEX, j]
    quality = p.QUALITY_STOPPED if not seen.completed else p.QUALITY
    if seen.feared_happened:
        quality = 0.0
    elif seen.completed:
        quality += p.QUALITY_FEARED * (seen.feared_percent or 0.0) / 100
    left = np.maximum(model.mean[:, j] - model.relief[:, j] - p.FLOOR, 0.0)
    taken = (p.RATE * quality)[:, None] * near
    lasting = (1 - p.FADES)[:, None] * taken * (left > 0)[:, None]
    uneven = (2 if seen.feared_happened else 1) * p.LEARNING_SD * near
    mean = model.mean - lasting * left[:, None]
    # The covariance after x -> x - lasting x_j + uneven noise, as one product of three columns.
    column = model.spread[:, j] - 0.5 * model.spread[:, j, j, None] * lasting
    spread = _products((-lasting, -column, uneven), (column, lasting, uneven))
    spread += model.spread
    relief = model.relief + (p.FADES[:, None] * taken * left[:, None])[:, :n]
    if seen.feared_happened:
        relief = relief - p.SETBACK * near[:, :n]
    return replace(model, mean=mean, spread=spread, relief=relief)


def _products(left: tuple[Floats, ...], right: tuple[Floats, ...]) -> Floats:
    """Return, for each filter, the sum of the outer products of these columns and rows."""
    together: Floats = np.stack(left, 2) @ np.stack(right, 1)
    return together


def _missed(suds: float, expected: Floats) -> Floats:
    """Return rating minus what was expected, SUDS; the ends of the scale say no more than "at least" and "at most"."""
    if suds <= 2:
        return np.minimum(suds - expected, 0.0)
    if suds >= 98:
        return np.maximum(suds - expected, 0.0)
    return suds - expected


def _share_of_second(
    first: Floats, first_var: Floats, second: Floats, second_var: Floats, prior: float
) -> tuple[Floats, Floats]:
    """Return how likely the second of two explanations is, from what each missed by and its variance.

    Beside it, how likely what was seen is under both together.
    """
    one = (1 - prior) * _density(first, first_var)
    other: Floats = prior * _density(second, second_var)
    likely: Floats = one + other
    return other / (likely + 1e-300), likely


def _density(missed: Floats, variance: Floats) -> Floats:
    return np.exp(-0.5 * missed**2 / variance) / np.sqrt(2 * np.pi * variance)


def checked(suds: Any) -> float:
    """Return a rating as a number. Raises NotASuds."""
    value = float(suds)
    if not 0 <= value <= 100:
        raise NotASuds
    return value


def on_ladder(model: PaceModel, step: int) -> None:
    """Raise NotAStep for a step that the ladder does not have."""
    if not 0 <= step < model.steps:
        raise NotAStep
