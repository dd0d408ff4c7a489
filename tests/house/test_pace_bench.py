"""That the comparison in bench/pace is fair and counts rightly: people, days and luck come from the seed alone."""

from __future__ import annotations

import json
from dataclasses import replace
from math import inf

import pytest
from bench.pace import calibration, goals, headline, tables
from bench.pace.attempts import OVERWHELMED_FROM, Plan, World
from bench.pace.days import draw_days
from bench.pace.learning import Lived, mind_of
from bench.pace.living import Life, Outlook, Scored, Sight, live
from bench.pace.people import Group, Learner, Mindset, draw_person
from bench.pace.policies import MANUALS, STEADY, Halving, named
from bench.pace.report import Gain, trades
from bench.pace.run import Task, gathered, lived
from bench.pace.timelines import foresight
from bench.results import Result, table
from numpy.random import default_rng

from ownpace.practices.exposure_ladder.domain.history import MOST_AHEAD, REPLAYED
from ownpace.practices.exposure_ladder.domain.pace import timeline

KIN = ((1.0, 0.5), (0.5, 1.0))
CAP = 30
LIFE = Life(
    attempts=40,
    overwhelms=4,
    overwhelms_before_top=4,
    top=20.0,
    top_done=18.0,
    left=None,
    climbed=1.0,
    rested=0,
    smaller=0,
    harms=0,
    proposed_while_gated=0,
    scored=(),
    outlooks=(),
)


@pytest.mark.parametrize("group", Group)
def test_the_same_seed_draws_the_same_person_and_days_and_another_seed_others(group: Group) -> None:
    first, again, other = (draw_person(group, default_rng(seed)) for seed in (7, 7, 9))
    days = [draw_days(first, CAP, default_rng(seed)) for seed in (8, 8, 9)]
    assert first == again != other
    assert days[0] == days[1] != days[2]


@pytest.mark.parametrize("group", Group)
def test_a_ladder_is_in_the_order_of_what_the_person_expects(group: Group) -> None:
    person = draw_person(group, default_rng(3))
    assert list(person.predicted) == sorted(person.predicted)
    assert len(person.true) == len(person.predicted)
    assert 6 <= len(person.true) <= 14


def test_a_life_is_the_same_whichever_policies_are_lived_beside_it() -> None:
    task = Task(Group.EVERYONE, number=4, seed=1, weeks=10, zones=(), looks_ahead=False)
    alone, beside = lived(task).lives, lived(replace(task, zones=(STEADY,))).lives
    assert set(alone) == set(MANUALS)
    assert set(beside) == {*MANUALS, named(STEADY)}
    assert alone.items() <= beside.items()


def test_the_model_lives_the_same_life_again_and_forecasts_its_attempts() -> None:
    task = Task(Group.EVERYONE, number=2, seed=1, weeks=12, zones=(STEADY,), looks_ahead=True)
    life = lived(task).lives[named(STEADY)]
    assert life == lived(task).lives[named(STEADY)]
    assert len(life.scored) == life.attempts - life.smaller > 0
    assert all(0 <= one.early.p_overwhelm <= 1 and one.late.most[0] <= one.late.most[1] for one in life.scored)


def test_nothing_is_proposed_behind_the_gate() -> None:
    found = [lived(Task(Group.UNSAFE, number, 1, CAP, (STEADY,), looks_ahead=False)) for number in range(4)]
    assert sum(one.lives["halving"].proposed_while_gated for one in found) > 0
    assert sum(one.lives[named(STEADY)].proposed_while_gated for one in found) == 0


@pytest.mark.parametrize("group", Group)
def test_ratings_are_round_numbers_from_0_to_100(group: Group) -> None:
    person = draw_person(group, default_rng(5))
    for felt in (-20.0, 3.0, 52.0, 78.0, 140.0):
        said = person.scale.say(felt, week=20)
        assert 0 <= said <= 100
        assert said % 5 == 0


@pytest.mark.parametrize("group", Group)
def test_the_felt_distress_from_which_something_is_said_is_where_it_begins_to_be_said(group: Group) -> None:
    scale = draw_person(group, default_rng(6)).scale
    from_here = scale.felt_from(OVERWHELMED_FROM, week=3)
    assert from_here == inf or scale.say(from_here + 0.1, 3) >= OVERWHELMED_FROM > scale.say(from_here - 0.1, 3)


