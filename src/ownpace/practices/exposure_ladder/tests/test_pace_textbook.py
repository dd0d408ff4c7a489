"""The algebra of the pace model, held against one plain Kalman filter as a textbook has it."""

from __future__ import annotations

from dataclasses import dataclass
from math import erf

import numpy as np
import pytest

from ownpace.practices.exposure_ladder.domain.pace import (
    Observation,
    PaceModel,
    elapse,
    forecast,
    new_model,
    observe,
    observe_before,
)
from ownpace.practices.exposure_ladder.domain.pace import parameters as p

LADDER = (20, 35, 50, 65, 80)


def bell(x: np.ndarray | float, variance: float) -> np.ndarray:
    return np.exp(-0.5 * np.square(x) / variance) / np.sqrt(2 * np.pi * variance)


def told_as_one(parts: list[tuple[float, np.ndarray, np.ndarray]]) -> tuple[np.ndarray, np.ndarray]:
    """Mean and covariance of a mixture of (weight, mean, covariance)."""
    total = sum(weight for weight, _, _ in parts)
    mean = sum(weight * each for weight, each, _ in parts) / total
    return mean, sum(w * (cov + np.outer(each - mean, each - mean)) for w, each, cov in parts) / total


@dataclass
class Textbook:
    """One filter: a mean, a covariance and the relief that fades. State: each step, mood, offset."""

    which: int
    rated: np.ndarray
    mean: np.ndarray
    cov: np.ndarray
    relief: np.ndarray

    def row(self, step: int, before: bool = False) -> np.ndarray:
        row = np.zeros(len(self.mean))
        row[step], row[-2], row[-1] = (p.BEFORE_SLOPE, 1, 1) if before else (1, 1, 0)
        return row

    def elapse(self, passing: float) -> None:
        n, kept = len(self.rated), np.exp(-passing / p.MOOD_DAYS)
        forward = np.diag([1.0] * n + [kept, 1.0])
        self.mean, self.cov = forward @ self.mean, forward @ self.cov @ forward.T
        self.cov[n, n] += p.MOOD_SD**2 * (1 - kept**2)
        self.cov[:n, :n] += passing / 7 * (p.DRIFT_ALL_SD**2 * np.ones((n, n)) + p.DRIFT_EACH_SD**2 * np.eye(n))
        self.relief = self.relief * np.exp(-passing / p.FADING_DAYS)

    def rate_before(self, step: int, suds: float) -> None:
        """Two days are possible, an ordinary and a rough one: each updated by itself, then told as one."""
        row, parts = self.row(step, before=True), []
        for share, wider in ((1 - p.ROUGH_DAY, 0.0), (p.ROUGH_DAY, p.ROUGH_DAY_SD**2)):
            cov = self.cov.copy()
            cov[-2, -2] += wider
            missed = suds - (row @ self.mean - p.BEFORE_SLOPE * self.relief[step])
            doubt = row @ cov @ row + p.BEFORE_NOISE**2
            gain = cov @ row / doubt
            parts.append((share * bell(missed, doubt), self.mean + gain * missed, cov - np.outer(gain, gain) * doubt))
        self.mean, self.cov = told_as_one(parts)

    def attempt(self, seen: Observation) -> None:
        quality = p.QUALITY + p.QUALITY_FEARED * (seen.feared_percent or 0) / 100
        if not seen.completed:
            quality = p.QUALITY_STOPPED
        self.peak(seen.step, seen.peak)
        self.learn(seen.step, 0.0 if seen.feared_happened else quality, seen.feared_happened)

    def peak(self, step: int, suds: float) -> None:
        """What a peak tells, by brute force: prior times likelihood on a fine grid of what was felt that day."""
        row, noise = self.row(step), p.NOISE[self.which]
        middle, doubt = row @ self.mean, row @ self.cov @ row
        felt = middle + np.sqrt(doubt) * np.linspace(-12, 12, 20001)
        missed = suds + self.relief[step] - felt
        told = (1 - p.ROUGH) * bell(missed, noise**2)
        told = told + p.ROUGH * bell(missed - p.ROUGH_SHIFT, (p.ROUGH_SPREAD * noise) ** 2)
        share = bell(felt - middle, doubt) * told
        share = share / share.sum()
        now = share @ felt
        gain = self.cov @ row / doubt
        self.cov = self.cov - np.outer(gain, gain) * (doubt - share @ np.square(felt - now))
        self.mean = self.mean + gain * (now - middle)

    def learn(self, step: int, quality: float, happened: bool) -> None:
        near = np.exp(-np.square(self.rated - self.rated[step]) / (2 * p.WIDTH[self.which] ** 2))
        n, fades = len(self.rated), p.FADES[self.which]
        left = self.mean[step] - self.relief[step] - p.FLOOR
        assert left > 0, "these lives leave something to learn"
        taken = p.RATE[self.which] * quality * near
        forward, uneven = np.eye(n + 2), np.zeros(n + 2)
        forward[:n, step] -= (1 - fades) * taken
        uneven[:n] = (2 if happened else 1) * p.LEARNING_SD * near
        offset = np.append((1 - fades) * taken * (self.relief[step] + p.FLOOR), [0, 0])
        self.mean, self.cov = forward @ self.mean + offset, forward @ self.cov @ forward.T + np.outer(uneven, uneven)
        self.relief = self.relief + fades * taken * left - happened * p.SETBACK * near


