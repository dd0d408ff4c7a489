"""The pace model's figures in `make bench`: how long an answer takes, and what the comparison came to, in short."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace

from bench.pace import goals
from bench.pace.people import Group
from bench.pace.policies import STEADY, named
from bench.pace.run import PEOPLE, SEED, WEEKS, ZONES, Task, simulated, stressed
from bench.results import Result, p50
from ownpace.practices.exposure_ladder.domain.history import MOST_AHEAD, REPLAYED
from ownpace.practices.exposure_ladder.domain.pace import (
    Observation,
    PaceModel,
    elapse,
    forecast,
    new_model,
    observe,
    propose,
    timeline,
)

FEW_PEOPLE = 20
"""In a quick run: enough to see that all of it works, and far too few to judge by."""
STEPS = 12
ANSWERS = 100
GAP_DAYS = 3.5
LOW_STEPS = 3
"""Steps known to somebody early in the climb: a timeline from there has all the others to imagine."""


def measure_times(rounds: int) -> Iterator[Result]:
    """Yield how long the model takes on a ladder of twelve steps with as many attempts as a page replays."""
    size = f"{STEPS} steps, {REPLAYED} attempts"
    replays, model = [_seconds(practised) for _ in range(rounds)], practised()
    # Each answer is of a model that nothing was asked before, as on a page.
    answers = [_seconds(_answer(elapse(model, GAP_DAYS))) for _ in range(ANSWERS)]
    early, gaps = practised(LOW_STEPS), [GAP_DAYS] * MOST_AHEAD
    ahead = [_seconds(_look_ahead(early, gaps, number)) for number in range(rounds)]
    yield Result("pace_predict_propose_ms", p50(answers), "ms", 30, f"p50 of {ANSWERS}: {size}")
    yield Result("pace_timeline_ms", p50(ahead), "ms", 300, f"p50 of {rounds}: {size}, {MOST_AHEAD} attempts ahead")
    yield Result(f"pace_replay_{REPLAYED}_ms", p50(replays), "ms", None, "building the model from the attempts")


def practised(known: int = STEPS) -> PaceModel:
    """Return the model of somebody who climbed the first `known` of twelve steps in two hundred attempts."""
    model = new_model([25 + 5 * step for step in range(STEPS)])
    for number in range(REPLAYED):
        step = min(number * known // REPLAYED + number % 3, known - 1)
        seen = Observation(step, peak=float(20 + 5 * (number % 7)), completed=True, before=30)
        model = observe(elapse(model, GAP_DAYS), seen)
    return model


def compare(*, quick: bool) -> Iterator[Result]:
    """Yield the goals of the comparison, on half as many people in every stress condition as of everyone."""
    people = FEW_PEOPLE if quick else PEOPLE
    chosen = [
        Task(group, number, SEED, WEEKS, ZONES if group is Group.EVERYONE else (STEADY,), looks_ahead=False)
        for group in Group
        for number in range(people if group is Group.EVERYONE else stressed(people))
    ]
    drawn = f"seed {SEED}, {people} people and {stressed(people)} in each stress condition, {WEEKS} weeks"
    for result in goals.goals(simulated(chosen), named(STEADY)):
        yield replace(result, note=f"{result.note}; {drawn}")


def _answer(model: PaceModel) -> Callable[[], object]:
    return lambda: (forecast(model), propose(model))


def _look_ahead(model: PaceModel, gaps: list[float], seed: int) -> Callable[[], object]:
    return lambda: timeline(model, gaps, seed)


def _seconds(asked: Callable[[], object]) -> float:
    began = time.perf_counter()
    asked()
    return time.perf_counter() - began
