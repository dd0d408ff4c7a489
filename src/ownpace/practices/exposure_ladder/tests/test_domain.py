"""What a clinician would say should happen on a ladder."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.scales import Confidence, OffTheScale, Percent, Suds
from ownpace.practices.exposure_ladder.domain.attempt import (
    Attempt,
    Debrief,
    Happened,
    NotStarted,
    NotToday,
    Preparation,
    Stage,
    StopReason,
    happened_already,
    not_today,
)
from ownpace.practices.exposure_ladder.domain.ladder import (
    MOST_STEPS,
    Ladder,
    LadderIsFull,
    NotOnLadder,
    Rating,
    Setting,
    Step,
)
from ownpace.practices.exposure_ladder.domain.progress import progress
from ownpace.practices.exposure_ladder.domain.proposal import Reason, is_settled, propose_next

NOW = datetime(2026, 5, 1, 18, 0, tzinfo=UTC)


def step(id: str, suds: int, setting: Setting = Setting.SOLO) -> Step:
    return Step(id, f"situation {id}", setting, (Rating(NOW, Suds(suds)),))


def ladder(*suds: int) -> Ladder:
    built = Ladder("towards closeness", "")
    for number, expected in enumerate(suds):
        built = built.add(step(f"s{number}", expected))
    return built


def done(id: str, peak: int, expected: int = 50, day: int = 0) -> Attempt:
    at = NOW + timedelta(days=day)
    return (
        Attempt(id, at, Suds(expected))
        .start(Suds(30), at)
        .finish(at)
        .rate(Suds(peak), Suds(10))
        .look_back(Debrief(Happened.NO))
        .look_ahead(None, None)
    )


def stopped(id: str, reason: StopReason, day: int = 0) -> Attempt:
    at = NOW + timedelta(days=day)
    return (
        Attempt(id, at, Suds(50))
        .start(None, at)
        .stop(at, reason)
        .rate(None, None)
        .look_back(Debrief())
        .look_ahead(None, None)
    )


suds = st.integers(0, 100)


@given(st.lists(suds, max_size=20))
def test_a_new_ladder_is_in_order_of_expected_distress(expected: list[int]) -> None:
    found = [int(step.expected) for step in ladder(*expected).steps]
    assert found == sorted(expected)


@given(st.lists(suds, min_size=1, max_size=12), st.data())
def test_moving_a_step_changes_the_order_and_loses_nothing(expected: list[int], data: st.DataObject) -> None:
    before = ladder(*expected)
    id = data.draw(st.sampled_from([step.id for step in before.steps]))
    by = data.draw(st.integers(-15, 15))
    after = before.move(id, by)
    assert sorted(s.id for s in after.steps) == sorted(s.id for s in before.steps)
    assert after.index(id) == max(0, min(len(expected) - 1, before.index(id) + by))
    assert [s.id for s in after.steps if s.id != id] == [s.id for s in before.steps if s.id != id]


def test_an_order_by_hand_stays_when_a_rating_changes() -> None:
    by_hand = ladder(10, 20, 30).move("s0", 2)
    rated = by_hand.rate("s1", Rating(NOW, Suds(95)))
    assert [s.id for s in rated.steps] == ["s1", "s2", "s0"]


def test_going_back_to_the_order_of_distress_sorts_again() -> None:
    assert [s.id for s in ladder(10, 20, 30).move("s0", 2).order_by_distress().steps] == ["s0", "s1", "s2"]


def test_a_new_rating_moves_the_step_and_keeps_the_earlier_one() -> None:
    rated = ladder(10, 20).rate("s0", Rating(NOW, Suds(60), Confidence(40)))
    assert [s.id for s in rated.steps] == ["s1", "s0"]
    assert (rated.step("s0").first_expected, rated.step("s0").expected) == (10, 60)


def test_the_latest_confidence_is_kept_when_it_is_not_rated_again() -> None:
    rated = ladder(10).rate("s0", Rating(NOW, Suds(20), Confidence(40))).rate("s0", Rating(NOW, Suds(15)))
    assert rated.step("s0").confidence == 40


def test_a_step_put_away_leaves_the_climb_and_can_come_back() -> None:
    away = ladder(10, 20).put_step_away("s0")
    assert [s.id for s in away.climbable] == ["s1"]
    assert [s.id for s in away.put_step_away("s0", False).climbable] == ["s0", "s1"]


def test_a_step_of_another_ladder_is_refused() -> None:
    for ask in (
        Ladder("", "").step,
        lambda id: ladder(10).move(id, 1),
        lambda id: ladder(10).reword(id, "", Setting.SOLO),
    ):
        with pytest.raises(NotOnLadder):
            ask("elsewhere")


def test_a_ladder_has_an_end() -> None:
    full = ladder(*([50] * MOST_STEPS))
    with pytest.raises(LadderIsFull):
        full.add(step("one more", 10))


def test_partnered_steps_are_absent_rather_than_greyed() -> None:
    mixed = ladder(10).add(step("together", 5, Setting.PARTNERED))
    assert [s.id for s in mixed.without(Setting.PARTNERED).steps] == ["s0"]


def test_an_attempt_goes_through_its_stages_and_can_be_changed_later_without_going_back() -> None:
    attempt = Attempt("s0", NOW, Suds(40)).prepare(Preparation("I freeze", Percent(70), (), "I leave"))
    assert attempt.stage is Stage.REHEARSE
    attempt = attempt.rehearse("").visualise("").start(Suds(30), NOW)
    assert attempt.stage is Stage.DOING
    assert attempt.prepare(Preparation("I blush")).stage is Stage.DOING


def test_a_stopped_attempt_is_kept_and_not_scored() -> None:
    attempt = stopped("s0", StopReason.CHANGED_MIND)
    assert attempt.was_done
    assert not attempt.completed
    assert not attempt.overwhelmed
    assert attempt.surprise is None


def test_a_planned_stop_is_not_an_overwhelm_and_too_much_is() -> None:
    assert not stopped("s0", StopReason.PLANNED).overwhelmed
    assert stopped("s0", StopReason.TOO_MUCH).overwhelmed
    assert done("s0", 78).overwhelmed
    assert not done("s0", 77).overwhelmed


def test_nothing_can_be_looked_back_on_before_it_was_started() -> None:
    fresh = Attempt("s0", NOW, Suds(40))
    for act in (
        lambda: fresh.stop(NOW),
        lambda: fresh.finish(NOW),
        lambda: fresh.rate(None, None),
        lambda: fresh.look_back(Debrief()),
        lambda: fresh.look_ahead(None, None),
        lambda: fresh.say_why(StopReason.PLANNED),
    ):
        with pytest.raises(NotStarted):
            act()


def test_what_life_brought_already_goes_straight_to_looking_back() -> None:
    attempt = happened_already("s0", Suds(40), None, NOW)
    assert attempt.stage is Stage.RATE
    assert attempt.rate(Suds(20), None).surprise == 20


def test_an_attempt_set_aside_is_not_open_until_it_is_taken_up() -> None:
    attempt = Attempt("s0", NOW, Suds(40)).leave()
    assert not attempt.is_open
    assert attempt.take_up().is_open


@given(st.one_of(st.none(), suds), st.booleans(), st.booleans())
def test_a_hard_day_is_a_day_for_skills(before: int | None, unreal: bool, substances: bool) -> None:
    reasons = not_today(None if before is None else Suds(before), unreal, substances)
    assert (NotToday.DISTRESS in reasons) == (before is not None and before >= 70)
    assert (NotToday.UNREAL in reasons, NotToday.SUBSTANCES in reasons) == (unreal, substances)


def test_the_easiest_step_is_the_place_to_begin() -> None:
    proposal = propose_next(ladder(50, 20), [], NOW)
    assert (proposal.step and proposal.step.id, proposal.reason) == ("s1", Reason.START_LOW)


def test_an_empty_ladder_proposes_nothing() -> None:
    assert propose_next(Ladder("", ""), [], NOW).reason is Reason.NO_STEPS


def test_what_is_under_way_comes_first() -> None:
    proposal = propose_next(ladder(20, 50), [Attempt("s1", NOW, Suds(50))], NOW)
    assert (proposal.step and proposal.step.id, proposal.reason) == ("s1", Reason.CARRY_ON)


def test_a_step_is_repeated_until_two_attempts_in_a_row_went_easily() -> None:
    rungs = ladder(40, 60)
    once = [done("s0", 15, 40)]
    assert propose_next(rungs, once, NOW).reason is Reason.AGAIN
    beyond = propose_next(rungs, [*once, done("s0", 20, 40)], NOW)
    assert (beyond.step and beyond.step.id, beyond.reason) == ("s1", Reason.ONE_BEYOND)


def test_a_numb_low_peak_does_not_settle_a_step() -> None:
    numb = Attempt("s0", NOW, Suds(40)).start(None, NOW).finish(NOW).rate(Suds(5), None, numb=True)
    assert not is_settled(ladder(40).step("s0"), [numb, numb])


def test_a_step_settled_long_ago_stays_settled_without_its_old_attempts() -> None:
    rungs = ladder(40, 60).settle("s0", True)
    proposal = propose_next(rungs, [done("s1", 50, 60)], NOW)
    assert (proposal.step and proposal.step.id, proposal.reason) == ("s1", Reason.AGAIN)


def test_after_one_overwhelm_the_step_below_is_steadier_ground() -> None:
    attempts = [done("s0", 10, 40), done("s0", 10, 40), stopped("s1", StopReason.TOO_MUCH)]
    proposal = propose_next(ladder(40, 60), attempts, NOW)
    assert (proposal.step and proposal.step.id, proposal.reason) == ("s0", Reason.STEP_BACK)


def test_two_overwhelms_in_three_call_for_rest() -> None:
    attempts = [done("s0", 90), done("s0", 20), done("s0", 85)]
    assert propose_next(ladder(40), attempts, NOW) == propose_next(ladder(40, 50), attempts, NOW)
    assert propose_next(ladder(40), attempts, NOW).reason is Reason.REST


@given(st.permutations([True, True, False, False, False]), st.integers(0, 60))
def test_no_proposal_once_the_feared_outcome_happened_twice_in_five(happened: list[bool], peak: int) -> None:
    attempts = [done("s0", peak).look_back(Debrief(Happened.YES if yes else Happened.NO)) for yes in happened]
    proposal = propose_next(ladder(40, 60), attempts, NOW)
    assert proposal.step is None
    assert proposal.reason is Reason.FEAR_CAME_TRUE


def test_after_months_away_the_start_is_a_little_lower() -> None:
    attempts = [done("s0", 10, 40), done("s0", 10, 40)]
    proposal = propose_next(ladder(40, 60), attempts, NOW + timedelta(days=90))
    assert (proposal.step and proposal.step.id, proposal.reason) == ("s0", Reason.WELCOME_BACK)


def test_a_first_step_that_looks_like_a_lot_is_offered_for_splitting() -> None:
    assert propose_next(ladder(75, 90), [], NOW).reason is Reason.SPLIT


def test_a_ladder_climbed_to_the_top_says_so() -> None:
    attempts = [done("s0", 10), done("s0", 10)]
    assert propose_next(ladder(40), attempts, NOW).reason is Reason.ALL_SETTLED


@given(st.lists(st.tuples(st.sampled_from(["s0", "s1", "s2"]), suds), max_size=12), st.integers(0, 100))
def test_a_proposal_is_a_step_that_can_be_climbed(history: list[tuple[str, int]], days: int) -> None:
    rungs = ladder(20, 45, 65)
    attempts = [done(id, peak, day=number) for number, (id, peak) in enumerate(history)]
    proposal = propose_next(rungs, attempts, NOW + timedelta(days=days))
    assert proposal.step is None or proposal.step in rungs.climbable


def test_progress_counts_tries_and_remembers_the_last_peak() -> None:
    rung = progress(ladder(40), [done("s0", 30), stopped("s0", StopReason.PLANNED)])[0]
    assert (rung.tries, rung.last_peak, rung.eased_by, rung.settled) == (2, 30, 10, False)


@given(st.integers(-1000, 1000))
def test_a_rating_off_the_scale_is_refused(number: int) -> None:
    if 0 <= number <= 100:
        assert Suds(number) == number
    else:
        with pytest.raises(OffTheScale):
            Suds(number)


def test_confidence_goes_by_tens() -> None:
    with pytest.raises(OffTheScale):
        Confidence(55)
