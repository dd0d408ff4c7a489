from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.pause.domain import Plan
from ownpace.practices.pause.records import PLAN
from ownpace.practices.pause.tests.conftest import KeepPlan

WHOLE = {"cue": "it is past midnight", "response": "put it away", "obstacle": "", "impulse": "Scrolling"}


def _kept(person: Person, plan: str) -> Plan:
    return person.vault.get(PLAN, plan).value


def test_an_example_shows_what_a_plan_may_look_like(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan("Scrolling", whole=False, example="scrolling")
    text = person.get(f"/pause/plans/{plan.id}/write/").content.decode()
    assert "For example: If it is past midnight and the screen is still on, then I put the phone in the kitchen" in text


def test_if_and_then_make_it_whole(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan("Scrolling", whole=False)
    answer = person.post(f"/pause/plans/{plan.id}/write/", {**WHOLE, "revision": "1"})
    assert answer["Location"] == f"/pause/plans/{plan.id}/"
    assert _kept(person, plan.id).is_in_hand


def test_what_is_missing_is_named_and_the_rest_stays(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan("Scrolling", whole=False)
    page = person.post(f"/pause/plans/{plan.id}/write/", {**WHOLE, "response": "", "impulse": "", "revision": "1"})
    assert set(page.context["form"].errors) == {"response", "impulse"}
    text = page.content.decode()
    assert "it is past midnight" in text
    assert '<details class="disclosure" open>' in text
    assert not _kept(person, plan.id).is_whole


def test_two_tabs_never_overwrite_each_other(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan("Scrolling", whole=False)
    page = f"/pause/plans/{plan.id}/write/"
    person.post(page, {**WHOLE, "revision": "1"})
    answer = person.post(page, {**WHOLE, "response": "leave it in the hall", "revision": "1"})
    assert answer.status_code == 409
    assert "put it away" in answer.content.decode()
    assert "leave it in the hall" in answer.content.decode()
    assert _kept(person, plan.id).response == "put it away"


def test_a_huge_paste_is_refused_with_its_numbers_and_stays(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan("Scrolling", whole=False)
    page = person.post(f"/pause/plans/{plan.id}/write/", {**WHOLE, "obstacle": "word " * 50_000, "revision": "1"})
    assert "There is room for 1,000 characters" in page.content.decode()
    assert "word word" in page.content.decode()
