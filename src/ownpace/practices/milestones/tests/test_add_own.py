from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.accounts.tests.test_once import form_of
from ownpace.practices.milestones.domain.milestone import Sort
from ownpace.practices.milestones.records import OWN

WHOLE = {"words": "Asked for the light", "day": "2026-01-31", "note": "It stayed on.", "sort": "asked"}


def test_one_can_be_added_and_is_shown(person: Person) -> None:
    answer = person.post("/milestones/add/", {**WHOLE, "day": "2020-01-31"})
    kept = person.vault.latest(OWN)
    assert kept is not None
    assert (kept.value.words, kept.value.sort, kept.value.is_close) == ("Asked for the light", Sort.ASKED, False)
    assert answer["Location"] == f"/milestones/own/{kept.id}/"


def test_today_is_offered_as_the_day(person: Person) -> None:
    form = person.get("/milestones/add/").context["form"]
    assert form["day"].value() == timezone.localdate()
    assert form["words"].value() is None


def test_today_is_no_day_to_come(person: Person) -> None:
    person.post("/milestones/add/", {**WHOLE, "day": timezone.localdate().isoformat()})
    assert person.vault.count(OWN) == 1


@pytest.mark.parametrize("day", ["tomorrow", "0031-01-01", "2026-02-30", ""])
def test_a_day_that_cannot_be_is_answered_next_to_it_and_the_rest_stays(person: Person, day: str) -> None:
    if day == "tomorrow":
        day = (timezone.localdate() + timedelta(days=1)).isoformat()
    page = person.post("/milestones/add/", {**WHOLE, "day": day})
    assert list(page.context["form"].errors) == ["day"]
    text = page.content.decode()
    assert "Asked for the light" in text
    assert "It stayed on." in text
    assert person.vault.count(OWN) == 0


def test_tomorrow_is_named(person: Person) -> None:
    page = person.post("/milestones/add/", {**WHOLE, "day": "2999-12-31"})
    (said,) = page.context["form"].errors["day"]
    assert "31 December 2999" in said


@pytest.mark.parametrize("words", ["", "long " * 60, "a\x07bell"])
def test_a_line_that_cannot_be_kept_is_answered_in_its_place(person: Person, words: str) -> None:
    page = person.post("/milestones/add/", {**WHOLE, "day": "2020-01-31", "words": words})
    assert list(page.context["form"].errors) == ["words"]
    assert person.vault.count(OWN) == 0


def test_a_hasty_second_tap_keeps_one(person: Person) -> None:
    form = form_of(person, "/milestones/add/", **{**WHOLE, "day": "2020-01-31"})
    first, second = (person.post("/milestones/add/", form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert person.vault.count(OWN) == 1
