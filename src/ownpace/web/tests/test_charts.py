"""Charts: a picture and the same numbers in a table, for none, one and many."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from django.template import Context, Template

from ownpace.core.practice import Series
from ownpace.web import charts

START = datetime(2026, 1, 15, 12, tzinfo=UTC)


def series(count: int, days: int = 7) -> Series:
    return Series(
        "a.b", "Asking", tuple((START + timedelta(days=days * i), float(10 * (i % 11))) for i in range(count))
    )


def drawn(one: Series, band: charts.Band = ()) -> str:
    return Template("{% load house %}{% line_chart series band %}").render(Context({"series": one, "band": band}))


def test_no_numbers_are_said_in_words() -> None:
    html = drawn(series(0))
    assert "<svg" not in html
    assert "no numbers here yet" in html


@pytest.mark.parametrize("count", [1, 2, 12, 40, 41, 500])
def test_every_number_is_in_the_table_and_the_picture_is_well_formed(count: int) -> None:
    html = drawn(series(count))
    assert html.count("<tr>") == count + 1
    picture = html[html.index("<svg class") : html.rindex("</svg>") + 6]
    svg = ElementTree.fromstring(picture)  # noqa: S314 - our own drawing
    assert svg.attrib["role"] == "img"
    assert svg.find("title") is not None
    assert svg.find("desc") is not None


def test_one_number_is_a_point_in_the_middle_without_a_line() -> None:
    drawing = charts.draw(series(1))
    assert drawing.lines == ()
    assert 40 < drawing.last.x < 60


def test_points_run_from_edge_to_edge_and_higher_is_further_up() -> None:
    drawing = charts.draw(series(11))
    assert (drawing.dots[0].x, drawing.last.x) == (charts.LEFT, charts.RIGHT)
    assert drawing.dots[0].y == charts.BOTTOM
    assert drawing.last.y == charts.TOP
    assert [dot.y for dot in drawing.dots] == sorted((dot.y for dot in drawing.dots), reverse=True)


def test_a_number_off_the_scale_stays_inside_the_picture() -> None:
    one = Series("a", "b", ((START, -20.0), (START + timedelta(days=1), 400.0)))
    drawing = charts.draw(one)
    assert (drawing.dots[0].y, drawing.last.y) == (charts.BOTTOM, charts.TOP)


@pytest.mark.parametrize("weeks", [1, 3, 12, 30, 104, 520])
def test_there_are_few_marks_below_and_none_is_outside(weeks: int) -> None:
    ticks = charts.draw(series(weeks + 1)).ticks
    assert 1 <= len(ticks) <= charts.MOST_TICKS
    assert all(charts.LEFT <= tick.x <= charts.RIGHT for tick in ticks)


@pytest.mark.parametrize("weeks", [11, 12, 17, 22, 30, 52, 104, 520])
def test_marks_below_keep_their_distance_on_a_phone(weeks: int) -> None:
    places = [tick.x for tick in charts.draw(series(weeks + 1)).ticks]
    assert all(right - left > 20 for left, right in pairwise(places))


def test_a_year_is_named_once() -> None:
    ticks = charts.draw(series(60)).ticks
    assert [tick.year for tick in ticks].count(True) == len({tick.when.year for tick in ticks})
    assert ticks[0].year


def test_many_points_show_the_last_one_alone_over_the_line() -> None:
    drawing = charts.draw(series(500))
    assert drawing.shown_dots == (drawing.last,)
    assert [len(line.split()) for line in drawing.lines] == [500]


def test_all_numbers_of_one_moment_are_drawn() -> None:
    one = Series("a", "b", ((START, 10.0), (START, 20.0)))
    assert charts.draw(one).last.x == pytest.approx(49.5)


def test_a_band_is_drawn_behind_the_line() -> None:
    band = [(when, value - 5, value + 5) for when, value in series(5).points]
    html = drawn(series(5), band)
    assert html.index('class="band"') < html.index('class="line"')


def at_days(*days: int) -> Series:
    return Series("a.b", "Asking", tuple((START + timedelta(days=day), 50.0) for day in days))


def test_the_line_is_open_where_months_went_by_without_a_number() -> None:
    drawing = charts.draw(at_days(0, 7, 14, 200, 207))
    assert [len(line.split()) for line in drawing.lines] == [3, 2]


def test_a_few_weeks_open_the_line_of_a_season_and_not_that_of_years() -> None:
    assert len(charts.draw(at_days(*range(0, 40, 2), *range(60, 90, 2))).lines) == 2
    assert len(charts.draw(at_days(*range(0, 40, 2), *range(60, 3000, 2))).lines) == 1
    assert len(charts.draw(at_days(*range(0, 40, 2), *range(100, 3000, 2))).lines) == 2


def test_a_pause_of_three_weeks_is_nothing_unusual_for_numbers_of_every_week() -> None:
    assert len(charts.draw(at_days(0, 7, 14, 35, 42)).lines) == 1


def test_numbers_that_always_come_far_apart_make_one_line() -> None:
    assert len(charts.draw(at_days(0, 90, 200, 290, 420)).lines) == 1


def test_a_number_between_two_long_pauses_is_shown_among_many() -> None:
    one = at_days(*range(0, 90, 3), 300, *range(600, 690, 3))
    drawing = charts.draw(one)
    assert [dot.when for dot in drawing.shown_dots] == [START + timedelta(days=300), one.points[-1][0]]
    assert len(drawing.lines) == 2


def test_the_band_is_open_where_the_line_is() -> None:
    one = at_days(0, 7, 14, 200, 207)
    html = drawn(one, [(when, value - 5, value + 5) for when, value in one.points])
    assert html.count('class="band"') == html.count('class="line"') == 2


def test_a_pause_is_said_in_words() -> None:
    assert "No numbers from 29 Jan 2026 to 3 Aug 2026: the line leaves that time out." in drawn(
        at_days(0, 7, 14, 200, 207)
    )
    several = drawn(at_days(0, 7, 14, 200, 207, 500, 507))
    assert "There are 2 stretches without numbers" in several
    assert "The longest is from 10 Aug 2026 to 30 May 2027." in several
    assert "the line leaves" not in drawn(series(30))


def test_the_picture_says_its_numbers_to_those_who_do_not_see_it() -> None:
    html = drawn(series(3))
    assert "3 numbers from 15 Jan 2026 to 29 Jan 2026, between 0 and 20. The latest is 20." in html


def test_no_style_is_written_into_the_page() -> None:
    assert "style=" not in drawn(series(30))
