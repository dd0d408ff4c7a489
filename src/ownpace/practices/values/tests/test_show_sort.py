from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort, Telling, Whose
from ownpace.practices.values.records import SORT


def test_an_expectation_is_named_kindly(person: Person, finished: Record[Sort], now: datetime) -> None:
    told = finished.value.tell(Telling("warmth", Whose.OTHERS, "My aunt always said so."))
    person.vault.replace(finished, SORT, told, at=now)
    page = person.get(reverse("values:show_sort", args=[finished.id])).content.decode()
    assert "what others expect of me" in page
    assert "My aunt always said so." in page
    assert "There is nothing wrong with an expectation" in page


def test_five_values_of_ones_own_are_said_to_be(person: Person, finished: Record[Sort], now: datetime) -> None:
    value = finished.value
    for card in value.top:
        value = value.tell(Telling(card, Whose.MINE))
    person.vault.replace(finished, SORT, value, at=now)
    assert (
        "You call each of them your own."
        in person.get(reverse("values:show_sort", args=[finished.id])).content.decode()
    )


def test_a_sort_under_way_goes_on_where_it_was(person: Person, under_way: Record[Sort]) -> None:
    assert person.get(reverse("values:show_sort", args=[under_way.id]))["Location"] == reverse(
        "values:sort_cards", args=[under_way.id]
    )
