"""Routines: routines, begin_routine, show_routine, write_routine, walk_routine, print_routine, remove_routine."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.coping_plan.records import ROUTINE


def _at(name: str, *args: object) -> str:
    return reverse(f"coping_plan:{name}", args=args)


def test_an_empty_page_says_what_a_routine_is_for(person: Person) -> None:
    page = person.get(_at("routines")).content.decode()
    assert "A hard thing is easier to carry" in page
    assert f'href="{_at("begin_routine")}"' in page


def test_a_routine_is_named_first_and_then_written_part_by_part(person: Person) -> None:
    answer = person.post(_at("begin_routine"), {"revision": "", "text": "The yearly check-up"})
    record = person.vault.latest(ROUTINE)
    assert record is not None
    onward = [answer["Location"]]
    for number, part in enumerate(("before", "during", "after"), start=1):
        sent = {"revision": number, "text": f"{part} line"}
        onward.append(person.post(_at("write_routine", record.id, part), sent)["Location"])
    parts = [_at("write_routine", record.id, part) for part in ("before", "during", "after")]
    assert onward == [*parts, _at("show_routine", record.id)]
    page = person.get(onward[-1]).content.decode()
    places = [page.index(words) for words in ("The yearly check-up", "before line", "during line", "after line")]
    assert places == sorted(places)
    assert "The yearly check-up" in person.get(_at("routines")).content.decode()


def test_a_name_is_needed(person: Person) -> None:
    page = person.post(_at("begin_routine"), {"text": " "})
    assert "Write a few words here." in page.content.decode()
    assert person.vault.count(ROUTINE) == 0


def test_the_persons_own_cues_can_be_taken_in(person: Person, keep_routine: Any, keep_cues: Any) -> None:
    keep_cues("the small lamp")
    page = person.get(_at("write_routine", keep_routine().id, "before"))
    assert page.context["cues"] == ("the small lamp",)
    assert "the small lamp" in page.content.decode()


def test_it_is_walked_one_line_at_a_time_and_keeps_nothing_by_looking(person: Person, keep_routine: Any) -> None:
    record = keep_routine()
    lines = ["eat something", "tell Noor", "feet down", "walk home"]
    for number, line in enumerate(lines, start=1):
        page = person.get(_at("walk_routine", record.id, number)).content.decode()
        assert [other for other in lines if other in page] == [line]
        assert 'href="/steady/"' in page.split("<main")[1]
    assert "you had something to hold on to" in person.get(_at("walk_routine", record.id, 5)).content.decode()
    assert person.vault.get(ROUTINE, record.id).revision == 1


def test_at_its_end_the_day_is_kept_once(person: Person, keep_routine: Any) -> None:
    record = keep_routine()
    here = _at("walk_routine", record.id, 5)
    form = {"csrfmiddlewaretoken": str(person.get(here).context["csrf_token"])}
    for _tap in range(2):
        assert person.post(here, form)["Location"] == _at("show_routine", record.id)
    kept = person.vault.get(ROUTINE, record.id).value
    assert kept.walks == 1
    assert kept.first_walk == kept.last_walk
    assert "Gone through once" in person.get(_at("show_routine", record.id)).content.decode()


def test_a_routine_without_lines_leads_to_where_they_are_written(person: Person, keep_routine: Any) -> None:
    record = keep_routine(before="", during="", after=" ")
    page = person.get(_at("show_routine", record.id)).content.decode()
    assert "Its lines are still empty." in page
    assert "Walk through it" not in page
    assert "Nothing is written here yet" in person.get(_at("walk_routine", record.id)).content.decode()


def test_its_name_can_change(person: Person, keep_routine: Any) -> None:
    record = keep_routine()
    answer = person.post(_at("write_routine", record.id, "name"), {"revision": "1", "text": "The dentist"})
    assert answer["Location"] == _at("show_routine", record.id)
    assert person.vault.get(ROUTINE, record.id).value.name == "The dentist"


def test_two_tabs_never_overwrite_each_other(person: Person, keep_routine: Any) -> None:
    record = keep_routine()
    person.post(_at("write_routine", record.id, "after"), {"revision": "1", "text": "the first tab"})
    answer = person.post(_at("write_routine", record.id, "after"), {"revision": "1", "text": "the second tab"})
    assert answer.status_code == 409
    assert "the second tab" in answer.content.decode()
    assert person.vault.get(ROUTINE, record.id).value.after == "the first tab"


def test_it_prints_with_what_is_written(person: Person, keep_routine: Any) -> None:
    page = person.get(_at("print_routine", keep_routine(during="").id)).content.decode()
    assert "tell Noor" in page
    assert "<h2>During</h2>" not in page


def test_removing_asks_first_and_then_removes(person: Person, keep_routine: Any) -> None:
    record = keep_routine()
    assert "Remove this routine?" in person.get(_at("remove_routine", record.id)).content.decode()
    assert person.vault.count(ROUTINE) == 1
    assert person.fill(_at("remove_routine", record.id))["Location"] == _at("routines")
    assert person.vault.count(ROUTINE) == 0


def test_what_was_written_in_another_tab_meanwhile_is_not_removed(person: Person, keep_routine: Any) -> None:
    record = keep_routine()
    older = {"revision": person.get(_at("remove_routine", record.id)).context["removing"]["revision"].value()}
    person.fill(_at("write_routine", record.id, "after"), text="walk home slowly")
    assert person.post(_at("remove_routine", record.id), older).status_code == 409
    assert person.vault.get(ROUTINE, record.id).value.after == "walk home slowly"


@pytest.mark.parametrize("part", ["BEFORE", "later"])
def test_a_part_that_does_not_exist_is_not_found(person: Person, keep_routine: Any, part: str) -> None:
    assert person.get(_at("write_routine", keep_routine().id, part)).status_code == 404


def test_many_routines_are_paged(person: Person, keep_routine: Any) -> None:
    for number in range(25):
        keep_routine(f"Routine {number}")
    first = person.get(_at("routines")).content.decode()
    assert "Routine 24" in first
    assert "Routine 4<" not in first
    assert "Routine 4<" in person.get(f"{_at('routines')}?page=2").content.decode()
