from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.scales import Confidence, Intensity, OffTheScale, Percent, Suds


@pytest.mark.parametrize("scale", [Suds, Confidence, Percent, Intensity])
def test_both_ends_are_on_the_scale(scale: type[Suds]) -> None:
    assert (scale(0), scale(100)) == (0, 100)


@pytest.mark.parametrize("scale", [Suds, Confidence, Percent, Intensity])
@pytest.mark.parametrize("value", [-1, 101, 10**9])
def test_numbers_past_the_ends_are_refused(scale: type[Suds], value: int) -> None:
    with pytest.raises(OffTheScale):
        scale(value)


@given(st.integers(0, 100))
def test_confidence_goes_by_tens(value: int) -> None:
    if value % 10:
        with pytest.raises(OffTheScale):
            Confidence(value)
    else:
        assert Confidence(value) == value


@given(st.integers(0, 99), st.floats(0.01, 0.99))
def test_a_fraction_is_refused_rather_than_rounded(whole: int, part: float) -> None:
    with pytest.raises(OffTheScale):
        Suds(whole + part)  # type: ignore[arg-type]  # what a careless caller may pass


@given(st.integers(0, 100), st.integers(0, 100))
def test_ratings_subtract_and_compare_like_numbers(one: int, other: int) -> None:
    assert Suds(one) - Suds(other) == one - other
    assert (Suds(one) < Suds(other)) == (one < other)


def test_the_error_does_not_repeat_what_was_given() -> None:
    with pytest.raises(OffTheScale) as caught:
        Suds(4711)
    assert "4711" not in str(caught.value)


def test_a_rating_off_the_scale_is_a_value_error_that_forms_can_catch() -> None:
    assert issubclass(OffTheScale, ValueError)
