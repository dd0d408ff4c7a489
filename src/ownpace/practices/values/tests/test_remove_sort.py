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
    assert person.fill(page)["Location"] == reverse("values:show_values")
    assert person.vault.count(SORT) == 0


def test_what_was_told_in_another_tab_is_never_taken(person: Person, finished: Record[Sort]) -> None:
    page = reverse("values:remove_sort", args=[finished.id])
    tab = {"revision": person.get(page).context["removing"]["revision"].value()}
    person.fill(reverse("values:tell_whose", args=[finished.id, 1]), words="It came from my aunt.")
    answer = person.post(page, tab)
    assert answer.status_code == 409
    assert "changed in another tab" in answer.content.decode()
    assert person.vault.count(SORT) == 1
