from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.gate import Concern
from ownpace.practices.safety_check.catalogue import find, questions


def _yes(person: Person, concern: Concern) -> str:
    question = find(concern.value)
    assert question is not None
    address = f"/safety-check/change/{question.number}/"
    return str(person.post(address, {"question": question.number, "reply": "yes"})["Location"])


def test_help_comes_before_everything_else_on_the_page(person: Person) -> None:
    main = person.get(_yes(person, Concern.THOUGHTS_OF_SUICIDE)).content.decode().split("<main")[1]
    places = [main.index(f'href="{path}"') for path in ("/help/", "/coping-plan/", "/regulation/")]
    assert places == sorted(places)


def test_it_says_what_waits_and_why(person: Person) -> None:
    page = person.get(_yes(person, Concern.LOSING_TIME)).content.decode()
    question = find(Concern.LOSING_TIME.value)
    assert question is not None
    assert str(question.if_yes) in page
    assert "New steps on a ladder wait." in page


def test_someone_who_may_look_at_the_device_is_thought_of(person: Person) -> None:
    assert "If someone looks at this device" in person.get(_yes(person, Concern.HARM_AT_HOME)).content.decode()


def test_without_an_address_of_a_question_all_that_holds_is_named(person: Person) -> None:
    _yes(person, Concern.LOSING_TIME)
    _yes(person, Concern.SUBSTANCES)
    page = person.get("/safety-check/now/").content.decode()
    shown = {question.concern for question in questions() if str(question.if_yes) in page}
    assert shown == {Concern.LOSING_TIME, Concern.SUBSTANCES}


def test_with_nothing_said_the_page_still_offers_help(person: Person) -> None:
    page = person.get("/safety-check/now/?after=99&then=elsewhere").content.decode()
    assert "Nothing you said puts anything else first" in page
    assert 'href="/help/"' in page.split("<main")[1]
