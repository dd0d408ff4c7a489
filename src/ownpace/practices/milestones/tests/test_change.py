from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.practice import Series
from ownpace.core.statistics.local_level import smooth
from ownpace.practices.milestones.domain.change import FEWEST, SHORTEST, Change, Moved, change_of, changes_of
from ownpace.practices.milestones.words import change_in_words

BEGAN = datetime(2025, 1, 1, 9, 0, tzinfo=UTC)


def _weekly(values: list[float], *, low: float = 0, high: float = 100, unit: str = "") -> Series:
    points = tuple((BEGAN + timedelta(weeks=week), value) for week, value in enumerate(values))
    return Series("trial.numbers", "Asking", points, low, high, unit)


def test_below_five_numbers_or_six_weeks_nothing_is_said() -> None:
    assert change_of(_weekly([10, 90, 10, 90])).moved is Moved.NOT_ENOUGH
    assert change_of(_weekly([10] * 6)).moved is Moved.NOT_ENOUGH
    assert change_of(_weekly([10] * 7)).moved is Moved.ABOUT_THE_SAME
    assert change_in_words(change_of(_weekly([10, 90]))).sentence == "Not enough yet."


def test_a_clear_rise_and_a_clear_fall_are_said_with_both_levels() -> None:
    rise = change_in_words(change_of(_weekly([20.0] * 20 + [70.0] * 20)))
    assert rise.sentence == "Higher than at the start: about 70 now, about 20 then."
    assert rise.details.startswith("From 40 numbers. Most likely between 65 and 75 now")
    fall = change_in_words(change_of(_weekly([80.0] * 20 + [30.0] * 20)))
    assert fall.sentence == "Lower than at the start: about 30 now, about 80 then."


def test_ups_and_downs_around_one_level_are_about_the_same() -> None:
    assert change_of(_weekly([40.0, 55, 45, 50, 38, 52, 44, 49, 41, 51])).moved is Moved.ABOUT_THE_SAME


def test_where_nothing_has_changed_it_seldom_says_that_something_has() -> None:
    """An 80 % range leaves zero out once in five where the level stands still, at most."""
    dice = Random(7)
    flat = [_weekly([50 + dice.gauss(0, 8) for _ in range(20)]) for _ in range(200)]
    clear = sum(change_of(series).moved is not Moved.ABOUT_THE_SAME for series in flat)
    assert clear <= 40


@given(st.lists(st.floats(0, 100), min_size=1, max_size=40), st.integers(0, 2**32))
def test_the_order_of_points_makes_no_difference(values: list[float], seed: int) -> None:
    series = _weekly(values)
    mixed = list(series.points)
    Random(seed).shuffle(mixed)
    one, other = change_of(series), change_of(Series(series.key, series.title, tuple(mixed)))
    assert (one.moved, one.start, one.now) == (other.moved, other.start, other.now)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=40))
def test_something_is_said_from_enough_numbers_on_and_never_before(values: list[float]) -> None:
    change = change_of(_weekly(values))
    is_enough = len(values) >= FEWEST and timedelta(weeks=len(values) - 1) >= SHORTEST
    assert (change.moved is not Moved.NOT_ENOUGH) is is_enough
    assert (change.start is not None) is is_enough


@given(st.lists(st.floats(0, 100), min_size=7, max_size=40))
def test_a_scale_of_another_length_tells_the_same_story(values: list[float]) -> None:
    large, small = change_of(_weekly(values)), change_of(_weekly([value / 2 for value in values], high=50))
    assert large.now is not None
    assert small.now is not None
    assert abs(large.now.mean - 2 * small.now.mean) < 1e-6


def test_of_a_long_series_the_ends_say_what_the_whole_would() -> None:
    dice = Random(3)
    points = tuple((BEGAN + timedelta(days=day), 50 + dice.gauss(day / 100, 8)) for day in range(1500))
    ends = change_of(Series("trial.numbers", "Asking", points))
    whole = smooth(points)
    assert ends.start is not None
    assert ends.now is not None
    assert abs(ends.start.mean - whole[0].value.mean) < 1e-6
    assert abs(ends.now.mean - whole[-1].value.mean) < 1e-6
    assert ends.count == 1500


def test_levels_stay_on_their_scale_and_carry_their_unit() -> None:
    hours = change_in_words(change_of(_weekly([4.0] * 8 + [8.5] * 30, high=14, unit="h")))
    assert "now, about 4 h then" in hours.sentence
    full = change_in_words(change_of(_weekly([100.0] * 9)))
    assert "105" not in full.details


def test_clear_changes_come_first_and_series_without_numbers_are_left_out() -> None:
    flat, rise = _weekly([50.0] * 9), _weekly([20.0] * 20 + [70.0] * 20)
    few, empty = _weekly([5.0]), _weekly([])
    found: list[Change] = changes_of([few, flat, empty, rise])
    assert [change.moved for change in found] == [Moved.HIGHER, Moved.ABOUT_THE_SAME, Moved.NOT_ENOUGH]
