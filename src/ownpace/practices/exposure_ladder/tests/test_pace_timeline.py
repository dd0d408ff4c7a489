"""How long it may take: ranges, or the plain word that there is no honest estimate yet."""

from __future__ import annotations

from math import inf, isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.practices.exposure_ladder.domain.pace import (
    ENOUGH,
    Observation,
    PaceModel,
    Timeline,
    elapse,
    new_model,
    observe,
    timeline,
)
from ownpace.practices.exposure_ladder.domain.pace.beliefs import NotDays

LADDER = (15, 22, 30, 38, 45, 55)
STEEP = (60, 68, 75, 82, 90, 97)
HALF_A_YEAR = (4.0,) * 45


def lived(*attempts: Observation, ladder: tuple[int, ...] = LADDER) -> PaceModel:
    model = new_model(ladder)
    for attempt in attempts:
        model = observe(elapse(model, 4), attempt)
    return model


def done(step: int, peak: float = 15) -> Observation:
    return Observation(step, peak, True)


@pytest.fixture(scope="module")
def going_well() -> PaceModel:
    return lived(*(done(step) for step in (0, 0, 1, 1, 2, 2, 3, 3)))


@pytest.fixture(scope="module")
def going_hard() -> PaceModel:
    too_much = (Observation(step, 85, False, stop_reason="too_much") for step in (0, 0, 1, 1, 0, 0, 1, 0))
    return lived(*too_much, ladder=STEEP)


attempts = st.builds(Observation, st.integers(0, 5), st.integers(0, 100), st.booleans())


@given(st.lists(attempts, min_size=6, max_size=12), st.lists(st.floats(0, 40), max_size=25), st.integers(0, 2**32))
@settings(max_examples=40)
def test_whatever_happened_ranges_lie_ahead_and_within_each_other(life: list, gaps: list[float], seed: int) -> None:
    told = timeline(lived(*life), gaps, seed)
    assert 0 <= told.p_plateau <= 1
    assert [band.share for band in told.bands] in ([], [0.5, 0.8])
    for band in told.bands:
        assert 0 <= band.low <= band.high
        assert band.low <= sum(gaps) / 7 + 1e-9
        assert band.high <= sum(gaps) / 7 + 1e-9 or band.high == inf
    if told.bands:
        half, most = told.bands
        assert most.low <= half.low <= half.high <= most.high


def test_someone_going_well_is_told_two_ranges(going_well: PaceModel) -> None:
    told = timeline(going_well, HALF_A_YEAR, 1)
    assert [band.share for band in told.bands] == [0.5, 0.8]
    half, most = told.bands
    assert 0 < most.low <= half.low <= half.high <= most.high
    assert most.low < most.high
    assert told.p_plateau < 0.5


def test_the_same_seed_gives_the_same_timeline(going_well: PaceModel) -> None:
    assert timeline(going_well, HALF_A_YEAR, 7) == timeline(going_well, HALF_A_YEAR, 7)


def test_other_seeds_imagine_other_futures_that_say_about_the_same(going_well: PaceModel) -> None:
    told = [timeline(going_well, HALF_A_YEAR, seed) for seed in range(6)]
    assert len({each.bands for each in told}) > 1
    plateaus = [each.p_plateau for each in told]
    assert max(plateaus) - min(plateaus) < 0.25
    lows = [each.bands[0].low for each in told if each.bands]
    assert max(lows) < 2.5 * min(lows)


def test_a_ladder_already_climbed_takes_no_more_time() -> None:
    told = timeline(lived(*(done(step) for step in range(len(LADDER)))), HALF_A_YEAR, 1)
    assert told.p_plateau == 0
    assert {(band.low, band.high) for band in told.bands} == {(0, 0)}


def test_the_top_step_stopped_by_choice_is_still_to_come(going_well: PaceModel) -> None:
    top = len(LADDER) - 1
    told = timeline(observe(going_well, Observation(top, 50, False, stop_reason="planned")), HALF_A_YEAR, 1)
    assert all(band.low > 0 for band in told.bands)
    assert told.bands or told.p_plateau > 0


@pytest.mark.parametrize("rated", range(ENOUGH))
def test_before_enough_is_known_there_is_no_estimate(rated: int) -> None:
    unrated = [Observation(0, None, True)] * 8
    assert timeline(lived(*unrated, *[done(0)] * rated), HALF_A_YEAR, 1).bands == ()


def test_when_most_futures_stay_below_the_top_there_is_no_estimate(going_hard: PaceModel) -> None:
    told = timeline(going_hard, HALF_A_YEAR, 1)
    assert told.p_plateau > 0.5
    assert told.bands == ()


def test_a_plateau_is_likelier_for_someone_for_whom_it_is_hard(going_well: PaceModel, going_hard: PaceModel) -> None:
    assert timeline(going_hard, HALF_A_YEAR, 1).p_plateau > timeline(going_well, HALF_A_YEAR, 1).p_plateau


def test_without_attempts_to_come_the_top_is_not_reached(going_well: PaceModel) -> None:
    assert timeline(going_well, (), 1) == Timeline((), 1.0)
    assert timeline(new_model([]), HALF_A_YEAR, 1).bands == ()


def test_one_attempt_does_not_lead_from_the_first_step_to_the_top() -> None:
    told = timeline(lived(*[done(0)] * 8), [4.0], 1)
    assert told == Timeline((), 1.0)


def test_with_more_attempts_to_come_the_top_is_likelier(going_well: PaceModel) -> None:
    short, long = timeline(going_well, HALF_A_YEAR[:4], 1), timeline(going_well, HALF_A_YEAR, 1)
    assert long.p_plateau < short.p_plateau


def test_attempts_further_apart_take_longer(going_well: PaceModel) -> None:
    often, seldom = timeline(going_well, [2.0] * 45, 1), timeline(going_well, [10.0] * 45, 1)
    assert often.bands
    assert all(isfinite(band.low) for band in often.bands)
    assert not seldom.bands or seldom.bands[0].low > often.bands[0].low


def test_attempts_that_are_past_do_not_change_when_their_future_is_imagined(going_well: PaceModel) -> None:
    gaps = [4.0] * 10
    believed = going_well.mean.copy(), going_well.spread.copy(), going_well.relief.copy()
    timeline(going_well, gaps, 1)
    assert gaps == [4.0] * 10
    for now, then in zip((going_well.mean, going_well.spread, going_well.relief), believed, strict=True):
        assert (now == then).all()


@pytest.mark.parametrize("wrong", [-1, float("nan"), float("inf")])
def test_time_to_come_passes_forward_and_comes_to_an_end(going_well: PaceModel, wrong: float) -> None:
    with pytest.raises(NotDays):
        timeline(going_well, [4, wrong, 4], 1)
