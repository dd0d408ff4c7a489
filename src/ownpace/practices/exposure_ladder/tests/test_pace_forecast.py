"""What the pace model foresees."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.practices.exposure_ladder.domain.pace import (
    ENOUGH,
    Observation,
    PaceModel,
    elapse,
    forecast,
    has_enough,
    new_model,
    observe,
    observe_before,
    propose,
    timeline,
)

LADDER = (20, 30, 40, 50, 60, 70)
SHARES = (0.0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1.0)
EASY = Observation(2, 20, True)

suds = st.one_of(st.sampled_from((0, 50, 78, 100)), st.floats(0, 100))
maybe_suds = st.one_of(st.none(), suds)
reasons = st.sampled_from((None, "planned", "outside", "changed_mind", "too_much", "unsaid"))
attempts = st.builds(
    Observation,
    st.integers(0, 2),
    maybe_suds,
    st.booleans(),
    maybe_suds,
    maybe_suds,
    reasons,
    maybe_suds,
    st.booleans(),
)
lives = st.lists(st.tuples(st.floats(0, 200), attempts), max_size=10)


def lived(life: list[tuple[float, Observation]], predicted: list[float]) -> PaceModel:
    model = new_model(predicted)
    for days, attempt in life:
        model = observe(elapse(model, days), attempt)
    return model


def practised(*peaks: float, step: int = 2) -> PaceModel:
    return lived([(4, Observation(step, peak, True)) for peak in peaks], list(LADDER))


def medians(model: PaceModel) -> list[float]:
    return [each.quantile(0.5) for each in forecast(model)]


def risks(model: PaceModel) -> list[float]:
    return [each.p_overwhelm for each in forecast(model)]


def everything_said(model: PaceModel) -> list[object]:
    told = [(f.p_overwhelm, f.p_complete, *(f.quantile(q) for q in SHARES)) for f in forecast(model)]
    return [
        told,
        propose(model),
        timeline(model, [4.0] * 5, 1),
        has_enough(model),
        model.mean.sum(),
        model.spread.sum(),
    ]


@given(lives, st.lists(suds, min_size=3, max_size=6))
@settings(max_examples=60)
def test_whatever_happens_every_chance_is_a_chance_and_every_range_a_range(life: list, predicted: list[float]) -> None:
    for each in forecast(lived(life, predicted)):
        assert 0 <= each.p_overwhelm <= 1
        assert 0 <= each.p_complete <= 1
        peaks = [each.quantile(q) for q in SHARES]
        assert peaks == sorted(peaks)
        assert 0 <= peaks[0] <= peaks[-1] <= 100


@given(lives, attempts, st.floats(0, 100))
@settings(max_examples=15)
def test_what_was_believed_yesterday_is_not_rewritten_by_today(life: list, today: Observation, days: float) -> None:
    model = lived(life, [20, 50, 80])
    believed = everything_said(model)
    later = observe(observe_before(elapse(model, days), today.step, 60), today)
    observe(observe(later, today), today)
    observe(observe_before(model, 1, 90), today)
    everything_said(later)
    assert everything_said(model) == believed


def test_the_ratings_that_a_ladder_was_made_of_may_change_afterwards() -> None:
    predicted = np.array(LADDER, dtype=float)
    model = new_model(predicted, predicted)
    believed = everything_said(model)
    predicted += 20
    assert everything_said(model) == believed


def test_a_ladder_without_steps_foresees_nothing() -> None:
    assert forecast(elapse(new_model([]), 5)) == ()


@pytest.mark.parametrize("share", [-0.1, 1.1, float("nan")])
def test_a_share_of_attempts_is_from_none_to_all(share: float) -> None:
    with pytest.raises(ValueError, match="share"):
        forecast(new_model(LADDER))[0].quantile(share)


def test_what_was_rated_harder_is_foreseen_harder() -> None:
    model = new_model(LADDER)
    assert medians(model) == sorted(medians(model))
    assert risks(model) == sorted(risks(model))
    completing = [each.p_complete for each in forecast(model)]
    assert completing == sorted(completing, reverse=True)


def test_little_confidence_makes_a_step_more_daunting() -> None:
    sure, unsure = new_model(LADDER, [90] * 6), new_model(LADDER, [20] * 6)
    assert all(more > less for more, less in zip(risks(unsure), risks(sure), strict=True))


def test_one_easy_attempt_makes_its_neighbours_less_daunting_too() -> None:
    before, after = new_model(LADDER), practised(15)
    for step in (1, 2, 3):
        assert medians(after)[step] < medians(before)[step]
        assert risks(after)[step] < risks(before)[step]


def test_one_hard_attempt_makes_its_neighbours_more_daunting() -> None:
    before, after = new_model(LADDER), practised(75)
    for step in (1, 2, 3):
        assert risks(after)[step] > risks(before)[step]


def test_the_same_step_again_and_again_becomes_easier() -> None:
    once, often = practised(40), practised(40, 38, 35, 33, 30, 28)
    assert risks(often)[2] < risks(once)[2]
    assert medians(often)[2] < medians(once)[2]


@pytest.mark.parametrize("reason", ["planned", "outside", "changed_mind"])
def test_a_planned_stop_is_no_overwhelm(reason: str) -> None:
    assert not Observation(1, 40, False, stop_reason=reason).overwhelmed
    chosen = lived([(3, Observation(1, 40, False, stop_reason=reason))] * 3, list(LADDER))
    too_much = lived([(3, Observation(1, 40, False, stop_reason="too_much"))] * 3, list(LADDER))
    assert all(less < more for less, more in zip(risks(chosen), risks(too_much), strict=True))


def test_someone_who_stops_early_is_expected_to_complete_less_often() -> None:
    planned = lived([(3, Observation(1, 60, False, stop_reason="planned"))] * 3, list(LADDER))
    too_much = lived([(3, Observation(1, 60, False, stop_reason="too_much"))] * 3, list(LADDER))
    assert all(
        less.p_complete < more.p_complete for less, more in zip(forecast(too_much), forecast(planned), strict=True)
    )


def test_a_high_rating_before_starting_raises_the_chance_that_today_is_too_much() -> None:
    model = practised(30, 28, 25)
    for low, ordinary, high in zip(
        risks(observe_before(model, 2, 5)), risks(model), risks(observe_before(model, 2, 85)), strict=True
    ):
        assert low < ordinary < high


def test_a_bad_day_passes() -> None:
    today = observe_before(practised(30, 28, 25), 2, 85)
    assert risks(elapse(today, 30))[2] < risks(today)[2]


def test_declaring_the_same_before_rating_twice_counts_once() -> None:
    model = practised(40, 35)
    told = Observation(3, 45, True, before=60)
    once = observe(model, told)
    declared = observe(observe_before(model, 3, 60), told)
    assert everything_said(declared) == everything_said(once)


def test_telling_the_start_check_again_what_it_was_told_changes_nothing() -> None:
    told = observe_before(practised(40, 35), 3, 60)
    assert everything_said(observe_before(told, 3, 60)) == everything_said(told)


def test_the_same_before_rating_on_another_day_counts_again() -> None:
    first = observe_before(practised(40, 35), 3, 60)
    assert medians(observe_before(elapse(first, 2), 3, 60)) != medians(elapse(first, 2))


def test_the_same_before_rating_of_a_second_attempt_counts_again() -> None:
    once = observe(observe_before(practised(40, 35), 3, 60), Observation(3, 45, True))
    assert medians(observe(once, Observation(3, 45, True, before=60))) != medians(
        observe(once, Observation(3, 45, True))
    )


def test_after_a_long_time_away_it_knows_less() -> None:
    model = practised(45, 44, 46, 43, 45)
    for now, then in zip(forecast(model), forecast(elapse(model, 120)), strict=True):
        assert then.quantile(0.9) - then.quantile(0.1) > now.quantile(0.9) - now.quantile(0.1)


def test_some_relief_fades_when_nothing_is_done() -> None:
    model = practised(40, 35, 30)
    assert medians(elapse(model, 60))[2] > medians(model)[2]


def test_the_likelier_the_feared_outcome_had_seemed_the_more_its_absence_teaches() -> None:
    feared = lived([(3, Observation(2, 50, True, feared_percent=90))], list(LADDER))
    hardly = lived([(3, Observation(2, 50, True, feared_percent=5))], list(LADDER))
    assert medians(feared)[2] < medians(hardly)[2]


def test_what_was_feared_and_happened_makes_everything_near_more_daunting() -> None:
    happened = lived([(3, Observation(2, 50, True, feared_percent=50, feared_happened=True))], list(LADDER))
    did_not = lived([(3, Observation(2, 50, True, feared_percent=50))], list(LADDER))
    assert all(more > less for more, less in zip(medians(happened), medians(did_not), strict=True))


def test_what_was_feared_and_happened_many_times_never_looks_easy() -> None:
    model, daunting = new_model([60, 80, 95]), 0.3
    for _ in range(40):
        model = observe(model, Observation(2, 100, False, stop_reason="too_much", feared_happened=True))
        assert risks(model)[2] > daunting
        assert forecast(model)[2].p_complete < 1 - daunting


def test_how_it_felt_afterwards_is_no_evidence_of_learning() -> None:
    calm, shaken = (lived([(3, Observation(2, 50, True, after=after))], list(LADDER)) for after in (0, 90))
    assert everything_said(calm) == everything_said(shaken)


def test_it_answers_from_enough_rated_attempts_on() -> None:
    model = observe(new_model(LADDER), Observation(0, None, True))
    for _ in range(ENOUGH):
        assert not has_enough(model)
        model = observe(observe(model, EASY), Observation(0, None, False, stop_reason="planned"))
    assert has_enough(model)
