"""What is believed about a person: what holds for anybody, whatever they live through and however they rate."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.practices.exposure_ladder.domain.pace import (
    Observation,
    PaceModel,
    elapse,
    new_model,
    observe,
    observe_before,
)
from ownpace.practices.exposure_ladder.domain.pace.beliefs import NotAStep, NotASuds, NotDays

LADDER = (20, 35, 50, 65, 80)
OFF_THE_SCALE = (float("nan"), float("inf"), -1, 101)
Life = Callable[[PaceModel], PaceModel]

suds = st.one_of(st.sampled_from((0, 1, 2, 50, 77.9, 78, 98, 100)), st.floats(0, 100))
maybe_suds = st.one_of(st.none(), suds)
days = st.one_of(st.sampled_from((0, 1, 7, 90)), st.floats(0, 500))
ladders = st.lists(suds, min_size=1, max_size=6)


@st.composite
def moments(draw: st.DrawFn) -> Life:
    """A moment of a life on a ladder of any length: time passes, a rating is told, or an attempt."""
    step = draw(st.integers(0, 5))
    if draw(st.booleans()):
        passing = draw(days)
        return lambda model: elapse(model, passing)
    if draw(st.booleans()):
        now = draw(suds)
        return lambda model: observe_before(model, step % model.steps, now)
    reason = draw(st.sampled_from((None, "planned", "outside", "changed_mind", "too_much", "unsaid")))
    told = {"peak": draw(maybe_suds), "completed": reason is None and draw(st.booleans()), "before": draw(maybe_suds)}
    told |= {"stop_reason": reason, "feared_percent": draw(maybe_suds), "feared_happened": draw(st.booleans())}
    return lambda model: observe(model, Observation(step % model.steps, **told))


@given(ladders, st.lists(moments(), max_size=12))
@settings(max_examples=80)
def test_whatever_happens_the_doubts_stay_a_covariance(predicted: list[float], life: list[Life]) -> None:
    model = new_model(predicted)
    for moment in life:
        model = moment(model)
    assert np.isfinite(model.mean).all()
    assert np.isfinite(model.relief).all()
    assert np.allclose(model.spread, model.spread.transpose(0, 2, 1), atol=1e-6)
    assert np.linalg.eigvalsh(model.spread).min() > -1e-6
    assert model.weight.min() >= 0
    assert model.weight.sum() == pytest.approx(1)


@given(ladders, st.lists(moments(), max_size=4), days, days)
@settings(max_examples=25)
def test_two_short_whiles_away_are_one_long_one(
    predicted: list[float], life: list[Life], first: float, second: float
) -> None:
    model = new_model(predicted)
    for moment in life:
        model = moment(model)
    twice, once = elapse(elapse(model, first), second), elapse(model, first + second)
    for of_twice, of_once in ((twice.mean, once.mean), (twice.spread, once.spread), (twice.relief, once.relief)):
        assert np.allclose(of_twice, of_once, rtol=1e-6, atol=1e-6)
    assert twice.away == pytest.approx(once.away)


def test_no_time_at_all_changes_nothing() -> None:
    model = observe(new_model(LADDER), Observation(1, 40, True))
    assert np.array_equal(elapse(model, 0).spread, model.spread)


@pytest.mark.parametrize("wrong", [-1, -0.001, float("nan"), float("inf"), float("-inf")])
def test_time_passes_forward_and_comes_to_an_end(wrong: float) -> None:
    with pytest.raises(NotDays):
        elapse(new_model(LADDER), wrong)


@pytest.mark.parametrize("wrong", OFF_THE_SCALE)
def test_a_ladder_is_rated_from_0_to_100(wrong: float) -> None:
    with pytest.raises(NotASuds):
        new_model([20, wrong])
    with pytest.raises(NotASuds):
        new_model([20, 30], [90, wrong])


def test_confidence_is_rated_for_every_step_or_for_none() -> None:
    with pytest.raises(ValueError, match="length"):
        new_model([20, 30, 40], [90, 80])


@pytest.mark.parametrize("wrong", OFF_THE_SCALE)
@pytest.mark.parametrize("rating", ["peak", "before", "after", "feared_percent", "confidence_after"])
def test_every_rating_of_an_attempt_is_from_0_to_100(rating: str, wrong: float) -> None:
    told = {"peak": 40.0, "completed": True, rating: wrong}
    with pytest.raises(NotASuds):
        observe(new_model(LADDER), Observation(1, **told))


@pytest.mark.parametrize("wrong", OFF_THE_SCALE)
def test_a_rating_before_starting_is_from_0_to_100(wrong: float) -> None:
    with pytest.raises(NotASuds):
        observe_before(new_model(LADDER), 1, wrong)


@pytest.mark.parametrize("nowhere", [-1, len(LADDER), 1000])
def test_an_attempt_is_at_a_step_of_the_ladder(nowhere: int) -> None:
    with pytest.raises(NotAStep):
        observe(new_model(LADDER), Observation(nowhere, 40, True))
    with pytest.raises(NotAStep):
        observe_before(new_model(LADDER), nowhere, 40)


@pytest.mark.parametrize("reason", ["too_much", "unsaid", None])
def test_a_stop_that_nobody_planned_is_an_overwhelm_even_at_a_low_peak(reason: str | None) -> None:
    assert Observation(1, 30, False, stop_reason=reason).overwhelmed
    assert Observation(1, None, False, stop_reason=reason).overwhelmed


def test_a_very_high_peak_is_an_overwhelm_even_when_it_was_completed() -> None:
    assert Observation(1, 80, True).overwhelmed
    assert not Observation(1, 70, True).overwhelmed
    assert not Observation(1, None, True).overwhelmed