def both() -> tuple[PaceModel, Textbook]:
    model = new_model(LADDER)
    which = int(model.weight.argmax())
    rated = np.array(LADDER, dtype=float)
    return model, Textbook(which, rated, model.mean[which], model.spread[which], model.relief[which])


def assert_expects_alike(model: PaceModel, plain: Textbook) -> None:
    assert np.allclose(model.mean[plain.which], plain.mean, atol=1e-4)
    assert np.allclose(model.relief[plain.which], plain.relief, atol=1e-4)


def assert_doubts_alike(model: PaceModel, plain: Textbook) -> None:
    assert np.allclose(model.spread[plain.which], plain.cov, atol=1e-3)


LIVED = (
    (3, Observation(1, 40, True, feared_percent=60)),
    (9, Observation(2, 75, False, stop_reason="too_much", feared_percent=80)),
    (2, Observation(2, 30, True)),
    (20, Observation(3, 90, True, feared_percent=50, feared_happened=True)),
)


def test_attempts_are_weighed_as_a_textbook_filter_would() -> None:
    model, plain = both()
    for away, seen in LIVED:
        model = observe(elapse(model, away), seen)
        plain.elapse(away)
        plain.attempt(seen)
        assert_expects_alike(model, plain)
        assert_doubts_alike(model, plain)


@pytest.mark.parametrize("now", [10, 45, 70, 95])
def test_a_rating_before_starting_moves_beliefs_as_two_textbook_filters_would(now: float) -> None:
    model, plain = both()
    model = observe_before(elapse(model, 4), 2, now)
    plain.elapse(4)
    plain.rate_before(2, now)
    assert_expects_alike(model, plain)


@pytest.mark.parametrize("now", [10, 45, 70, 95])
def test_a_rating_before_starting_leaves_the_doubts_that_two_textbook_filters_would(now: float) -> None:
    model, plain = both()
    model = observe_before(elapse(model, 4), 2, now)
    plain.elapse(4)
    plain.rate_before(2, now)
    assert_doubts_alike(model, plain)


def today(model: PaceModel, step: int) -> tuple[np.ndarray, np.ndarray]:
    """What each filter expects to be felt at a step today, and its variance."""
    row = np.zeros(len(LADDER) + 2)
    row[step], row[-2] = 1, 1
    return model.mean @ row - model.relief[:, step], model.spread @ row @ row


def test_each_filter_is_believed_by_how_well_it_foresaw_the_peak() -> None:
    model = observe(elapse(new_model(LADDER), 3), Observation(2, 40, True))
    for peak in (20, 55, 85):
        away = elapse(model, 3)
        expected, doubt = today(away, 1)
        likely = (1 - p.ROUGH) * bell(peak - expected, doubt + p.NOISE**2)
        likely += p.ROUGH * bell(peak - expected - p.ROUGH_SHIFT, doubt + (p.ROUGH_SPREAD * p.NOISE) ** 2)
        belief = away.weight * likely / (away.weight @ likely)
        belief = (1 - p.CHANGEABLE) * belief + p.CHANGEABLE * p.BANK_PRIOR
        assert np.allclose(observe(away, Observation(1, peak, True)).weight, belief, atol=1e-6)


@pytest.mark.parametrize("step", [1, 2])
def test_what_is_foreseen_is_what_all_filters_say_together(step: int) -> None:
    model = new_model(LADDER)
    for away, peak in ((3, 50), (9, 60), (2, 40)):
        model = observe(elapse(model, away), Observation(2, peak, True))
    expected, doubt = today(model, step)
    for q in (0.1, 0.25, 0.5, 0.75, 0.9):
        peak = forecast(model)[step].quantile(q)
        scaled = (peak - expected) / np.sqrt(doubt + p.NOISE**2)
        rough = (peak - expected - p.ROUGH_SHIFT) / np.sqrt(doubt + (p.ROUGH_SPREAD * p.NOISE) ** 2)
        below = [
            (1 - p.ROUGH) * normal_below(one) + p.ROUGH * normal_below(two)
            for one, two in zip(scaled, rough, strict=True)
        ]
        assert 0 < peak < 100, "the ends of the scale would hide what is foreseen"
        assert model.weight @ below == pytest.approx(q, abs=0.02)


def normal_below(scaled: float) -> float:
    return 0.5 * (1 + erf(scaled / np.sqrt(2)))
