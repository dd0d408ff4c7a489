"""grow, plan_idea, edit_plan, close_plan, past_plans."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.practices.support.domain.plan import Outcome, Plan
from ownpace.practices.support.ideas import Demand, ideas, number, of_demand
from ownpace.practices.support.records import PLAN

LIBRARY = f"/support/grow/plan/{number(ideas()['library-visit'])}/"


def _plan(person: Person, **more: str) -> str:
    given = {"words": "A walk", "day": timezone.localdate().isoformat(), **more}
    person.post("/support/grow/plan/", given)
    record = person.vault.latest(PLAN)
    assert record is not None
    return record.id


def _kept(person: Person, id: str) -> Plan:
    return person.vault.get(PLAN, id).value


@pytest.mark.parametrize(("asks", "demand"), [("", Demand.LEAST), ("some", Demand.SOME), ("gold", Demand.LEAST)])
def test_ideas_are_shown_by_how_much_they_ask(person: Person, asks: str, demand: Demand) -> None:
    page = person.get(f"/support/grow/?asks={asks}")
    assert [idea for idea, _, _ in page.context["ideas"]] == list(of_demand(demand))
    assert all(f"/support/grow/plan/{number(idea)}/" in page.content.decode() for idea in of_demand(demand))


def test_an_idea_with_a_day_becomes_a_planned_line(person: Person) -> None:
    page = person.get(LIBRARY)
    words = page.context["form"]["words"].value()
    day = timezone.localdate() + timedelta(days=4)
    person.post(LIBRARY, {"words": words, "day": day.isoformat()})
    record = person.vault.latest(PLAN)
    assert record is not None
    assert (record.value.idea, record.value.words, record.value.day) == ("library-visit", "", day)
    assert words in person.get("/support/grow/").content.decode()


def test_an_idea_can_be_made_ones_own(person: Person) -> None:
    given = {"words": "Look at the big library", "day": timezone.localdate().isoformat()}
    person.post(LIBRARY, given)
    record = person.vault.latest(PLAN)
    assert record is not None
    assert (record.value.idea, record.value.words) == ("library-visit", "Look at the big library")


def test_a_day_that_has_passed_is_answered_next_to_the_field(person: Person) -> None:
    day = (timezone.localdate() - timedelta(days=1)).isoformat()
    page = person.post("/support/grow/plan/", {"words": "A walk", "day": day}).content.decode()
    assert "That day has passed. Choose today or a later one." in page
    assert "A walk" in page
    assert person.vault.count(PLAN) == 0


def test_a_plan_can_move_and_change_its_words(person: Person) -> None:
    id, day = _plan(person), timezone.localdate() + timedelta(days=7)
    person.post(f"/support/plans/{id}/", {"revision": 1, "words": "A short walk", "day": day.isoformat()})
    assert (_kept(person, id).words, _kept(person, id).day) == ("A short walk", day)


def test_two_tabs_never_overwrite_each_other(person: Person) -> None:
    id, day = _plan(person), timezone.localdate().isoformat()
    person.post(f"/support/plans/{id}/", {"revision": 1, "words": "The first tab", "day": day})
    answer = person.post(f"/support/plans/{id}/", {"revision": 1, "words": "The second tab", "day": day})
    assert answer.status_code == 409
    assert _kept(person, id).words == "The first tab"


@pytest.mark.parametrize("outcome", Outcome)
def test_a_plan_is_done_or_let_go_and_both_are_kept(person: Person, outcome: Outcome) -> None:
    id = _plan(person)
    page = person.post(f"/support/plans/{id}/close/", {"outcome": outcome.value}, follow=True).content.decode()
    assert _kept(person, id).outcome is outcome
    assert ("can go into your circle" in page) is (outcome is Outcome.DONE)
    assert "A walk" in person.get("/support/grow/past/").content.decode()
    assert "A walk" not in person.get("/support/grow/").content.decode()


def test_a_plan_can_be_taken_up_again(person: Person) -> None:
    id = _plan(person)
    person.post(f"/support/plans/{id}/close/", {"outcome": "let-go"})
    person.post(f"/support/plans/{id}/close/", {"outcome": "open"})
    assert _kept(person, id).outcome is None


def test_an_outcome_that_does_not_exist_changes_nothing(person: Person) -> None:
    id = _plan(person)
    assert person.post(f"/support/plans/{id}/close/", {"outcome": "lost"}).status_code == 303
    assert _kept(person, id).outcome is None
    assert person.get(f"/support/plans/{id}/close/").status_code == 405


def test_with_nothing_planned_before_the_page_says_what_will_be_here(person: Person) -> None:
    assert "Nothing here yet" in person.get("/support/grow/past/").content.decode()


def test_an_idea_that_does_not_exist_is_not_found(person: Person) -> None:
    assert [person.get(f"/support/grow/plan/{place}/").status_code for place in (0, 999)] == [404, 404]
