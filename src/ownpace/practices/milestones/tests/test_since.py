from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from ownpace.accounts.testing import Person
from ownpace.core.practice import Series, Win
from ownpace.practices.milestones.domain.milestone import Sort
from ownpace.practices.milestones.tests.conftest import Add, House, finding

BEGAN = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)


def _series(title: str, values: list[float]) -> Series:
    points = tuple((BEGAN + timedelta(weeks=week), value) for week, value in enumerate(values))
    return Series(f"trial.{title}", title, points)


def test_with_nothing_kept_it_says_so_and_offers_a_first_step(person: Person) -> None:
    text = person.get("/milestones/since/").content.decode()
    assert "There is nothing to look back on yet." in text
    assert 'href="/milestones/add/"' in text


def test_a_clear_change_is_said_openly_and_the_rest_stands_behind_doors(person: Person, house: House) -> None:
    found = [_series("Asking", [20.0] * 20 + [70.0] * 20), _series("Resting", [50.0] * 9), _series("New", [5.0])]
    house(finding("trial", series=found))
    text = person.get("/milestones/since/").content.decode()
    assert "Higher than at the start: about 70 now, about 20 then." in text
    assert "About the same: 1" in text
    assert "with ordinary ups and downs" in text
    assert "Not enough yet: 1" in text
    assert "5 numbers over 6 weeks make a first picture." in text
    assert "Higher or lower is neither good nor bad by itself." in text


def test_without_a_clear_difference_it_says_that(person: Person, house: House) -> None:
    house(finding("trial", series=[_series("Resting", [50.0] * 9)]))
    assert "No clear difference so far" in person.get("/milestones/since/").content.decode()


def test_quarters_are_one_picture_with_its_numbers_and_no_goal(person: Person, house: House) -> None:
    house(finding("trial", [Win(BEGAN + timedelta(days=30 * month), f"Step {month}") for month in range(8)]))
    page = person.get("/milestones/since/")
    text = page.content.decode()
    assert text.count('class="bar"') == 3
    assert "January 2025" in text
    assert text.count("(not over yet)") == 1
    assert page.context["quarters"][0].first >= page.context["quarters"][-1].first
    assert "The first milestone here is from 6 January 2025. There are 8 by now." in text


def test_firsts_comings_back_and_own_sorts_are_named(person: Person, house: House, add: Add) -> None:
    house(finding("trial", [Win(BEGAN, "You began"), Win(BEGAN + timedelta(days=100), "You went on")]))
    for number in range(7):
        add(f"No number {number}.", date(2026, 1, 1 + number), sort=Sort.SAID_NO)
    text = person.get("/milestones/since/").content.decode()
    for words in ("The first of each", "You began", "Times you came back", "after 3 months", "You said no"):
        assert words in text
    assert "No number 6." in text
    assert "No number 1." not in text
    assert "And 2 earlier." in text
