from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.scales import Intensity
from ownpace.practices.pause.domain import Choice, Moment, Plan, Went, choices_made, middle, strengths
from ownpace.practices.pause.records import MOMENT, PLAN

NOW = datetime(2026, 6, 1, 22, 15, tzinfo=UTC)
STRENGTH = st.none() | st.integers(0, 100).map(Intensity)
WORDS = st.text(max_size=30)
AT = st.integers(0, 200_000_000).map(lambda seconds: NOW + timedelta(seconds=seconds))
MOMENTS = st.builds(
    Moment,
    AT,
    choice=st.none() | st.sampled_from(Choice),
    plan=st.sampled_from(["", "ab" * 16]),
    impulse=WORDS,
    before=STRENGTH,
    after=STRENGTH,
    note=WORDS,
)
PLAN_OF_MINE = Plan(NOW, "Agreeing too fast").write("Agreeing too fast", "a yes is on its way", "say: tomorrow", "")


@given(MOMENTS)
def test_a_pause_comes_back_as_it_was_kept(moment: Moment) -> None:
    assert MOMENT.load(1, MOMENT.write(moment)) == moment


@given(WORDS, WORDS, WORDS, st.lists(st.tuples(AT, st.sampled_from(Went))), st.none() | AT)
def test_a_plan_comes_back_as_it_was_kept(
    cue: str, response: str, obstacle: str, uses: list[tuple[datetime, Went]], rests: datetime | None
) -> None:
    plan = Plan(NOW, "Buying").write("Buying", cue, response, obstacle)
    for at, went in uses:
        plan = plan.note(went, at)
    plan = plan.rest(rests) if rests else plan
    assert PLAN.load(1, PLAN.write(plan)) == plan


@given(st.lists(MOMENTS))
def test_every_named_choice_is_counted_once_and_nothing_else(moments: list[Moment]) -> None:
    made = choices_made(moments)
    assert sum(times for _, times in made) == sum(moment.choice is not None for moment in moments)
    assert [times for _, times in made] == sorted((times for _, times in made), reverse=True)


@given(st.lists(MOMENTS))
def test_strengths_hold_pairs_alone(moments: list[Moment]) -> None:
    assert len(strengths(moments)) == sum(each.before is not None and each.after is not None for each in moments)


@given(st.lists(st.integers(0, 100), min_size=1))
def test_the_middle_has_as_many_below_it_as_above(numbers: list[int]) -> None:
    half = middle(numbers)
    assert sum(number < half for number in numbers) <= (len(numbers) + 1) // 2
    assert sum(number > half for number in numbers) <= len(numbers) // 2


def test_going_ahead_and_naming_nothing_are_no_other_way() -> None:
    assert not Moment(NOW, Choice.WENT_AHEAD).is_otherwise
    assert not Moment(NOW).is_otherwise
    assert all(Moment(NOW, choice).is_otherwise for choice in Choice if choice is not Choice.WENT_AHEAD)


def test_each_time_it_came_up_is_counted_by_how_it_went() -> None:
    plan = PLAN_OF_MINE.note(Went.HELPED, NOW).note(Went.PARTLY, NOW).note(Went.HELPED, NOW + timedelta(minutes=2))
    assert (plan.times(Went.HELPED), plan.times(Went.PARTLY), plan.times(Went.NOT_THIS_TIME)) == (2, 1, 0)


def test_the_last_use_can_be_taken_back() -> None:
    assert PLAN_OF_MINE.note(Went.HELPED, NOW).take_back() == PLAN_OF_MINE
    assert PLAN_OF_MINE.take_back() == PLAN_OF_MINE


def test_a_plan_is_at_hand_once_whole_until_it_is_put_away() -> None:
    assert not Plan(NOW, "Buying").is_in_hand
    assert PLAN_OF_MINE.is_in_hand
    resting = PLAN_OF_MINE.rest(NOW)
    assert not resting.is_in_hand
    assert resting.rest(NOW + timedelta(days=3)).put_away == NOW
    assert resting.take_up() == PLAN_OF_MINE


@pytest.mark.parametrize(("ways", "helped"), [([], None), ([Went.NOT_THIS_TIME], None)])
def test_without_help_there_is_no_first_help(ways: list[Went], helped: None) -> None:
    plan = PLAN_OF_MINE
    for way in ways:
        plan = plan.note(way, NOW)
    assert plan.first_help is helped


def test_partly_is_help_too() -> None:
    later = NOW + timedelta(days=1)
    assert PLAN_OF_MINE.note(Went.NOT_THIS_TIME, NOW).note(Went.PARTLY, later).first_help == later
