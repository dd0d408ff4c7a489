from __future__ import annotations

from typing import Any

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.coping_plan.domain.setback import Setback, Stage
from ownpace.practices.coping_plan.records import SETBACK


def _at(name: str, record: Record[Setback]) -> str:
    return reverse(f"coping_plan:{name}", args=[record.id])


def test_what_was_written_is_kept_and_leads_to_a_smaller_next_step(person: Person, keep_setback: Any) -> None:
    record = keep_setback(stage=Stage.DEBRIEF)
    said = {"revision": "1", "set_off": "too little sleep", "helped": "Noor answered", "keep": "shoes by the door"}
    assert person.post(_at("debrief_setback", record), said)["Location"] == _at("lighten_plans", record)
    kept = person.vault.get(SETBACK, record.id).value
    assert (kept.set_off, kept.helped, kept.keep) == ("too little sleep", "Noor answered", "shoes by the door")
    assert kept.stage is Stage.LIGHTER


def test_all_of_it_may_stay_empty(person: Person, keep_setback: Any) -> None:
    record = keep_setback(stage=Stage.DEBRIEF)
    assert person.post(_at("debrief_setback", record), {"revision": "1"})["Location"] == _at("lighten_plans", record)
    assert not person.vault.get(SETBACK, record.id).value.has_debrief


def test_the_rest_can_wait_and_is_taken_up_here(person: Person, keep_setback: Any) -> None:
    record = keep_setback(stage=Stage.DEBRIEF)
    said = {"revision": "1", "helped": "fresh air", "later": "yes"}
    assert person.post(_at("debrief_setback", record), said)["Location"] == _at("show_setback", record)
    kept = person.vault.get(SETBACK, record.id).value
    assert (kept.helped, kept.stage) == ("fresh air", Stage.DEBRIEF)
    assert _at("debrief_setback", record) in person.get(_at("show_setback", record)).content.decode()


def test_the_steps_that_were_walked_can_be_tapped_as_what_helped(
    person: Person, keep_setback: Any, keep_foreseen: Any
) -> None:
    record = keep_setback(foreseen=keep_foreseen().id)
    field, _examples, own = person.get(_at("debrief_setback", record)).context["lists"][1]
    assert (field, own) == ("helped", ["feet down", "breathe", "a short walk"])


def test_words_can_change_long_afterwards_without_opening_it_again(person: Person, keep_setback: Any) -> None:
    record = keep_setback(closed=True, days=40)
    said = {"revision": "1", "helped": "time"}
    assert person.post(f"{_at('debrief_setback', record)}?edit", said)["Location"] == _at("show_setback", record)
    kept = person.vault.get(SETBACK, record.id).value
    assert (kept.helped, kept.stage) == ("time", Stage.CLOSED)


def test_two_tabs_never_overwrite_each_other(person: Person, keep_setback: Any) -> None:
    record = keep_setback(stage=Stage.DEBRIEF)
    person.post(_at("debrief_setback", record), {"revision": "1", "helped": "the first tab"})
    answer = person.post(_at("debrief_setback", record), {"revision": "1", "helped": "the second tab"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert person.vault.get(SETBACK, record.id).value.helped == "the first tab"


def test_a_huge_paste_stays_in_the_field_with_a_clear_message(person: Person, keep_setback: Any) -> None:
    record = keep_setback(stage=Stage.DEBRIEF)
    page = person.post(_at("debrief_setback", record), {"revision": "1", "helped": "so much " * 3000})
    assert "too many" in page.content.decode()
    assert "so much so much" in page.content.decode()
    assert person.vault.get(SETBACK, record.id).revision == 1
