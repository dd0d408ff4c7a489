from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.statistics.local_level import (
    DRIFT_SD,
    NOISE_SD,
    Z_80,
    NoRatings,
    OutOfOrder,
    change_since_start,
    changes_since_start,
    smooth,
)

START = datetime(2026, 5, 1, 12, tzinfo=UTC)
NEAR = 1e-6

gaps = st.integers(min_value=0, max_value=200)
values = st.integers(min_value=0, max_value=10).map(lambda tens: tens * 10.0)


@st.composite
def series(draw: st.DrawFn, min_size: int = 1, max_size: int = 12) -> list[tuple[datetime, float]]:
    steps = draw(st.lists(st.tuples(gaps, values), min_size=min_size, max_size=max_size))
    at, points = START, []
    for days, value in steps:
        at += timedelta(days=days)
        points.append((at, value))
    return points


def solve(matrix: list[list[float]], right: list[list[float]]) -> list[list[float]]:
    """Gauss-Jordan elimination with pivots: the plain way, as a second opinion."""
    size = len(matrix)
    rows = [[*matrix[i], *right[i]] for i in range(size)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [entry / rows[column][column] for entry in rows[column]]
        for other in range(size):
            if other != column:
                factor = rows[other][column]
                rows[other] = [a - factor * b for a, b in zip(rows[other], rows[column], strict=True)]
    return [row[size:] for row in rows]


def by_least_squares(points: list[tuple[datetime, float]]) -> tuple[list[float], list[list[float]]]:
    """Return means and covariances of the levels from the joint precision matrix of the whole model."""
    size = len(points)
    precision = [[0.0] * size for _ in range(size)]
    for i in range(size):
        precision[i][i] += 1 / NOISE_SD**2
    for i in range(size - 1):
        weeks = (points[i + 1][0] - points[i][0]) / timedelta(weeks=1)
        weight = 1 / (DRIFT_SD**2 * weeks)
        precision[i][i] += weight
        precision[i + 1][i + 1] += weight
        precision[i][i + 1] -= weight
        precision[i + 1][i] -= weight
    identity = [[float(i == j) for j in range(size)] for i in range(size)]
    covariance = solve(precision, identity)
    means = [sum(covariance[i][j] * points[j][1] / NOISE_SD**2 for j in range(size)) for i in range(size)]
    return means, covariance


@given(series())
def test_the_smoother_agrees_with_the_whole_model_solved_at_once(points: list[tuple[datetime, float]]) -> None:
    spread = [(at + timedelta(days=i), value) for i, (at, value) in enumerate(points)]
    means, covariance = by_least_squares(spread)
    for i, level in enumerate(smooth(spread)):
        assert level.value.mean == pytest.approx(means[i], abs=NEAR)
        assert level.value.high - level.value.mean == pytest.approx(Z_80 * covariance[i][i] ** 0.5, rel=NEAR)


@given(series(min_size=2))
def test_the_change_agrees_with_the_whole_model_solved_at_once(points: list[tuple[datetime, float]]) -> None:
    spread = [(at + timedelta(days=i), value) for i, (at, value) in enumerate(points)]
    means, covariance = by_least_squares(spread)
    variance = covariance[0][0] + covariance[-1][-1] - 2 * covariance[0][-1]
    change = change_since_start(spread)
    assert change.mean == pytest.approx(means[-1] - means[0], abs=NEAR)
    assert change.high - change.mean == pytest.approx(Z_80 * variance**0.5, rel=1e-4)


@given(series(min_size=2))
def test_more_ratings_never_widen_what_is_known_of_the_past(points: list[tuple[datetime, float]]) -> None:
    for before, after in zip(smooth(points[:-1]), smooth(points), strict=False):
        assert after.value.high - after.value.low <= before.value.high - before.value.low + NEAR


@given(series(), st.integers(min_value=-50, max_value=50))
def test_moving_every_rating_moves_the_levels_and_leaves_the_change(
    points: list[tuple[datetime, float]], by: int
) -> None:
    moved = [(at, value + by) for at, value in points]
    for level, other in zip(smooth(points), smooth(moved), strict=True):
        assert other.value.mean == pytest.approx(level.value.mean + by, abs=NEAR)
    assert change_since_start(moved).mean == pytest.approx(change_since_start(points).mean, abs=NEAR)


@given(series())
def test_moving_every_rating_in_time_changes_nothing(points: list[tuple[datetime, float]]) -> None:
    later = [(at + timedelta(days=1000), value) for at, value in points]
    assert [level.value for level in smooth(points)] == [level.value for level in smooth(later)]


@given(series())
def test_a_level_stays_between_the_lowest_and_the_highest_rating(points: list[tuple[datetime, float]]) -> None:
    lowest, highest = min(v for _, v in points), max(v for _, v in points)
    for level in smooth(points):
        assert lowest - NEAR <= level.value.mean <= highest + NEAR
        assert level.value.low <= level.value.mean <= level.value.high


@given(series())
def test_levels_come_in_the_order_of_the_ratings(points: list[tuple[datetime, float]]) -> None:
    assert [level.at for level in smooth(points)] == [at for at, _ in points]


@given(series(min_size=2))
def test_reading_time_backwards_gives_the_same_levels(points: list[tuple[datetime, float]]) -> None:
    mirrored = [(START - (at - START), value) for at, value in reversed(points)]
    for level, other in zip(smooth(points), reversed(smooth(mirrored)), strict=True):
        assert other.value.mean == pytest.approx(level.value.mean, abs=NEAR)


@given(series())
def test_what_was_known_at_a_time_does_not_change_later(points: list[tuple[datetime, float]]) -> None:
    changes = changes_since_start(points)
    for length in range(1, len(points) + 1):
        assert change_since_start(points[:length]) == changes[length - 1]


def test_one_rating_is_its_own_level_and_no_change() -> None:
    (level,) = smooth([(START, 40.0)])
    assert level.value.mean == 40
    assert level.value.high - 40 == pytest.approx(Z_80 * NOISE_SD)
    assert change_since_start([(START, 40.0)]).mean == 0


def test_a_steady_rise_is_clear_and_its_opposite_too() -> None:
    rise = [(START + timedelta(weeks=2 * n), 20.0 + 5 * n) for n in range(10)]
    assert change_since_start(rise).is_above_zero
    assert change_since_start([(at, 100 - value) for at, value in rise]).is_below_zero


def test_ordinary_ups_and_downs_are_not_a_change() -> None:
    wobble = [(START + timedelta(weeks=2 * n), 50.0 + 10 * (-1) ** n) for n in range(10)]
    change = change_since_start(wobble)
    assert not change.is_above_zero
    assert not change.is_below_zero


def test_ratings_out_of_order_are_refused() -> None:
    points = [(START, 10.0), (START - timedelta(days=1), 20.0)]
    with pytest.raises(OutOfOrder):
        smooth(points)


def test_no_ratings_have_no_levels_and_no_change() -> None:
    assert smooth([]) == ()
    assert changes_since_start([]) == ()
    with pytest.raises(NoRatings):
        change_since_start([])
