from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.domain import Card, Sort
from ownpace.practices.values.records import SORT

PAGE = reverse("values:show_values")


def test_an_empty_page_says_what_a_value_is_and_offers_the_first_card(person: Person) -> None:
    page = person.get(PAGE).content.decode()
    assert "A value is a direction" in page
    assert "Look at the first card" in page


def test_a_sort_under_way_is_offered_first_with_its_place(person: Person, under_way: Record[Sort]) -> None:
    page = person.get(PAGE).content.decode()
    assert "You are at card 8 of 42" in page
    assert reverse("values:sort_cards", args=[under_way.id]) in page
    assert "Look at the first card" not in page


def test_the_values_found_last_are_shown_in_their_order(person: Person, finished: Record[Sort]) -> None:
    page = person.get(PAGE).content.decode()
    assert page.index("Tenderness") < page.index("Warmth") < page.index("Honesty")
    assert "Sort the cards again" in page


def test_the_value_of_a_first_visit_is_shown_with_a_way_to_the_others(person: Person, now: datetime) -> None:
    person.vault.seal(SORT, Sort.name_one(now, Card("calm", ""), own=False), at=now)
    page = person.get(PAGE).content.decode()
    assert "One value, to begin with" in page
    assert "Calm" in page


def test_earlier_values_stay_in_sight_while_a_new_sort_is_under_way(
    person: Person, finished: Record[Sort], under_way: Record[Sort]
) -> None:
    page = person.get(PAGE).content.decode()
    assert "Tenderness" in page
    assert "You are at card 8 of 42" in page
