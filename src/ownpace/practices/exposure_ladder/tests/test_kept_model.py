"""What the pace model learned may be kept: it says the same, and a correction counts at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import pytest

from ownpace.core.derived import Compute, Plain
from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder.domain import history, pace
from ownpace.practices.exposure_ladder.domain.ladder import Ladder
from ownpace.practices.exposure_ladder.tests.test_history import NOW, ladder, tried
from ownpace.sealed.vault import Vault

CLIMB = ladder(20, 40, 60)
TRIES = [
    tried("s0", 40, 25),
    tried("s0", 36, 22),
    tried("s1", 30, 45),
    tried("gone", 25, 30),
    tried("s1", 20, 38),
    tried("s2", 3, 70),
]


def same(one: pace.PaceModel, other: pace.PaceModel) -> bool:
    tables = ("rated", "mean", "spread", "relief", "log_weight", "reach", "tolerance")
    values = ("tries", "done", "resting", "past", "rated_attempts", "best", "seen", "expected", "away", "told_before")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in tables) and all(
        getattr(one, name) == getattr(other, name) for name in values
    )


class Counting:
    """Keeps in a vault what was learned, and counts how much had to be learned anew."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.known: list[int] = []

    def __call__(self, version: int, inputs: Sequence[Plain], compute: Compute) -> Any:
        def counted(before: Plain, known: int) -> Plain:
            self.known.append(known)
            return compute(before, known)

        return self.vault.derive("trial.pace", version, inputs, counted)


@pytest.fixture
def derive(vault: Vault) -> Counting:
    return Counting(vault)


def test_try_by_try_it_says_to_the_last_bit_what_learning_all_at_once_says(derive: Counting) -> None:
    for count in range(len(TRIES) + 1):
        for later in (0, 3):
            now = NOW + timedelta(days=later)
            kept = history.model_of(CLIMB, TRIES[:count], now, derive)
            assert same(kept, history.model_of(CLIMB, TRIES[:count], now))


def test_a_new_try_at_a_step_that_was_tried_is_learned_alone(derive: Counting) -> None:
    history.model_of(CLIMB, TRIES[:3], NOW, derive)
    history.model_of(CLIMB, TRIES[:3], NOW, derive)
    history.model_of(CLIMB, TRIES[:5], NOW, derive)
    assert derive.known == [0, 4]  # the ladder and three tries


def _other_peak(climb: Ladder) -> tuple[Ladder, list[Any]]:
    return climb, [replace(TRIES[0], peak=Suds(80)), *TRIES[1:]]


def _one_taken_out(climb: Ladder) -> tuple[Ladder, list[Any]]:
    return climb, TRIES[:2] + TRIES[3:]


def _other_expectation(climb: Ladder) -> tuple[Ladder, list[Any]]:
    return ladder(20, 40, 80), TRIES


def _one_step_less(climb: Ladder) -> tuple[Ladder, list[Any]]:
    return ladder(20, 40), TRIES


@pytest.mark.parametrize("correct", [_other_peak, _one_taken_out, _other_expectation, _one_step_less])
def test_a_correction_counts_at_once(derive: Counting, correct: Any) -> None:
    history.model_of(CLIMB, TRIES, NOW, derive)
    climb, tries = correct(CLIMB)
    assert same(history.model_of(climb, tries, NOW, derive), history.model_of(climb, tries, NOW))
    assert derive.known == [0, 0]


def test_how_long_it_may_take_is_the_same_whether_it_is_kept_or_not(derive: Counting) -> None:
    tries = [tried("s0", 40 - 3 * number, 30 - number) for number in range(10)]
    seen = history.outlook(CLIMB, tries, NOW)
    assert seen is not None
    found = [history.ahead(seen, derive) for _ in range(2)]
    assert found == [history.ahead(seen)] * 2
    assert found[0].timeline.bands
    assert derive.known == [0]
