"""Which steps are offered, when none is, and whether the reason given is true."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ownpace.practices.exposure_ladder.domain.pace import (
    Kind,
    Observation,
    PaceModel,
    Proposal,
    Why,
    elapse,
    forecast,
    new_model,
    observe,
    observe_before,
    propose,
)

LADDER = (15, 25, 35, 45, 55, 65)
ANY = {"zone": 1.0, "top": 99}
"""Whatever may be offered at all, however daunting."""

peaks = st.one_of(st.none(), st.sampled_from((0, 20, 40, 60, 78, 100)), st.floats(0, 100))
reasons = st.sampled_from((None, None, "planned", "outside", "changed_mind", "too_much"))
zones = st.floats(0.005, 0.6)


@st.composite
def attempts(draw: st.DrawFn) -> tuple[float, Observation]:
    reason = draw(reasons)
    happened = draw(st.sampled_from((False,) * 9 + (True,)))
    told = Observation(draw(st.integers(0, 3)), draw(peaks), reason is None, None, None, reason, 50, happened)
    return draw(st.sampled_from((0, 2, 8, 30))), told


ladders, lives = st.lists(st.integers(5, 95), min_size=4, max_size=7), st.lists(attempts(), max_size=9)


@dataclass
class Record:
    """A life on a ladder as a person would keep it: what came, and what had been foreseen."""

    model: PaceModel
    seen: list[Observation] = field(default_factory=list)
    foreseen: list[float] = field(default_factory=list)

    def live(self, life: list[tuple[float, Observation]]) -> Record:
        for days, attempt in life:
            self.model = elapse(self.model, days)
            self.foreseen.append(forecast(self.model)[attempt.step].quantile(0.5))
            self.model = observe(self.model, attempt)
            self.seen.append(attempt)
        return self

    def completed(self, step: int) -> int:
        return sum(each.step == step and each.completed for each in self.seen)

    @property
    def best(self) -> int:
        return max((each.step for each in self.seen if each.completed and not each.overwhelmed), default=-1)

    def easier_lately(self) -> bool:
        lately = list(zip(self.seen, self.foreseen, strict=True))[-3:]
        return len(lately) == 3 and all(each.peak is not None and each.peak < median for each, median in lately)

    def holds(self, offered: Proposal) -> bool:
        """Whether what the reason says is so; of a reason that is not known here nothing is said."""
        step, last = offered.step, self.seen[-1] if self.seen else None
        tried = any(each.step == step for each in self.seen)
        truth = {
            Why.BEGIN: self.best < 0 and step < 2,
            Why.EASIER: step > self.best >= 0 and self.easier_lately(),
            Why.BEYOND: step > self.best >= 0,
            Why.BACK_AFTER_MUCH: last is not None and last.overwhelmed and step < last.step,
            Why.SECOND_TIME: self.completed(step) == 1,
            Why.AGAIN: self.completed(step) >= 1,
            Why.OPEN_STILL: not tried and step < self.best,
        }
        return truth.get(offered.reason, True)


def lived(*attempts: Observation, days: float = 4) -> PaceModel:
    return Record(new_model(LADDER)).live([(days, attempt) for attempt in attempts]).model


def done(step: int, peak: float = 20) -> Observation:
    return Observation(step, peak, True)


def steps(offers: tuple[Proposal, ...]) -> set[int]:
    return {each.step for each in offers}


TOO_MUCH = Observation(1, 60, False, stop_reason="too_much")
HAPPENED = Observation(0, 20, True, feared_percent=40, feared_happened=True)


@given(ladders, lives, zones, st.integers(1, 4))
@settings(max_examples=60)
def test_nothing_outside_the_zone_is_proposed(predicted: list, life: list, zone: float, top: int) -> None:
    model = Record(new_model(predicted)).live(life).model
    offers, risks = propose(model, zone=zone, top=top), [each.p_overwhelm for each in forecast(model)]
    assert len(offers) == len(steps(offers)) <= top
    if any(each.kind == Kind.SPLIT for each in offers):
        assert len(offers) == 1
    else:
        assert all(risks[each.step] <= zone for each in offers)


@given(ladders, lives, zones)
@settings(max_examples=60)
def test_every_reason_is_true_to_the_record(predicted: list, life: list, zone: float) -> None:
    record = Record(new_model(sorted(predicted))).live(life)
    for offered in propose(record.model, zone=zone, top=99):
        assert (offered.reason == Why.SPLIT) == (offered.kind == Kind.SPLIT)
        assert offered.kind == Kind.SPLIT or record.holds(offered)


@given(ladders, lives, zones, zones)
@settings(max_examples=40)
def test_a_gentler_zone_never_proposes_a_riskier_first_step(
    predicted: list, life: list, one: float, other: float
) -> None:
    model = Record(new_model(sorted(predicted))).live(life).model
    firsts = [propose(model, zone=zone)[:1] for zone in sorted((one, other))]
    if all(firsts):
        gentle, brisk = (forecast(model)[first.step].p_overwhelm for (first,) in firsts)
        assert gentle <= brisk


@given(lives, zones)
@settings(max_examples=15)
def test_a_closed_gate_closes_proposals_and_nothing_else(life: list, zone: float) -> None:
    model = Record(new_model(LADDER)).live(life).model
    assert propose(model, gate_open=False, zone=zone) == ()
    assert len(forecast(model)) == len(LADDER)


def test_there_is_something_to_begin_with() -> None:
    offers = propose(new_model(LADDER))
    assert offers
    assert {each.reason for each in offers} == {Why.BEGIN}


def test_a_ladder_without_steps_has_nothing_to_propose() -> None:
    assert propose(new_model([])) == ()


@pytest.mark.parametrize("wrong", [float("nan"), -0.1, 1.1])
def test_a_zone_is_a_chance(wrong: float) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  whatever its name and words
        propose(new_model(LADDER), zone=wrong)


def test_at_most_two_steps_above_what_was_completed_are_proposed() -> None:
    assert max(steps(propose(new_model(LADDER), **ANY))) == 1
    assert max(steps(propose(lived(done(0)), **ANY))) == 2
    assert max(steps(propose(lived(done(0), done(2)), **ANY))) == 4


def test_a_bad_day_before_starting_offers_nothing_riskier_than_before() -> None:
    model = lived(*[done(1)] * 4)
    assert steps(propose(observe_before(model, 1, 80), top=99)) < steps(propose(model, top=99))


def test_split_when_even_the_easiest_is_too_much() -> None:
    (offered,) = propose(new_model([95, 97, 99]), zone=0.05)
    assert offered == Proposal(0, Why.SPLIT, Kind.SPLIT)


def test_no_step_that_fits_is_called_too_much_because_it_is_out_of_reach() -> None:
    model, zone = new_model([90, 95, 97, 5]), 0.12
    risks = [each.p_overwhelm for each in forecast(model)]
    assert min(risks) == risks[3] <= zone < min(risks[:2])
    assert all(each.kind != Kind.SPLIT or risks[each.step] > zone for each in propose(model, zone=zone))


def test_no_step_that_fits_is_called_too_much_because_it_rests() -> None:
    stop, zone = {"peak": 30, "completed": False, "stop_reason": "unsaid"}, 0.5
    model = new_model([30, 40])
    for step in (0, 0, 1, 1):
        model = observe(model, Observation(step, **stop))
    model = elapse(model, 8)
    risks = [each.p_overwhelm for each in forecast(model)]
    assert max(risks) <= zone
    assert all(each.kind != Kind.SPLIT for each in propose(model, zone=zone))


@pytest.mark.parametrize("lately", [(TOO_MUCH, TOO_MUCH), (TOO_MUCH, done(0), done(3, 85)), (done(2, 90), TOO_MUCH)])
def test_after_two_overwhelms_in_three_attempts_a_week_of_rest(lately: tuple[Observation, ...]) -> None:
    model = lived(done(0), done(0), *lately)
    assert propose(model, **ANY) == ()
    assert propose(elapse(model, 6), **ANY) == ()
    assert propose(elapse(elapse(model, 6), 1), **ANY)


@pytest.mark.parametrize("lately", [(TOO_MUCH, done(0), done(0)), (TOO_MUCH, done(0), done(0), TOO_MUCH)])
def test_one_overwhelm_in_three_attempts_is_no_reason_to_rest(lately: tuple[Observation, ...]) -> None:
    assert propose(lived(*lately), **ANY)


@pytest.mark.parametrize("reason", ["planned", "outside", "changed_mind"])
def test_stopping_by_choice_never_brings_a_rest(reason: str) -> None:
    assert propose(lived(*[Observation(1, 40, False, stop_reason=reason)] * 3), **ANY)


def test_a_step_that_was_too_much_twice_in_a_row_rests_and_comes_back() -> None:
    model = elapse(lived(done(0), done(1), TOO_MUCH, TOO_MUCH), 8)
    assert 1 not in steps(propose(model, **ANY))
    assert 0 in steps(propose(model, **ANY))
    for _ in range(6):
        model = observe(elapse(model, 3), done(0))
    assert 1 in steps(propose(model, **ANY))


@pytest.mark.parametrize("between", [0, 1, 3])
def test_what_was_feared_and_happened_twice_in_five_closes_proposals(between: int) -> None:
    model = lived(HAPPENED, *[done(0)] * between, HAPPENED)
    assert propose(model, **ANY) == ()
    assert propose(elapse(model, 200), **ANY) == ()


def test_what_was_feared_and_happened_once_in_five_leaves_proposals_open() -> None:
    assert propose(lived(HAPPENED), **ANY)
    assert propose(lived(HAPPENED, *[done(0)] * 4, HAPPENED), **ANY)


def test_after_a_lot_easier_ground_is_called_steadier() -> None:
    offers = propose(lived(done(0), done(1), done(2), done(3, 85)), **ANY)
    assert {each.reason for each in offers if each.step < 3} == {Why.BACK_AFTER_MUCH}


@pytest.mark.parametrize("times", [1, 2])
def test_a_step_that_was_stopped_is_not_called_done(times: int) -> None:
    model = lived(*[Observation(0, 20, False, stop_reason="planned")] * times)
    (offered,) = (each for each in propose(model, **ANY) if each.step == 0)
    assert offered.reason not in {Why.SECOND_TIME, Why.AGAIN}


@pytest.mark.parametrize("reason", Why)
def test_a_reason_is_a_sentence(reason: Why) -> None:
    assert str(reason)[0].isupper()
    assert str(reason).endswith(".")
