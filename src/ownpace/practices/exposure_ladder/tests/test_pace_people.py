"""People who are as the pace model assumes: what it foresees for them comes about as often as it says."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from ownpace.practices.exposure_ladder.domain.pace import (
    Forecast,
    Observation,
    elapse,
    forecast,
    new_model,
    observe,
    observe_before,
)
from ownpace.practices.exposure_ladder.domain.pace import parameters as p

LADDER = (15, 25, 35, 45, 55, 65, 75, 85)
PEOPLE, ATTEMPTS = 80, 20


class Person:
    """Somebody drawn from what the model believes before it knows anything, who then lives as it assumes."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng, self.model = rng, new_model(LADDER)
        self.kind = kind = rng.choice(p.FILTERS, p=p.BANK_PRIOR)
        drawn = rng.multivariate_normal(self.model.mean[kind], self.model.spread[kind])
        self.lasting, self.mood, self.offset = drawn[:-2], drawn[-2], drawn[-1]
        self.relief = np.zeros(len(LADDER))
        self.tolerance = rng.choice(p.TOLERANCE, p=p.TOLERANCE_PRIOR)

    def wait(self, days: float) -> None:
        kept, normal = np.exp(-days / p.MOOD_DAYS), self.rng.standard_normal
        self.mood = kept * self.mood + p.MOOD_SD * np.sqrt(1 - kept**2) * normal()
        self.lasting += np.sqrt(days / 7) * (p.DRIFT_ALL_SD * normal() + p.DRIFT_EACH_SD * normal(len(LADDER)))
        self.relief *= np.exp(-days / p.FADING_DAYS)
        if self.rng.random() < p.ROUGH_DAY:
            self.mood += p.ROUGH_DAY_SD * normal()
        self.model = elapse(self.model, days)

    def tell_before(self, step: int) -> None:
        felt = p.BEFORE_SLOPE * (self.lasting[step] - self.relief[step]) + self.mood + self.offset
        told = np.clip(felt + p.BEFORE_NOISE * self.rng.standard_normal(), 0, 100)
        self.model = observe_before(self.model, step, told)

    def attempt(self, step: int) -> Observation:
        rough, noise = self.rng.random() < p.ROUGH, p.NOISE[self.kind] * self.rng.standard_normal()
        felt = self.lasting[step] - self.relief[step] + self.mood
        peak = np.clip(felt + (p.ROUGH_SHIFT + p.ROUGH_SPREAD * noise if rough else noise), 0, 100)
        stopping = p.STOP_BASE + (1 - p.STOP_BASE) / (1 + np.exp((self.tolerance - peak) / p.STOP_WIDTH))
        completed = self.rng.random() >= stopping
        seen = Observation(step, peak, completed, stop_reason=None if completed else "too_much")
        self.learn(step, p.QUALITY if completed else p.QUALITY_STOPPED)
        self.model = observe(self.model, seen)
        return seen

    def learn(self, step: int, quality: float) -> None:
        near = np.exp(-np.square(np.subtract(LADDER, LADDER[step])) / (2 * p.WIDTH[self.kind] ** 2))
        left = max(self.lasting[step] - self.relief[step] - p.FLOOR, 0)
        taken, fades = p.RATE[self.kind] * quality * left * near, p.FADES[self.kind]
        self.lasting += p.LEARNING_SD * self.rng.standard_normal() * near - (1 - fades) * taken
        self.relief += fades * taken


def lives(seed: int) -> Iterator[tuple[Forecast, Observation]]:
    """What was foreseen on the day and what came, for steps taken at random from those within reach."""
    rng = np.random.default_rng(seed)
    for person in (Person(rng) for _ in range(PEOPLE)):
        for _ in range(ATTEMPTS):
            step = int(rng.integers(min(person.model.best + 3, len(LADDER))))
            person.wait(rng.uniform(1, 8))
            person.tell_before(step)
            foreseen = forecast(person.model)[step]
            yield foreseen, person.attempt(step)


@pytest.fixture(scope="module")
def days() -> list[tuple[Forecast, Observation]]:
    return list(lives(seed=5))


@pytest.mark.parametrize(("share", "least", "most"), [(0.8, 0.72, 0.88), (0.5, 0.42, 0.62)])
def test_ranges_hold_as_many_peaks_as_they_say(days: list, share: float, least: float, most: float) -> None:
    low, high = (1 - share) / 2, (1 + share) / 2
    inside = [foreseen.quantile(low) <= seen.peak <= foreseen.quantile(high) for foreseen, seen in days]
    assert least <= np.mean(inside) <= most


def test_too_much_comes_about_as_often_as_foreseen(days: list) -> None:
    foreseen = np.mean([foreseen.p_overwhelm for foreseen, _ in days])
    assert foreseen == pytest.approx(np.mean([seen.overwhelmed for _, seen in days]), abs=0.03)


def test_completing_comes_about_as_often_as_foreseen(days: list) -> None:
    foreseen = np.mean([foreseen.p_complete for foreseen, _ in days])
    assert foreseen == pytest.approx(np.mean([seen.completed for _, seen in days]), abs=0.05)


def test_where_more_is_foreseen_more_comes(days: list) -> None:
    ordered = sorted(days, key=lambda day: day[0].p_overwhelm)
    third = len(ordered) // 3
    calm, hard = ([seen.overwhelmed for _, seen in part] for part in (ordered[:third], ordered[-third:]))
    assert np.mean(calm) + 0.05 < np.mean(hard)
