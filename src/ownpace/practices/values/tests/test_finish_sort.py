from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT


def test_a_sort_can_be_finished_before_all_is_told(person: Person, chosen: Record[Sort]) -> None:
    answer = person.post(reverse("values:finish_sort", args=[chosen.id]))
    assert answer["Location"] == reverse("values:show_sort", args=[chosen.id])
    assert person.vault.get(SORT, chosen.id).value.finished is not None


def test_without_a_chosen_value_the_choice_comes_first(person: Person, under_way: Record[Sort]) -> None:
    answer = person.post(reverse("values:finish_sort", args=[under_way.id]))
    assert answer["Location"] == reverse("values:choose_five", args=[under_way.id])
    assert person.vault.get(SORT, under_way.id) == under_way
