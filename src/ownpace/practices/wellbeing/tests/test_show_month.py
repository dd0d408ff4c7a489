from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import translation

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.wellbeing.domain.day import Tap
from ownpace.practices.wellbeing.domain.month import Month
from ownpace.practices.wellbeing.domain.planned import Planned
from ownpace.practices.wellbeing.records import PLANNED
from ownpace.practices.wellbeing.tests.conftest import day_page
from ownpace.practices.wellbeing.views.months import first_weekday

LEAP = date(2024, 2, 1)


def page(person: Person, month: Month) -> str:
    return str(person.get(f"/wellbeing/month/{month.year}/{month.number}/").content.decode())


def test_one_sentence_comes_first(person: Person, noted: Callable[..., None]) -> None:
    for day in range(14):
        noted(LEAP + timedelta(days=day), Tap.SLEEP_SO_SO, *([Tap.MEANING_YES] if day < 3 else []))
    text = " ".join(page(person, Month(2024, 2)).split())
    assert "You noted 14 days in February 2024; on most of the nights you noted, you slept so-so." in text
    assert "There was something meaningful on 3 days." in text


def test_an_empty_month_is_ordinary_and_every_day_of_it_opens(person: Person) -> None:
    text = page(person, Month(2024, 2))
    assert "Nothing is noted in February 2024. A gap is ordinary." in text
    assert all(f'href="{day_page(day)}"' in text for day in Month(2024, 2).days)
    assert "/2024/2/30/" not in text


def test_each_day_says_its_marks_in_words(person: Person, noted: Callable[..., None]) -> None:
    noted(date(2024, 2, 29), Tap.SLEEP_ROUGH, Tap.MEANING_LITTLE, which="the lamp shop")
    text = page(person, Month(2024, 2))
    assert text.count("Sleep: rough; Something meaningful: a little") == 2
    assert 'href="#sleep-0"' in text
    assert "the lamp shop" in text


def test_earlier_and_later_months_are_within_reach_and_the_future_waits(person: Person, today: date) -> None:
    this, before = Month.of(today), Month.of(today).plus(-1)
    text = person.get("/wellbeing/month/").content.decode()
    assert f'href="/wellbeing/month/{before.year}/{before.number}/"' in text
    assert "Month after" not in text
    assert f'href="/wellbeing/month/{this.year}/{this.number}/"' in page(person, before)


def test_a_day_to_come_does_not_open_yet(person: Person, today: date) -> None:
    after = Month.of(today).plus(1)
    text = page(person, after)
    assert not any(f'href="{day_page(day)}"' in text for day in after.days)


def test_what_was_planned_and_done_is_named(person: Person, planned: Record[Planned], today: date) -> None:
    changed = planned.value.finish(today, None, "")
    person.vault.replace(planned, PLANNED, changed, at=planned.value.made)
    text = person.get("/wellbeing/month/").content.decode()
    assert "There was something meaningful on 1 day." in " ".join(text.split())
    assert text.count("Water the fern") == 2


def test_weeks_start_where_the_language_of_the_page_starts_them(person: Person) -> None:
    header = page(person, Month(2024, 2)).split("<thead>")[1].split("</thead>")[0]
    assert header.index("Sunday") < header.index("Monday") < header.index("Saturday")


@pytest.mark.parametrize(("language", "first"), [("en", 6), ("en-gb", 0), ("fa", 5)])
def test_languages_begin_their_weeks_on_their_own_day(language: str, first: int) -> None:
    with translation.override(language):
        assert first_weekday() == first


@pytest.mark.parametrize("path", ["2026/0/", "2026/13/", "1899/12/", "0/1/", "99999/1/"])
def test_a_month_that_is_not_in_the_calendar_is_not_found(person: Person, path: str) -> None:
    assert person.get(f"/wellbeing/month/{path}").status_code == 404