@pytest.mark.parametrize("learner", Learner)
def test_practice_without_harm_eases_a_step_and_harm_does_not(learner: Learner) -> None:
    mindset = Mindset(learner, learner, 0.0, 1.0, 14.0, 0.5, KIN)
    eased, harmed = mind_of(mindset, (60.0, 70.0)), mind_of(mindset, (60.0, 70.0))
    for _ in range(6):
        eased.learn(Lived(0, 0, felt=55.0, dose=1.0, overwhelmed=False, harmed=False, chance=0.5))
        harmed.learn(Lived(0, 0, felt=55.0, dose=1.0, overwhelmed=False, harmed=True, chance=0.5))
    first = sum(chance * level for chance, level in mind_of(mindset, (60.0, 70.0)).levels(0, 0))
    assert sum(chance * level for chance, level in eased.levels(0, 0)) < first - 5
    assert sum(chance * level for chance, level in harmed.levels(0, 0)) > first - 2


def test_overwhelms_are_counted_before_the_top_and_in_all() -> None:
    for number in range(5):
        person = draw_person(Group.SENSITISERS, default_rng(number))
        life = live(person, draw_days(person, CAP, default_rng(number)), Halving)
        assert 0 <= life.overwhelms_before_top <= life.overwhelms <= life.attempts


def test_the_risk_that_the_oracle_sees_is_the_risk_that_people_run() -> None:
    said, came = 0.0, 0
    for number in range(300):
        person = draw_person(Group.HIDDEN_TRIGGER, default_rng(number))
        days = draw_days(person, CAP, default_rng(number + 1000))
        for day in days[:20]:
            world = World(person, mind_of(person.mind, person.true), day, 0.0)
            step = int(day.dice.order * len(person.true))
            said += world.risk(step)
            came += world.attempt(Plan(step)).overwhelmed
    assert came > 500
    assert said == pytest.approx(came, rel=0.06)


def lives_of(**policies: tuple[float, int]) -> dict[str, list[Life]]:
    """Ten people alike, under policies that bring them to the top in so many weeks with so many overwhelms."""
    return {
        name.replace("_", " ."): [replace(LIFE, top=weeks, overwhelms=much, overwhelms_before_top=much)] * 10
        for name, (weeks, much) in policies.items()
    }


def test_trades_are_read_off_between_the_zones_where_weeks_or_overwhelms_equal_those_of_halving() -> None:
    lives = lives_of(halving=(20, 4), pace_06=(22, 1), pace_12=(18, 3), pace_20=(14, 5))
    found = {row.what: row for row in trades(lives, ["pace .06", "pace .12", "pace .20"], CAP, seed=1)}
    assert found[Gain.FEWER].value == pytest.approx(50)  # at 20 weeks, half way between 1 and 3: 2 against 4
    assert found[Gain.SOONER].value == pytest.approx(4)  # at 4 overwhelms, half way between 18 and 14 weeks
    assert not found[Gain.FEWER].at_an_end


def test_a_trade_that_no_zone_reaches_is_told_as_missed() -> None:
    lives = lives_of(halving=(10, 4), pace_06=(22, 5), pace_12=(18, 6))
    part = tables.report("everyone", lives, CAP, seed=1)
    found = {one.name: one for one in goals.goals({part.name: part}, "pace .12")}
    assert found["pace_fewer_overwhelms_percent"].is_met is False
    assert "out of reach" in found["pace_fewer_overwhelms_percent"].note
    assert found["pace_sooner_weeks"].is_met is False


def scored(said: float, peak: float, *, overwhelmed: bool) -> Scored:
    sight = Sight(p_overwhelm=said, p_complete=1 - said, half=(40, 50), most=(30, 60))
    return Scored(sight, sight, peak, overwhelmed, completed=not overwhelmed, first_time=False, own=False)


