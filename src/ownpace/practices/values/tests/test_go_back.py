from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT


def test_going_back_takes_the_last_card_in_hand_again(person: Person, under_way: Record[Sort]) -> None:
    person.post(reverse("values:go_back", args=[under_way.id]))
    kept = person.vault.get(SORT, under_way.id).value
    assert kept.current == under_way.value.placed[-1].card


def test_a_finished_sort_does_not_go_back(person: Person, finished: Record[Sort]) -> None:
    person.post(reverse("values:go_back", args=[finished.id]))
    assert person.vault.get(SORT, finished.id) == finished
