from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ownpace.practices.milestones.domain.milestone import Quarter
from ownpace.practices.milestones.picture import FEWEST, MOST_YEARS, draw


def _quarters(counts: list[int]) -> list[Quarter]:
    return [Quarter(date(2016 + place // 4, 1 + 3 * (place % 4), 1), count) for place, count in enumerate(counts)]


def test_two_quarters_make_no_picture() -> None:
    assert draw(_quarters([4, 5])) is None


def test_quarters_of_one_year_are_named_though_they_do_not_begin_it() -> None:
    picture = draw(_quarters([4, 5, 6, 7])[1:])
    assert picture is not None
    assert [(mark.x, mark.year) for mark in picture.years] == [(0.0, 2016)]


@given(st.lists(st.integers(0, 5000), min_size=FEWEST, max_size=160))
def test_every_quarter_has_its_bar_inside_the_drawing_and_taller_means_more(counts: list[int]) -> None:
    picture = draw(_quarters(counts))
    assert picture is not None
    assert len(picture.bars) == len(counts)
    assert all(bar.x >= 0 and bar.x + bar.width <= 100.1 and 0 <= bar.height <= 100 for bar in picture.bars)
    assert all((bar.height > 0) is (count > 0) for bar, count in zip(picture.bars, counts, strict=True))
    ranked = sorted(zip(counts, [bar.height for bar in picture.bars], strict=True))
    assert [height for _, height in ranked] == sorted(height for _, height in ranked)
    assert len(picture.years) <= MOST_YEARS
