from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.safety_check.catalogue import questions
from ownpace.practices.safety_check.records import ANSWERS

ADDRESS = "/safety-check/review/"


def _answer(person: Person, number: int, reply: str) -> str:
    return str(person.post(ADDRESS, {"question": number, "reply": reply})["Location"])


def test_all_questions_come_one_at_a_time_and_end_with_the_answers(person: Person) -> None:
    address = ADDRESS
    for question in questions():
        assert str(question.asks) in person.get(address).content.decode()
        address = _answer(person, question.number, "no")
    assert person.get(address)["Location"] == "/safety-check/"
    kept = person.vault.latest(ANSWERS)
    assert kept is not None
    assert len(kept.value.said) == len(questions())


def test_what_was_said_last_time_is_shown_with_its_day(person: Person) -> None:
    _answer(person, 1, "no")
    page = person.get(ADDRESS).content.decode()
    assert "Last time you said: No" in page
    assert "This is so now" in page


def test_an_answer_can_be_left_as_it_was(person: Person) -> None:
    _answer(person, 1, "no")
    before = person.vault.latest(ANSWERS)
    assert str(questions()[1].asks) in person.get(f"{ADDRESS}?after=1").content.decode()
    assert person.vault.latest(ANSWERS) == before


def test_a_yes_leads_first_to_help_and_back_to_the_next_question(person: Person) -> None:
    where = _answer(person, 2, "yes")
    assert where == "/safety-check/now/?after=2&then=review"
    assert f'href="{ADDRESS}?after=2"' in person.get(where).content.decode()


def test_an_odd_address_begins_at_the_first_question_or_ends(person: Person) -> None:
    assert str(questions()[0].asks) in person.get(f"{ADDRESS}?after=abc").content.decode()
    assert person.get(f"{ADDRESS}?after=99")["Location"] == "/safety-check/"
