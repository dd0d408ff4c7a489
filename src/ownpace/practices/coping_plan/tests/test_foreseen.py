"""Setbacks that can be foreseen: foreseen, foresee, change_foreseen, answer_foreseen, show_foreseen, print_foreseen,
remove_foreseen.
"""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.coping_plan.catalogue import of_foreseen
from ownpace.practices.coping_plan.records import FORESEEN, SETBACK


def _at(name: str, *args: object) -> str:
    return reverse(f"coping_plan:{name}", args=args)


def test_an_empty_page_says_why_it_helps_to_foresee_one(person: Person) -> None:
    page = person.get(_at("foreseen")).content.decode()
    assert "Setbacks belong to the road" in page
    assert f'href="{_at("foresee")}"' in page


def test_one_is_named_with_its_signs_and_then_answered(person: Person) -> None:
    answer = person.post(_at("foresee"), {"name": "A bad week", "signs": "lie awake"})
    record = person.vault.latest(FORESEEN)
    assert record is not None
    assert answer["Location"] == _at("answer_foreseen", record.id)
    said = {"revision": "1", "first": "feet down", "next": "a short walk", "whom": "Noor – 030 1234567"}
    assert person.post(answer["Location"], said)["Location"] == _at("show_foreseen", record.id)
    page = person.get(_at("show_foreseen", record.id)).content.decode()
    places = [page.index(words) for words in ("A bad week", "lie awake", "feet down", "a short walk", "Noor")]
    assert places == sorted(places)
    assert 'href="tel:0301234567"' in page
    assert "A bad week" in person.get(_at("foreseen")).content.decode()


def test_a_name_is_needed(person: Person) -> None:
    page = person.post(_at("foresee"), {"signs": "lie awake"})
    assert "Write a few words here." in page.content.decode()
    assert "lie awake" in page.content.decode()
    assert person.vault.count(FORESEEN) == 0


def test_its_steps_may_wait_and_the_page_says_what_stands_in(person: Person, keep_foreseen: Any) -> None:
    record = keep_foreseen(first="", next="", whom="")
    assert "the steps of your plan stand in" in person.get(_at("show_foreseen", record.id)).content.decode()
    assert "its steps are still empty" in person.get(_at("foreseen")).content.decode()


def test_people_of_the_plan_can_be_tapped_with_how_to_reach_them(
    person: Person, keep_foreseen: Any, keep_plan: Any
) -> None:
    keep_plan()
    page = person.get(_at("answer_foreseen", keep_foreseen().id))
    assert page.context["people"] == ["My sister – 030 1234567"]


def test_name_and_signs_can_change(person: Person, keep_foreseen: Any) -> None:
    record = keep_foreseen()
    assert person.get(_at("change_foreseen", record.id)).context["form"]["signs"].value() == "lie awake"
    answer = person.post(_at("change_foreseen", record.id), {"revision": "1", "name": "A grey week", "signs": ""})
    assert answer["Location"] == _at("show_foreseen", record.id)
    kept = person.vault.get(FORESEEN, record.id).value
    assert (kept.name, kept.signs, kept.first) == ("A grey week", "", "feet down\nbreathe")


def test_two_tabs_never_overwrite_each_other(person: Person, keep_foreseen: Any) -> None:
    record = keep_foreseen()
    address = _at("answer_foreseen", record.id)
    person.post(address, {"revision": "1", "first": "the first tab", "next": "", "whom": ""})
    answer = person.post(address, {"revision": "1", "first": "the second tab", "next": "", "whom": ""})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert person.vault.get(FORESEEN, record.id).value.first == "the first tab"
    answer = person.post(address, {"revision": "1", "first": "the first tab", "next": "", "whom": ""})
    assert answer["Location"] == _at("show_foreseen", record.id)


def test_it_begins_from_its_own_page_when_it_happens(person: Person, keep_foreseen: Any) -> None:
    record = keep_foreseen()
    page = person.get(_at("show_foreseen", record.id)).content.decode()
    assert "This is happening now" in page
    assert f'action="{_at("having_setback")}"' in page
    assert f'value="{record.id}"' in page


def test_it_prints_with_its_steps(person: Person, keep_foreseen: Any) -> None:
    page = person.get(_at("print_foreseen", keep_foreseen(signs="").id)).content.decode()
    assert "a short walk" in page
    assert "Noor – \u2066030 1234567\u2069" in page
    assert "Early signs" not in page


def test_removing_asks_first_and_leaves_what_came_of_it(person: Person, keep_foreseen: Any, keep_setback: Any) -> None:
    record = keep_foreseen()
    kept = keep_setback(foreseen=record.id, closed=True)
    assert "Remove these steps?" in person.get(_at("remove_foreseen", record.id)).content.decode()
    assert person.fill(_at("remove_foreseen", record.id))["Location"] == _at("foreseen")
    assert person.vault.count(FORESEEN) == 0
    assert "A bad week" in person.get(_at("show_setback", kept.id)).content.decode()
    assert person.vault.count(SETBACK) == 1


def test_about_fourteen_examples_can_be_tapped(person: Person) -> None:
    assert len(of_foreseen("name")) >= 14
    page = person.get(_at("foresee")).content.decode()
    assert all(example.split(",")[0] in page for example in of_foreseen("name"))