def test_coverage_and_the_gap_of_calibration_are_counted_over_attempts() -> None:
    tries = [scored(0.1, 45, overwhelmed=False)] * 6 + [scored(0.1, 55, overwhelmed=False)] * 2
    tries += [scored(0.3, 90, overwhelmed=True)] * 2
    found = calibration.both("x", tries)[0]
    assert [found.half_covered, found.most_covered] == pytest.approx([0.6, 0.8])
    assert [found.predicted, found.seen] == pytest.approx([0.14, 0.2])
    assert found.brier == pytest.approx((8 * 0.1**2 + 2 * 0.7**2) / 10)
    assert sum(one.attempts for one in found.bins) == 10


def test_the_goals_tell_the_gap_in_points_the_coverage_in_per_cent_and_the_worst_stress_condition() -> None:
    tries = (*[scored(0.1, 45, overwhelmed=False)] * 8, *[scored(0.3, 90, overwhelmed=True)] * 2)
    halving = [LIFE] * 10
    better, worse = ([replace(LIFE, overwhelms=much, scored=tries)] * 10 for much in (3, 5))
    sets = {"everyone": better, "two_state": better, "slow": worse}
    reports = {
        name: tables.report(name, {"halving": halving, "pace .12": own}, CAP, seed=1) for name, own in sets.items()
    }
    found = {one.name: one for one in goals.goals(reports, "pace .12")}
    assert found["pace_calibration_gap_early_points"].value == pytest.approx(6)
    assert found["pace_calibration_gap_early_points"].is_met is False
    assert found["pace_coverage_everyone_late_percent"].is_met is True
    assert found["pace_coverage_two_state_early_percent"].value == pytest.approx(80)
    assert found["pace_worst_stress_difference"].value == pytest.approx(1)
    assert "slow" in found["pace_worst_stress_difference"].note
    assert found["pace_worst_stress_difference"].is_met is False


def test_a_band_without_an_end_holds_a_top_that_never_came_and_can_be_written_down() -> None:
    look = Outlook(week=4.0, horizon=26.0, half=(10.0, inf), most=(6.0, inf), p_plateau=0.4)
    never = replace(LIFE, top=None, top_done=None, outlooks=(look,))
    found = foresight([never, replace(LIFE, top_done=9.0, outlooks=(look,))])
    assert found is not None
    assert (found.half, found.most, found.width) == (0.5, 0.5, 20.0)
    json.dumps(tables.as_data(found), allow_nan=False)


def test_a_report_of_a_person_can_be_printed_and_written_down() -> None:
    found = [lived(Task(Group.EVERYONE, number, 3, 10, (0.06, STEADY), looks_ahead=True)) for number in range(2)]
    reports = {name: tables.report(name, lives, 10, 3) for name, lives in gathered(found).items()}
    assert "everyone" in reports
    assert len(reports) >= 2
    assert any("80 %" in line for line in tables.lines(reports["everyone"]))
    json.dumps(reports, default=tables.as_data, allow_nan=False)


def test_the_timeline_that_is_measured_has_futures_to_imagine() -> None:
    early = headline.practised(headline.LOW_STEPS)
    assert early.best == headline.LOW_STEPS - 1
    assert early.rated_attempts == REPLAYED
    found = timeline(early, [headline.GAP_DAYS] * MOST_AHEAD, seed=1)
    assert 0 < found.p_plateau < 1 or any(band.high > 0 for band in found.bands)


@pytest.mark.parametrize(
    ("value", "least", "most", "met"),
    [
        (30, 30, None, True),
        (29.9, 30, None, False),
        (87, 75, 87, True),
        (74, 75, 87, False),
        (88, 75, 87, False),
        (-0.1, None, 0, True),
        (0.1, None, 0, False),
        (None, 30, None, None),
        (5, None, None, None),
    ],
)
def test_a_goal_may_be_at_least_at_most_or_between(
    value: float | None, least: float | None, most: float | None, met: bool | None
) -> None:
    assert Result("x", value, "", most, least=least).is_met is met


def test_a_goal_is_shown_with_its_result() -> None:
    assert ">= 30" in table([Result("x", 12, "", least=30)])
    assert "75 to 87" in table([Result("x", 80, "", 87, least=75)])
    assert "NOT MET" in table([Result("x", 12, "", least=30)])
    assert "met" not in table([Result("x", 12, "")]).lower()
