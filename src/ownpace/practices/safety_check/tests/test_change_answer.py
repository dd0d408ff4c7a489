from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.gate import Concern
from ownpace.practices.safety_check.domain import Reply
from ownpace.practices.safety_check.records import ANSWERS


def _change(person: Person, reply: str) -> str:
    return str(person.post("/safety-check/change/1/", {"question": 1, "reply": reply})["Location"])


def test_an_answer_can_be_changed_at_any_time_and_the_earlier_one_stays_with_its_date(person: Person) -> None:
    _change(person, "yes")
    assert _change(person, "no") == "/safety-check/"
    kept = person.vault.latest(ANSWERS)
    assert kept is not None
    assert kept.value.concerns == frozenset()
    assert [each.reply for each in kept.value.said] == [Reply.YES, Reply.NO]


def test_a_yes_leads_first_to_help(person: Person) -> None:
    assert _change(person, "yes").startswith("/safety-check/now/")
    kept = person.vault.latest(ANSWERS)
    assert kept is not None
    assert kept.value.concerns == {Concern.HARM_AT_HOME}


def test_a_question_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get("/safety-check/change/99/").status_code == 404
    assert person.get("/safety-check/change/0/").status_code == 404
