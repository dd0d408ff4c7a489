from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from ownpace.accounts.testing import Person
from ownpace.practices.wellbeing.domain.day import Tap
from ownpace.practices.wellbeing.records import MONTH, PLANNED
from ownpace.practices.wellbeing.tests.conftest import day_page, kept_day

FOUR = {"sleep": "sleep-so-so", "food": "food-enough", "movement": "movement-resting", "meaning": "meaning-yes"}


def test_four_taps_are_kept_and_shown_again(person: Person, today: date) -> None:
    answer = person.post("/wellbeing/", FOUR)
    assert (answer.status_code, answer["Location"]) == (303, "/wellbeing/")
    assert kept_day(person, today).taps == tuple(map(Tap, FOUR.values()))
    page = person.get("/wellbeing/")
    assert page.context["form"]["movement"].value() == "movement-resting"
    assert "Kept. You can change it" in page.content.decode()


def test_nothing_is_chosen_beforehand_and_every_row_may_stay_empty(person: Person, today: date) -> None:
    page = person.get("/wellbeing/")
    assert b"checked" not in page.content
    assert person.post("/wellbeing/", {}).status_code == 303
    assert person.vault.count(MONTH) == 0
    person.post("/wellbeing/", {"food": "food-hardly"})
    assert kept_day(person, today).taps == (Tap.FOOD_HARDLY,)


def test_an_answer_can_be_changed_and_cleared(person: Person, today: date) -> None:
    person.post("/wellbeing/", FOUR)
    person.post("/wellbeing/", {**FOUR, "revision": 1, "sleep": "sleep-rested"})
    assert kept_day(person, today).taps[0] is Tap.SLEEP_RESTED
    person.post("/wellbeing/", {**FOUR, "revision": 2, "sleep": "sleep-rested", "clear": "sleep"})
    assert Tap.SLEEP_RESTED not in kept_day(person, today).taps
    assert len(kept_day(person, today).taps) == 3


def test_earlier_days_are_within_reach_and_a_month_is_one_record(person: Person, today: date) -> None:
    assert f'href="{day_page(today - timedelta(days=1))}"' in person.get("/wellbeing/").content.decode()
    days = [today - timedelta(days=back) for back in (0, 1, 45, 400)]
    for day in days:
        person.post(day_page(day), {"sleep": "sleep-rough"})
    assert all(kept_day(person, day).taps == (Tap.SLEEP_ROUGH,) for day in days)
    assert person.vault.count(MONTH) == len({(day.year, day.month) for day in days})


def test_a_month_that_was_noted_late_is_found_behind_many_others(person: Person, today: date) -> None:
    person.post("/wellbeing/", {"sleep": "sleep-rested"})
    for back in range(40, 400, 40):
        person.post(day_page(today - timedelta(days=back)), {"sleep": "sleep-rough"})
    count = person.vault.count(MONTH)
    person.post("/wellbeing/", {"sleep": "sleep-rested", "food": "food-some", "revision": 1})
    assert person.vault.count(MONTH) == count
    assert kept_day(person, today).taps == (Tap.SLEEP_RESTED, Tap.FOOD_SOME)


@pytest.mark.parametrize(
    ("typed", "minutes"), [("7", 420), ("7.5", 450), ("7,25", 435), ("7:45", 465), ("0", 0), ("24", 1440), ("", None)]
)
def test_hours_are_read_as_people_write_them(person: Person, today: date, typed: str, minutes: int | None) -> None:
    person.post("/wellbeing/", {"sleep": "sleep-rough", "hours": typed})
    assert kept_day(person, today).minutes == minutes


@pytest.mark.parametrize("typed", ["25", "-1", "seven", "7:60", "1e3", "24.5", "٧" * 400, "nan"])
def test_hours_that_make_no_sense_get_a_word_beside_the_field(person: Person, today: date, typed: str) -> None:
    page = person.post("/wellbeing/", {"hours": typed, "which": "the sea"})
    text = page.content.decode()
    assert page.context["form"].errors["hours"]
    assert "Write hours from 0 to 24" in text
    assert 'value="the sea"' in text
    assert kept_day(person, today).revision == 0


@pytest.mark.parametrize("bad", [{"sleep": "food-some"}, {"sleep": "great"}, {"which": "x" * 201}, {"which": "a\x07b"}])
def test_what_does_not_fit_is_said_and_nothing_is_lost(person: Person, today: date, bad: dict[str, str]) -> None:
    page = person.post("/wellbeing/", {**bad, "food": "food-some"})
    assert page.status_code == 200
    assert page.context["form"].errors
    assert page.context["form"]["food"].value() == "food-some"
    assert kept_day(person, today).revision == 0


def test_two_tabs_never_overwrite_each_other(person: Person, today: date) -> None:
    person.post("/wellbeing/", {"sleep": "sleep-rough", "which": "the first tab"})
    answer = person.post("/wellbeing/", {"sleep": "sleep-rested", "which": "the second tab"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert kept_day(person, today).which == "the first tab"


def test_two_tabs_on_different_days_of_a_month_do_not_meet(person: Person, today: date) -> None:
    first, second = today - timedelta(days=70), today - timedelta(days=71)
    assert person.post(day_page(first), {"sleep": "sleep-rough"}).status_code == 303
    assert person.post(day_page(second), {"sleep": "sleep-rested"}).status_code == 303


def test_a_day_that_was_emptied_meanwhile_is_not_written_over(person: Person, today: date) -> None:
    person.post("/wellbeing/", FOUR)
    person.post("/wellbeing/", {"revision": 1})
    assert not kept_day(person, today).is_noted
    assert person.post("/wellbeing/", {**FOUR, "sleep": "sleep-rested", "revision": 1}).status_code == 409


def test_an_unchanged_second_save_is_no_conflict(person: Person) -> None:
    for _ in range(2):
        assert person.post("/wellbeing/", FOUR).status_code == 303


def test_a_tap_in_place_is_answered_with_the_revision_alone(person: Person) -> None:
    answer = person.post("/wellbeing/", FOUR, headers={"accept": "application/json"})
    assert answer.json() == {"revision": 1}
    stale = person.post("/wellbeing/", {"sleep": "sleep-rested"}, headers={"accept": "application/json"})
    assert stale.status_code == 409


@pytest.mark.parametrize("path", ["day/2027/2/29/", "day/2026/13/1/", "day/1/1/1/", "day/9999/12/31/", "day/0/0/0/"])
def test_a_day_that_is_not_in_the_calendar_or_not_yet_there_is_not_found(person: Person, path: str) -> None:
    assert person.get(f"/wellbeing/{path}").status_code == 404
    assert person.post(f"/wellbeing/{path}", FOUR).status_code == 404


def test_there_is_no_number_no_total_and_no_verdict_on_the_page(person: Person, noted: Callable[..., None]) -> None:
    person.post("/wellbeing/", {**FOUR, "sleep": "sleep-rough", "food": "food-hardly", "meaning": "meaning-not-today"})
    main = person.get("/wellbeing/").content.decode().split("<main")[1].split("</main")[0].lower()
    assert not [
        word for word in ("score", "total", "goal", "calorie", "weight", "150", "steps", "well done") if word in main
    ]


def test_what_is_planned_for_the_day_stands_below(person: Person, planned: object, yesterday: date) -> None:
    assert "Water the fern" in person.get("/wellbeing/").content.decode()
    assert person.vault.count(PLANNED) == 1
    page = person.get(day_page(yesterday)).content.decode()
    assert "When the kettle is on" not in page
