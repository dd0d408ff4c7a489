from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.deck import cards
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT
from ownpace.practices.values.tests.conftest import shown_by


def page_of(record: Record[Sort]) -> str:
    return reverse("values:choose_five", args=[record.id])


def test_the_first_pile_is_offered_when_it_holds_enough(person: Person, under_way: Record[Sort]) -> None:
    page = person.get(page_of(under_way)).content.decode()
    assert "Privacy" in page
    assert "Stopping before I am worn out" not in page


def test_the_chosen_values_are_kept_and_their_order_comes_next(person: Person, under_way: Record[Sort]) -> None:
    answer = person.fill(page_of(under_way), cards=["play", "honesty"])
    assert answer["Location"] == reverse("values:order_five", args=[under_way.id])
    assert person.vault.get(SORT, under_way.id).value.top == ("play", "honesty")


def test_a_single_value_needs_no_order(person: Person, under_way: Record[Sort]) -> None:
    answer = person.fill(page_of(under_way), cards=["play"])
    assert answer["Location"] == reverse("values:tell_whose", args=[under_way.id, 1])


def test_six_values_are_too_many_and_stay_ticked(person: Person, under_way: Record[Sort]) -> None:
    page = person.fill(page_of(under_way), cards=list(cards())[:6]).content.decode()
    assert "You chose 6." in page
    assert page.count(" checked") == 6
    assert person.vault.get(SORT, under_way.id) == under_way


def test_choosing_nothing_is_answered_next_to_the_cards(person: Person, under_way: Record[Sort]) -> None:
    assert "Choose at least one." in person.fill(page_of(under_way)).content.decode()


def test_with_nothing_to_choose_from_the_way_leads_back_to_the_cards(person: Person, now: datetime) -> None:
    record = person.vault.seal(SORT, Sort.begin(now, tuple(cards())), at=now)
    page = person.get(page_of(record)).content.decode()
    assert "There is no card yet" in page
    assert reverse("values:sort_cards", args=[record.id]) in page


def test_two_tabs_that_choose_differently_see_each_other(person: Person, under_way: Record[Sort]) -> None:
    tab = shown_by(person, page_of(under_way))
    person.fill(page_of(under_way), cards=["play", "honesty"])
    asked = person.post(page_of(under_way), {**tab, "cards": ["privacy"]})
    assert asked.status_code == 409
    assert "Play" in asked.content.decode()
    assert "Privacy" in asked.content.decode()
    assert person.vault.get(SORT, under_way.id).value.top == ("play", "honesty")
