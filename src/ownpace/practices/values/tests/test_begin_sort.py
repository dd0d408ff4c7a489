from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.deck import cards
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT

PAGE = reverse("values:begin_sort")


def test_beginning_keeps_a_sort_of_the_whole_deck(person: Person) -> None:
    answer = person.post(PAGE)
    kept = person.vault.latest(SORT)
    assert kept is not None
    assert sorted(kept.value.deck) == sorted(cards())
    assert (answer.status_code, answer["Location"]) == (303, reverse("values:sort_cards", args=[kept.id]))


def test_beginning_twice_goes_on_with_the_first(person: Person, under_way: Record[Sort]) -> None:
    assert under_way.id in person.post(PAGE)["Location"]
    assert person.vault.count(SORT) == 1


def test_a_new_sort_leaves_the_earlier_one_as_it_was(person: Person, finished: Record[Sort]) -> None:
    person.post(PAGE)
    assert person.vault.count(SORT) == 2
    assert person.vault.get(SORT, finished.id).value == finished.value


def test_a_visit_to_the_address_begins_nothing(person: Person) -> None:
    assert person.get(PAGE).status_code == 405
    assert person.vault.count(SORT) == 0
