"""Setbacks that came: the list, one of them (show_setback), and taking one out (remove_setback)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.coping_plan.domain.setback import Stage
from ownpace.practices.coping_plan.records import SETBACK

HERE = "/coping-plan/setbacks/"


def test_an_empty_page_says_what_will_be_here(person: Person) -> None:
    page = person.get(HERE).content.decode()
    assert "your own list of what helps" in page
    assert "What has helped before" not in page


def test_what_helped_is_listed_over_all_of_them_the_most_frequent_first(person: Person, keep_setback: Any) -> None:
    keep_setback(days=60, helped="Fresh air.\nmusic", stage=Stage.DEBRIEF)
    keep_setback(days=30, closed=True)
    keep_setback("Something with work", days=2, helped="fresh air", stage=Stage.DEBRIEF)
    page = person.get(HERE)
    helped = [(each.words, each.times) for each in page.context["helped"]]
    assert helped[0] == ("fresh air", 3)
    assert sorted(helped[1:]) == [("Noor answered", 1), ("music", 1)]
    text = page.content.decode()
    assert text.index("Something with work") < text.index("A bad week")
    assert "left half way" in text


def test_one_can_be_read_whole(person: Person, keep_setback: Any) -> None:
    record = keep_setback(closed=True, small="one walk")
    page = person.get(reverse("coping_plan:show_setback", args=[record.id])).content.decode()
    for words in ("A bad week", "too little sleep", "Noor answered", "shoes by the door", "one walk"):
        assert words in page
    assert "Carry on where you were" not in page


def test_one_left_half_way_can_be_carried_on_or_closed_even_weeks_later(person: Person, keep_setback: Any) -> None:
    record = keep_setback(days=50, stage=Stage.DEBRIEF)
    page = person.get(reverse("coping_plan:show_setback", args=[record.id])).content.decode()
    assert f'href="{reverse("coping_plan:debrief_setback", args=[record.id])}"' in page
    assert f'action="{reverse("coping_plan:close_setback", args=[record.id])}"' in page


def test_one_without_a_name_has_one_all_the_same(person: Person, keep_setback: Any) -> None:
    record = keep_setback("")
    assert "Something else" in person.get(HERE).content.decode()
    page = person.get(reverse("coping_plan:show_setback", args=[record.id])).content.decode()
    assert "Nothing was written about it, and that is fine." in page


def test_many_are_paged(person: Person, keep_setback: Any) -> None:
    for number in range(23):
        keep_setback(f"Week {number:02}")
    assert "Week 02" not in person.get(HERE).content.decode()
    assert "Week 02" in person.get(f"{HERE}?page=2").content.decode()


def test_removing_asks_first_and_then_removes(person: Person, keep_setback: Any) -> None:
    record = keep_setback()
    address = reverse("coping_plan:remove_setback", args=[record.id])
    assert "Remove this setback?" in person.get(address).content.decode()
    assert person.vault.count(SETBACK) == 1
    assert person.fill(address)["Location"] == HERE
    assert person.vault.count(SETBACK) == 0
