from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT


def test_an_empty_history_says_what_it_will_hold(person: Person) -> None:
    assert "what you found is kept here" in person.get(reverse("values:show_history")).content.decode()


def test_two_sorts_are_shown_with_what_changed_newest_first(
    person: Person, finished: Record[Sort], under_way: Record[Sort], now: datetime
) -> None:
    later = under_way.value.choose(["tenderness", "privacy"]).finish(now)
    person.vault.replace(under_way, SORT, later, at=now)
    page = person.get(reverse("values:show_history")).content.decode()
    assert "New among them: Privacy." in page
    assert "No longer among them: Warmth, Honesty, Play, Curiosity." in page
    assert "Still among them: Tenderness." in page
    assert page.index(under_way.id) < page.index(finished.id)


def test_a_sort_under_way_is_not_history_yet(person: Person, under_way: Record[Sort]) -> None:
    assert under_way.id not in person.get(reverse("values:show_history")).content.decode()
