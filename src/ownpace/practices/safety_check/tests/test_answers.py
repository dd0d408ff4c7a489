from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.safety_check.catalogue import questions


def _answer(person: Person, number: int, reply: str) -> None:
    person.post(f"/safety-check/change/{number}/", {"question": number, "reply": reply})


def test_with_nothing_said_it_says_what_the_questions_are_for(person: Person) -> None:
    page = person.get("/safety-check/").content.decode()
    assert "Nothing is said yet" in page
    assert "help comes first and new steps" not in page


def test_every_question_is_there_with_what_was_said_and_a_way_to_change_it(person: Person) -> None:
    _answer(person, 1, "rather_not_say")
    page = person.get("/safety-check/").content.decode()
    assert "Rather not say" in page
    assert page.count("Not answered") == len(questions()) - 1
    for question in questions():
        assert f'href="/safety-check/change/{question.number}/"' in page
        assert str(question.if_yes) in page


def test_a_yes_says_that_help_comes_first(person: Person) -> None:
    _answer(person, 1, "yes")
    page = person.get("/safety-check/").content.decode()
    assert "help comes first and new steps" in page
    assert 'href="/safety-check/now/"' in page


def test_earlier_answers_stay_to_be_seen(person: Person) -> None:
    _answer(person, 1, "yes")
    _answer(person, 1, "no")
    assert "Earlier: Yes," in person.get("/safety-check/").content.decode()


def test_a_locked_person_sees_nothing_of_it(person: Person) -> None:
    _answer(person, 1, "yes")
    person.cookies.clear()
    assert person.get("/safety-check/").status_code == 303
