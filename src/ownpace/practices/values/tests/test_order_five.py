from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT


def page_of(record: Record[Sort]) -> str:
    return reverse("values:order_five", args=[record.id])


def test_a_value_moves_up_by_a_plain_button(person: Person, chosen: Record[Sort]) -> None:
    answer = person.post(page_of(chosen), {"card": "honesty", "way": "up"})
    assert person.vault.get(SORT, chosen.id).value.top == ("tenderness", "honesty", "warmth")
    assert answer["Location"] == f"{page_of(chosen)}?moved=2&way=up"


def test_the_focus_stays_with_the_value_that_moved_and_its_place_is_said(person: Person, chosen: Record[Sort]) -> None:
    page = person.get(f"{page_of(chosen)}?moved=1&way=up").content.decode()
    assert "Tenderness is now at place 1 of 3." in page
    assert page.count("autofocus") == 1


def test_the_first_has_no_way_up_and_the_last_none_down(person: Person, chosen: Record[Sort]) -> None:
    page = person.get(page_of(chosen)).content.decode()
    assert page.count('value="up"') == 2
    assert page.count('value="down"') == 2


def test_a_strange_move_changes_nothing(person: Person, chosen: Record[Sort]) -> None:
    for sent in ({"card": "play", "way": "up"}, {"card": "warmth", "way": "sideways"}, {}):
        assert person.post(page_of(chosen), sent).status_code == 303
    assert person.get(f"{page_of(chosen)}?moved=²").status_code == 200
    assert person.vault.get(SORT, chosen.id) == chosen


def test_without_chosen_values_the_choice_comes_first(person: Person, under_way: Record[Sort]) -> None:
    assert person.get(page_of(under_way))["Location"] == reverse("values:choose_five", args=[under_way.id])
