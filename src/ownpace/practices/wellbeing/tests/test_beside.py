from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from django.utils.timezone import make_aware

from ownpace.accounts.testing import Person
from ownpace.core import practices
from ownpace.core.practice import Place, Practice, Series
from ownpace.practices.wellbeing.domain.day import Tap
from ownpace.practices.wellbeing.domain.month import Month

BEGIN = Month(2024, 1)


def declaring(*series: Series) -> Practice:
    return Practice(
        slug="confidence",
        title="Confidence",
        summary="How sure you are.",
        place=Place.NOTICE,
        icon="eye",
        order=1,
        missions=("M8",),
        kinds=(),
        home="web:about",
        series=lambda reading: series,
    )


def ratings(key: str, months: int, value: float) -> Series:
    when = [make_aware(datetime.combine(BEGIN.plus(index).first, time(12))) for index in range(months)]
    return Series(f"confidence.{key}", f"Confidence: {key}", tuple((at, value) for at in when))


@pytest.fixture
def month_noted(noted: Callable[..., None]) -> Callable[[int], None]:
    """Note six days of each of so many months: meaning on every other, all nights rested."""

    def note(months: int) -> None:
        for index in range(months):
            for day in range(6):
                meaning = Tap.MEANING_YES if day % 2 else Tap.MEANING_NOT_TODAY
                noted(BEGIN.plus(index).first + timedelta(days=day), Tap.SLEEP_RESTED, meaning)

    return note


def install(monkeypatch: pytest.MonkeyPatch, *series: Series) -> None:
    wellbeing = next(practice for practice in practices.installed() if practice.app == "wellbeing")
    monkeypatch.setattr(practices, "installed", lambda: (declaring(*series), wellbeing))


def test_four_months_stand_beside_each_other_and_no_cause_is_claimed(
    person: Person, month_noted: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    month_noted(4)
    install(monkeypatch, ratings("asking", 4, 40.0))
    text = " ".join(person.get("/wellbeing/beside/").content.decode().split())
    assert "Here are 4 months in which both were noted." in text
    assert "that says nothing about which comes first" in text
    assert text.count('class="line-chart ') == 3
    assert "3 of 6" in text
    assert "6 of 6" in text


@pytest.mark.parametrize(("noted_months", "rated"), [(0, 0), (3, 9), (9, 3), (9, 0)])
def test_fewer_months_are_not_enough_yet(
    person: Person,
    month_noted: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
    noted_months: int,
    rated: int,
) -> None:
    month_noted(noted_months)
    install(monkeypatch, ratings("asking", rated, 40.0))
    text = person.get("/wellbeing/beside/").content.decode()
    assert "Not enough yet" in text
    assert '<svg class="plot"' not in text


def test_months_with_a_few_days_alone_are_not_enough(
    person: Person, noted: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    for index in range(8):
        noted(BEGIN.plus(index).first, Tap.SLEEP_RESTED, Tap.MEANING_YES)
    install(monkeypatch, ratings("asking", 8, 40.0))
    assert "Not enough yet" in person.get("/wellbeing/beside/").content.decode()


def test_another_line_can_be_set_beside_and_its_address_holds_a_number(
    person: Person, month_noted: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    month_noted(5)
    install(monkeypatch, ratings("asking", 5, 40.0), ratings("stopping", 5, 70.0))
    text = person.get("/wellbeing/beside/").content.decode()
    assert 'href="?with=2"' in text
    assert person.get("/wellbeing/beside/?with=2").context["chosen"].key == "confidence.stopping"


@pytest.mark.parametrize("asked", ["0", "99", "-1", "x", "²", "9" * 5000])
def test_a_line_that_is_not_there_is_the_first(person: Person, monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    install(monkeypatch, ratings("asking", 5, 40.0))
    assert person.get("/wellbeing/beside/", {"with": asked}).context["chosen"].key == "confidence.asking"


def test_numbers_of_other_practices_are_not_looked_at(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Series("measures.total", "Something else", ratings("x", 5, 1.0).points)
    install(monkeypatch, other)
    assert person.get("/wellbeing/beside/").context["chosen"] is None


def test_what_confidence_really_declares_can_be_read(person: Person, noted: Callable[..., None], now: datetime) -> None:
    from ownpace.cli.demo.whole import live

    live(person.vault, days=200, seed=1, now=now)
    page = person.get("/wellbeing/beside/")
    assert page.context["comparison"].is_enough
    assert all(one.key.startswith(("confidence.", "check_in.")) for _number, one in page.context["choices"])
    months = page.context["comparison"].months
    assert months[-1] <= Month.of(now.date())
    assert date(months[0].year, months[0].number, 1) > now.date() - timedelta(days=240)
