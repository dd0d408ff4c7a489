from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.gate import Concern
from ownpace.practices.safety_check.catalogue import Question, find, first_run
from ownpace.practices.safety_check.domain import Reply
from ownpace.practices.safety_check.records import ANSWERS

ADDRESS = "/safety-check/first/"
ONWARD = "/first-visit/?after=safety_check%3Afirst_questions"


def _question(concern: Concern) -> Question:
    question = find(concern.value)
    assert question is not None
    return question


def _answer(person: Person, question: Question, reply: str) -> str:
    return str(person.post(ADDRESS, {"question": question.number, "reply": reply})["Location"])


def test_one_question_is_asked_at_a_time_with_a_plain_why(person: Person) -> None:
    page = person.get(ADDRESS).content.decode()
    asked = [question for question in first_run() if str(question.asks) in page]
    assert asked == [first_run()[0]]
    assert str(first_run()[0].why) in page
    assert "Question 1 of 4" in page


def test_nothing_is_chosen_beforehand(person: Person) -> None:
    assert "checked" not in person.get(ADDRESS).content.decode().split("<main")[1]


def test_answering_all_leads_on_with_the_first_visit(person: Person) -> None:
    for question in first_run():
        assert str(question.asks) in person.get(ADDRESS).content.decode()
        _answer(person, question, "no")
    assert person.get(ADDRESS)["Location"] == ONWARD
    kept = person.vault.latest(ANSWERS)
    assert kept is not None
    assert [each.reply for each in kept.value.said] == [Reply.NO] * 4
    assert person.vault.count(ANSWERS) == 1


def test_every_question_can_be_passed_by_and_nothing_is_kept(person: Person) -> None:
    address = ADDRESS
    for question in first_run():
        assert str(question.asks) in person.get(address).content.decode()
        address = f"{ADDRESS}?after={question.number}"
    assert person.get(address)["Location"] == ONWARD
    assert person.vault.count(ANSWERS) == 0


def test_all_of_them_can_be_passed_by_at_once(person: Person) -> None:
    assert 'href="/first-visit/?after=safety_check:first_questions"' in person.get(ADDRESS).content.decode()


def test_an_answer_that_is_sent_twice_is_one_answer(person: Person) -> None:
    token = str(person.get(ADDRESS).context["csrf_token"])
    form = {"csrfmiddlewaretoken": token, "question": first_run()[0].number, "reply": "no"}
    first, second = (person.post(ADDRESS, form)["Location"] for _ in range(2))
    assert first == second
    kept = person.vault.latest(ANSWERS)
    assert kept is not None
    assert len(kept.value.said) == 1


def test_rather_not_say_is_an_answer_and_is_not_asked_again(person: Person) -> None:
    _answer(person, first_run()[0], "rather_not_say")
    assert str(first_run()[1].asks) in person.get(ADDRESS).content.decode()


def test_a_yes_leads_first_to_help_and_from_there_on_with_the_questions(person: Person) -> None:
    question = _question(Concern.THOUGHTS_OF_SUICIDE)
    where = _answer(person, question, "yes")
    assert where == f"/safety-check/now/?after={question.number}&then=first"
    page = person.get(where).content.decode()
    assert f'href="{ADDRESS}?after={question.number}"' in page


def test_an_answer_that_is_none_is_explained_and_keeps_the_question(person: Person) -> None:
    question = first_run()[2]
    page = person.post(ADDRESS, {"question": question.number, "reply": "perhaps"})
    assert str(question.asks) in page.content.decode()
    assert page.context["form"].errors["reply"]
    page = person.post(ADDRESS, {"question": question.number})
    assert page.context["form"].errors["reply"]
    assert person.vault.count(ANSWERS) == 0


def test_a_question_that_is_not_asked_is_not_found(person: Person) -> None:
    for number in ("99", "-1", "0", "", "what happened", "٣"):
        assert person.post(ADDRESS, {"question": number, "reply": "no"}).status_code == 404


def test_addresses_say_nothing_about_the_questions(person: Person) -> None:
    addresses = [ADDRESS, *(_answer(person, question, "yes") for question in first_run())]
    assert not any(concern.value in address for concern in Concern for address in addresses)
