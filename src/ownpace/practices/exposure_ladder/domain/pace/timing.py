"""How long the way to the top may take: many imagined futures, told as ranges, or "no honest estimate yet".

Each future draws who the person may be from what is believed, and lives on: gaps, moods, rough days, steps chosen
inside the zone by what would then be believed. Taken at their word such futures are too hopeful, so they learn at a
varying and somewhat smaller rate, and follow a proposal as often as people do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ownpace.practices.exposure_ladder.domain.pace import parameters as p
from ownpace.practices.exposure_ladder.domain.pace.beliefs import Floats, NotDays, PaceModel
from ownpace.practices.exposure_ladder.domain.pace.forecasting import Steps, chance_of_stopping

FUTURES = 240
SHARES = (0.5, 0.8)
LEAST_RATED = 6
"""Rated attempts before an estimate would be honest."""
MOST_PLATEAU = 0.5
"""With more futures than this below the top, there is no typical time to tell."""
SLOWER, SLOWER_SPREAD = 0.7, 0.5
"""How fast futures learn against what is believed: median share, and its spread in logarithms. Chosen by simulation."""
FOLLOWED = 0.85
"""Share of attempts that follow a proposal; the others repeat what was done last."""


@dataclass(frozen=True, slots=True)
class Band:
    """A range in weeks from now that holds a share of the futures. high: infinite when it lies past the horizon."""

    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """When the top may be reached. bands: empty when there is no honest estimate yet. p_plateau: 0-1, futures that
    stay below the top within the horizon.
    """

    bands: tuple[Band, ...]
    p_plateau: float


@dataclass(slots=True)
class _Futures:
    """Many futures side by side. lasting, relief, believed: (futures, steps), SUDS. best: (futures,)."""

    lasting: Floats
    relief: Floats
    mood: Floats
    believed: Floats
    doubt: Floats
    reach: Floats
    rate: Floats
    fades: Floats
    noise: Floats
    tolerance: Steps
    best: Steps
    last: Steps


def timeline(model: PaceModel, gap_days: Sequence[float], seed: int, zone: float = 0.12) -> Timeline:
    """Return when the top step may be completed. The same seed gives the same answer.

    gap_days: days before each coming attempt, in order; their sum is the horizon. zone: as in propose. Raises
    NotDays, ValueError.
    """
    gaps = np.array([float(days) for days in gap_days])
    if not np.all(np.isfinite(gaps)) or np.any(gaps < 0):
        raise NotDays
    if not 0 <= zone <= 1:
        raise ValueError("a chance is from 0 to 1")
    if not model.steps:
        return Timeline((), 1.0)
    if model.best >= model.steps - 1:
        return Timeline(tuple(Band(share, 0.0, 0.0) for share in SHARES), 0.0)
    if not len(gaps):
        return Timeline((), 1.0)
    weeks = _weeks_to_the_top(model, gaps, zone, np.random.default_rng(seed))
    p_plateau = float(np.mean(np.isinf(weeks)))
    if model.rated_attempts < LEAST_RATED or p_plateau > MOST_PLATEAU:
        return Timeline((), p_plateau)
    return Timeline(tuple(_band(weeks, share) for share in SHARES), p_plateau)


def _band(weeks: Floats, share: float) -> Band:
    ordered = np.sort(weeks)
    low, high = (ordered[round(q * (len(ordered) - 1))] for q in ((1 - share) / 2, (1 + share) / 2))
    return Band(share, float(low), float(high))


def _weeks_to_the_top(model: PaceModel, gaps: Floats, zone: float, rng: np.random.Generator) -> Floats:
    """Return the weeks until the top for each future; infinite where the horizon comes first."""
    futures = _imagine(model, rng)
    most = _most_bearable(zone, model.tolerance)
    weeks = np.full(FUTURES, np.inf)
    now, away = 0.0, model.away
    for gap in gaps:
        now += gap / 7
        _pass_time(futures, float(gap), away, rng)
        away = 0.0
        done = _attempt(futures, most, rng)
        weeks = np.where(done & np.isinf(weeks), now, weeks)
    return weeks


def _imagine(model: PaceModel, rng: np.random.Generator) -> _Futures:
    n = model.steps
    which = np.sort(rng.choice(p.FILTERS, size=FUTURES, p=model.weight))
    drawn = np.empty((FUTURES, n + 1))
    for one in np.unique(which):
        here = which == one
        spread = model.spread[one, : n + 1, : n + 1]
        drawn[here] = model.mean[one, : n + 1] + rng.standard_normal((here.sum(), n + 1)) @ _root(spread).T
    each = np.arange(n)
    return _Futures(
        lasting=drawn[:, :n],
        relief=model.relief[which].copy(),
        mood=drawn[:, n],
        believed=model.mean[which, :n] - model.relief[which],
        doubt=np.sqrt(model.spread[which[:, None], each, each]),
        reach=model.reach[p.WIDTH_INDEX[which]],
        rate=p.RATE[which] * SLOWER * np.exp(SLOWER_SPREAD * rng.standard_normal(FUTURES)),
        fades=p.FADES[which],
        noise=p.NOISE[which],
        tolerance=rng.choice(len(p.TOLERANCE), size=FUTURES, p=model.tolerance),
        best=np.full(FUTURES, model.best),
        last=np.full(FUTURES, model.past[-1].step if model.past else 0),
    )


def _root(spread: Floats) -> Floats:
    """Return a square root of a covariance, rounding errors in it forgiven."""
    values, vectors = np.linalg.eigh((spread + spread.T) / 2)
    return np.asarray(vectors * np.sqrt(np.maximum(values, 0)), dtype=float)


def _most_bearable(zone: float, tolerance: Floats) -> tuple[Floats, Floats]:
    """Return, for each sd of a peak, the highest median peak that stays inside the zone; both in SUDS."""
    sds = np.arange(2.0, 42.0, 2.0)
    peaks = np.arange(-60.0, 180.0, 2.0)
    much = np.where(peaks >= p.OVERWHELM, 1.0, chance_of_stopping(peaks) @ tolerance)
    medians = np.arange(-20.0, 80.0, 1.0)
    scaled = (peaks[None, None, :] - medians[None, :, None]) / sds[:, None, None]
    share = np.exp(-0.5 * scaled**2)
    risk = (share @ much) / share.sum(axis=2)
    inside = np.maximum((risk <= zone).sum(axis=1) - 1, 0)
    return sds, medians[inside]


def _pass_time(futures: _Futures, days: float, away: float, rng: np.random.Generator) -> None:
    kept, weeks = np.exp(-days / p.MOOD_DAYS), (min(away + days, p.DRIFT_DAYS) - min(away, p.DRIFT_DAYS)) / 7
    fade = np.exp(-days / p.FADING_DAYS)
    futures.believed += futures.relief * (1 - fade)
    futures.relief *= fade
    futures.mood = futures.mood * kept + p.MOOD_SD * np.sqrt(1 - kept**2) * rng.standard_normal(FUTURES)
    everywhere = p.DRIFT_ALL_SD * rng.standard_normal((FUTURES, 1))
    each = p.DRIFT_EACH_SD * rng.standard_normal(futures.lasting.shape)
    futures.lasting += np.sqrt(weeks) * (everywhere + each)
    futures.doubt = np.sqrt(futures.doubt**2 + weeks * (p.DRIFT_ALL_SD**2 + p.DRIFT_EACH_SD**2))


def _attempt(futures: _Futures, most: tuple[Floats, Floats], rng: np.random.Generator) -> NDArray[np.bool_]:
    """Let every future try a step and learn from it. Returns where the top was completed."""
    n, rows = futures.lasting.shape[1], np.arange(FUTURES)
    step = _choice(futures, most, rng)
    rough = rng.random(FUTURES) < p.ROUGH
    noise = futures.noise * np.where(rough, p.ROUGH_SPREAD, 1.0) * rng.standard_normal(FUTURES)
    felt = futures.lasting[rows, step] - futures.relief[rows, step]
    peak = np.clip(felt + futures.mood + noise + rough * p.ROUGH_SHIFT, 0, 100)
    stops = rng.random(FUTURES) < chance_of_stopping(peak)[rows, futures.tolerance]
    completed = ~stops & (peak < p.OVERWHELM)
    near = futures.reach[rows, step]
    missed = peak - futures.believed[rows, step] - p.ROUGH * p.ROUGH_SHIFT
    unsure = futures.doubt[rows, step] ** 2
    gain = unsure / (unsure + futures.noise**2 + p.MOOD_SD**2)
    quality = np.where(stops, p.QUALITY_STOPPED, p.QUALITY + p.QUALITY_FEARED / 2)
    taken = (futures.rate * quality * np.maximum(felt - p.FLOOR, 0))[:, None] * near
    futures.lasting -= (1 - futures.fades)[:, None] * taken
    futures.relief += futures.fades[:, None] * taken
    futures.believed += (gain * missed)[:, None] * near - taken
    futures.doubt *= np.sqrt(1 - 0.9 * gain[:, None] * near**2)
    futures.best = np.where(completed, np.maximum(futures.best, step), futures.best)
    futures.last = step
    at_the_top: NDArray[np.bool_] = completed & (step == n - 1)
    return at_the_top


def _choice(futures: _Futures, most: tuple[Floats, Floats], rng: np.random.Generator) -> Steps:
    """Return the step that each future tries: the highest inside the zone, else the easiest; or the last one again."""
    n = futures.lasting.shape[1]
    sd = np.sqrt(futures.doubt**2 + (futures.noise**2 + p.MOOD_SD**2)[:, None])
    inside = futures.believed + p.ROUGH * p.ROUGH_SHIFT <= np.interp(sd, *most)
    inside &= np.arange(n) <= futures.best[:, None] + p.BEYOND
    highest = np.where(inside.any(axis=1), n - 1 - inside[:, ::-1].argmax(axis=1), futures.believed.argmin(axis=1))
    return np.where(rng.random(FUTURES) < FOLLOWED, highest, futures.last)
