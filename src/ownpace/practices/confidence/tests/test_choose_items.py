from __future__ import annotations

from datetime import datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.confidence.domain.items import Items, ItemTheme
from ownpace.practices.confidence.records import ITEMS

PAGE = reverse("confidence:choose_items")
ASK, REFUSE, OWN, TALK = "a" * 32, "b" * 32, "c" * 32, "d" * 32


def kept(person: Person) -> Items:
    record = person.vault.latest(ITEMS)
    assert record is not None
    return record.value


def test_nothing_is_ticked_beforehand(person: Person) -> None:
    page = person.get(PAGE).content.decode()
    assert "I can say no to an invitation without giving a reason" in page
    assert " checked" not in page


def test_what_is_ticked_is_kept_under_ids_that_say_nothing(person: Person) -> None:
    person.post(PAGE, {"asking": ["start:asking-small"], "talking": ["start:talking-day"], "revision": "0"})
    items = kept(person)
    assert [item.start for item in items.in_use] == ["asking-small", "talking-day"]
    assert all(len(item.id) == 32 for item in items.all)


def test_one_of_each_theme_can_be_chosen_at_once(person: Person) -> None:
    person.post(PAGE, {"one_of_each": "1"})
    assert [item.theme for item in kept(person).in_use] == [
        theme for theme in ItemTheme if theme is not ItemTheme.OTHER
    ]


def test_choosing_nothing_at_first_is_answered(person: Person) -> None:
    assert "Choose at least one, or write one of your own." in person.post(PAGE, {"revision": "0"}).content.decode()
    assert person.vault.count(ITEMS) == 0


def test_what_is_no_longer_ticked_is_put_away_and_stays(person: Person, items: Record[Items]) -> None:
    person.post(PAGE, {"asking": [ASK], "revision": "1"})
    assert [item.id for item in kept(person).in_use] == [ASK]
    assert len(kept(person).all) == 4


def test_a_list_changed_in_another_tab_is_shown_anew_with_the_ticks_kept(
    person: Person, items: Record[Items], now: datetime
) -> None:
    person.vault.replace(items, ITEMS, items.value.put(OWN, away=True), at=now)
    sent = {"asking": [ASK, "start:asking-time"], "revision": "1"}
    page = person.post(PAGE, sent).content.decode()
    assert "The list was changed in another tab." in page
    assert 'name="revision" value="2"' in page
    assert page.count(" checked") == 2
    assert not kept(person).get(TALK).put_away


def test_a_strange_value_is_refused(person: Person) -> None:
    page = person.post(PAGE, {"asking": ["start:nothing"], "revision": "0"}).content.decode()
    assert "Choose from those below." in page
    assert person.vault.count(ITEMS) == 0
