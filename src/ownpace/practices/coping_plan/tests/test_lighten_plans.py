"""A smaller next step: choosing plans (lighten_plans), and making one of them lighter (lighten_one)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.coping_plan.domain.setback import Eased, Setback, Stage
from ownpace.practices.coping_plan.records import SETBACK


@pytest.fixture
def record(keep_setback: Any) -> Record[Setback]:
    return keep_setback(stage=Stage.LIGHTER)


def _at(name: str, record: Record[Setback]) -> str:
    return reverse(f"coping_plan:{name}", args=[record.id])


def _kept(person: Person, record: Record[Setback]) -> Setback:
    return person.vault.get(SETBACK, record.id).value


def _choose(person: Person, record: Record[Setback], *keys: str) -> None:
    answer = person.post(_at("lighten_plans", record), {"revision": "1", "chosen": keys})
    assert answer["Location"] == _at("lighten_one", record)


def test_plans_are_offered_the_nearest_first_and_those_without_a_day_last(
    person: Person, record: Record[Setback], plans: Any
) -> None:
    page = person.get(_at("lighten_plans", record))
    words = [words for _key, words in page.context["form"].fields["chosen"].choices]
    assert words == ["Call my aunt", "Dance class", "Sing aloud"]
    assert "No day is set." in page.content.decode()


def test_more_plans_than_fit_are_said_to_be_further_away(person: Person, record: Record[Setback], plans: Any) -> None:
    plans.kept = {f"weekly.{number}": (f"Plan {number}", None) for number in range(14)}
    page = person.get(_at("lighten_plans", record))
    assert len(page.context["form"].fields["chosen"].choices) == 12
    assert "2 more lie further away" in page.content.decode()


def test_with_nothing_planned_there_is_still_a_small_next_step(person: Person, record: Record[Setback]) -> None:
    assert "there is nothing to move" in person.get(_at("lighten_plans", record)).content.decode()
    answer = person.post(_at("lighten_plans", record), {"revision": "1", "small": "one walk"})
    assert answer["Location"] == _at("setback_closed", record)
    assert _kept(person, record).small == "one walk"
    assert not _kept(person, record).is_open


def test_each_chosen_plan_is_asked_about_and_the_last_one_closes(
    person: Person, record: Record[Setback], plans: Any
) -> None:
    _choose(person, record, "weekly.near", "weekly.far")
    here = _at("lighten_one", record)
    page = person.get(here)
    assert "1 of 2" in page.content.decode()
    assert page.context["form"]["smaller"].value() == "Call my aunt"
    said = {"key": "weekly.near", "seen": "Call my aunt", "smaller": "Write my aunt a card", "when": "week"}
    assert person.post(here, said)["Location"] == here
    assert plans.kept["weekly.near"] == ("Write my aunt a card", plans.today + timedelta(days=8))
    said = {"key": "weekly.far", "seen": "Dance class", "smaller": "Dance class", "when": "two_weeks"}
    assert person.post(here, said)["Location"] == _at("setback_closed", record)
    kept = _kept(person, record)
    due = plans.today + timedelta(days=20)
    assert kept.eased == (
        Eased("Call my aunt", "Write my aunt a card", plans.today + timedelta(days=1), plans.kept["weekly.near"][1]),
        Eased("Dance class", "", due, due + timedelta(days=14)),
    )
    assert not kept.is_open


def test_left_as_it_is_nothing_is_changed_and_nothing_is_claimed(
    person: Person, record: Record[Setback], plans: Any
) -> None:
    before = dict(plans.kept)
    _choose(person, record, "weekly.open")
    person.post(_at("lighten_one", record), {"key": "weekly.open", "seen": "Sing aloud", "smaller": ""})
    assert plans.kept == before
    assert _kept(person, record).eased == ()


def test_a_day_of_ones_own_needs_no_other_tap(person: Person, record: Record[Setback], plans: Any) -> None:
    _choose(person, record, "weekly.open")
    day = plans.today + timedelta(days=3)
    said = {"key": "weekly.open", "seen": "Sing aloud", "smaller": "Hum", "day": day.isoformat()}
    person.post(_at("lighten_one", record), said)
    assert plans.kept["weekly.open"] == ("Hum", day)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"when": "day", "day": "2020-01-01"}, "This day has gone by. Choose today or a later day."),
        ({"day": "2020-01-01"}, "This day has gone by. Choose today or a later day."),
        ({"when": "day"}, "Choose a day, or one of the others above."),
        ({"when": "week", "day": "2099-01-01"}, "Two answers to one question"),
        ({"day": "the 31st"}, "Write the day as year-month-day"),
        ({"when": "never"}, "Choose one of those below."),
        ({"smaller": "half " * 100}, "too many"),
    ],
)
def test_what_does_not_fit_is_said_next_to_the_field_and_nothing_is_lost(
    person: Person, record: Record[Setback], plans: Any, said: dict[str, str], message: str
) -> None:
    before = dict(plans.kept)
    _choose(person, record, "weekly.near")
    sent = {"key": "weekly.near", "seen": "Call my aunt", "smaller": "A card to my aunt", **said}
    page = person.post(_at("lighten_one", record), sent)
    text = page.content.decode()
    assert page.status_code == 200
    assert message in text
    assert sent["smaller"].strip() in text
    assert plans.kept == before


def test_today_is_no_day_in_the_past(person: Person, record: Record[Setback], plans: Any) -> None:
    _choose(person, record, "weekly.far")
    said = {"key": "weekly.far", "seen": "Dance class", "smaller": "Dance class", "day": plans.today.isoformat()}
    assert person.post(_at("lighten_one", record), said)["Location"] == _at("setback_closed", record)
    assert plans.kept["weekly.far"] == ("Dance class", plans.today)


def test_words_that_changed_elsewhere_are_shown_beside_these(
    person: Person, record: Record[Setback], plans: Any
) -> None:
    _choose(person, record, "weekly.near")
    plans.kept["weekly.near"] = ("Visit my aunt", plans.today)
    said = {"key": "weekly.near", "seen": "Call my aunt", "smaller": "Write a card"}
    answer = person.post(_at("lighten_one", record), said)
    assert "This was changed in another tab" in answer.content.decode()
    assert "Visit my aunt" in answer.content.decode()
    assert answer.context["form"]["smaller"].value() == "Write a card"
    assert plans.kept["weekly.near"][0] == "Visit my aunt"
    assert '<input type="hidden" name="seen" value="Visit my aunt">' in answer.content.decode()
    person.post(_at("lighten_one", record), {**said, "seen": "Visit my aunt"})
    assert plans.kept["weekly.near"][0] == "Write a card"


def test_an_answer_to_another_question_changes_nothing(person: Person, record: Record[Setback], plans: Any) -> None:
    _choose(person, record, "weekly.near", "weekly.far")
    page = person.post(_at("lighten_one", record), {"key": "weekly.far", "seen": "Dance class", "smaller": "Sit"})
    assert page.context["easing"].key == "weekly.near"
    assert plans.kept["weekly.far"][0] == "Dance class"


def test_what_is_planned_no_longer_is_passed_over(person: Person, record: Record[Setback], plans: Any) -> None:
    _choose(person, record, "weekly.near", "weekly.open")
    del plans.kept["weekly.near"]
    page = person.get(_at("lighten_one", record))
    assert page.context["easing"].key == "weekly.open"
    del plans.kept["weekly.open"]
    assert person.get(_at("lighten_one", record))["Location"] == _at("lighten_plans", record)


def test_the_rest_can_wait_and_is_taken_up_again(person: Person, record: Record[Setback], plans: Any) -> None:
    answer = person.post(_at("lighten_plans", record), {"revision": "1", "chosen": "weekly.near", "later": "yes"})
    assert answer["Location"] == _at("show_setback", record)
    assert _kept(person, record).is_open
    assert _at("lighten_one", record) in person.get(_at("show_setback", record)).content.decode()


def test_two_tabs_never_overwrite_the_small_step(person: Person, record: Record[Setback], plans: Any) -> None:
    for words in ("the first tab", "the second tab"):
        said = {"revision": "1", "small": words, "later": "yes"}
        answer = person.post(_at("lighten_plans", record), said)
    assert answer.status_code == 409
    assert _kept(person, record).small == "the first tab"


def test_a_closed_one_is_not_asked_about_again(person: Person, keep_setback: Any, plans: Any) -> None:
    record = keep_setback(closed=True)
    assert person.get(_at("lighten_plans", record))["Location"] == _at("setback_closed", record)
