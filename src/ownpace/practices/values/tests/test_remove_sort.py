from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT


def test_a_sort_is_removed_after_it_was_asked_and_not_before(person: Person, finished: Record[Sort]) -> None:
    page = reverse("values:remove_sort", args=[finished.id])
    assert "Keep it" in person.get(page).content.decode()
    assert person.vault.count(SORT) == 1
    assert person.post(page)["Location"] == reverse("values:show_values")
    assert person.vault.count(SORT) == 0
