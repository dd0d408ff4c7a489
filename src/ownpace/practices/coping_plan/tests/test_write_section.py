from __future__ import annotations

import pytest

from ownpace.accounts.testing import Person
from ownpace.core import practices
from ownpace.core.practice import Offer, OfferKind
from ownpace.practices.coping_plan.domain.plan import OF_PEOPLE, Contact, Section, Version
from ownpace.practices.coping_plan.records import SEQUENCE


def _kept(person: Person) -> Version:
    record = person.vault.latest(SEQUENCE)
    assert record is not None
    return record.value.now


def test_each_part_leads_to_the_next_and_the_last_to_the_plan(person: Person) -> None:
    onward = []
    for number, section in enumerate(list(Section)):
        said = {"name_1": "My sister"} if section in OF_PEOPLE else {"text": section.value}
        answer = person.post(f"/coping-plan/write/{section}/", {"revision": number or "", **said})
        onward.append(answer["Location"])
    assert onward == [
        "/coping-plan/write/first/",
        "/coping-plan/write/next/",
        "/coping-plan/write/places/",
        "/coping-plan/write/whom/",
        "/coping-plan/write/professionals/",
        "/coping-plan/write/safer/",
        "/coping-plan/",
    ]
    assert _kept(person).whom == (Contact("My sister"),)
    assert person.vault.count(SEQUENCE) == 1


def test_the_rest_can_wait_and_what_is_written_is_kept(person: Person) -> None:
    answer = person.post("/coping-plan/write/signs/", {"revision": "", "text": "tight jaw", "later": "yes"})
    assert answer["Location"] == "/coping-plan/"
    assert _kept(person).signs == "tight jaw"


def test_a_part_may_stay_empty(person: Person) -> None:
    answer = person.post("/coping-plan/write/signs/", {"revision": "", "text": ""})
    assert answer["Location"] == "/coping-plan/write/first/"


def test_a_change_goes_back_to_the_plan(person: Person) -> None:
    answer = person.post("/coping-plan/write/signs/?edit", {"revision": "", "text": "tight jaw"})
    assert answer["Location"] == "/coping-plan/"


def test_what_was_written_is_there_to_go_on_with(person: Person) -> None:
    person.post("/coping-plan/write/signs/", {"revision": "", "text": "tight jaw"})
    assert person.get("/coping-plan/write/signs/").context["form"]["text"].value() == "tight jaw"


def test_examples_are_offered_and_never_filled_in(person: Person) -> None:
    page = person.get("/coping-plan/write/first/")
    assert page.context["examples"]
    assert page.context["form"]["text"].value() == ""
    assert all(str(example) in page.content.decode() for example in page.context["examples"][:1])


def test_a_way_to_reach_someone_needs_to_say_whom(person: Person) -> None:
    page = person.post("/coping-plan/write/whom/", {"revision": "", "reach_2": "030 1234567"})
    text = page.content.decode()
    assert "Who is this? A first name or one word is enough." in text
    assert 'value="030 1234567"' in text
    assert [field.name for field in page.context["form"].in_sight] == ["name_1", "reach_1", "name_2", "reach_2"]
    assert person.vault.count(SEQUENCE) == 0


def test_three_people_keep_their_order_and_an_empty_place_is_left_out(person: Person) -> None:
    given = {"name_1": "", "name_2": "A", "reach_2": "at work", "name_3": "B"}
    person.post("/coping-plan/write/whom/", {"revision": "", **given})
    assert _kept(person).whom == (Contact("A", "at work"), Contact("B"))


def test_two_tabs_never_overwrite_each_other(person: Person) -> None:
    person.post("/coping-plan/write/first/", {"revision": "", "text": "the first tab"})
    answer = person.post("/coping-plan/write/first/", {"revision": "", "text": "the second tab"})
    assert answer.status_code == 409
    assert "the first tab" in answer.content.decode()
    assert "the second tab" in answer.content.decode()
    assert _kept(person).first == "the first tab"


def test_another_part_that_was_written_meanwhile_is_no_conflict(person: Person) -> None:
    person.post("/coping-plan/write/signs/", {"revision": "", "text": "tight jaw"})
    answer = person.post("/coping-plan/write/first/", {"revision": "", "text": "slow breaths"})
    assert answer["Location"] == "/coping-plan/write/next/"
    assert (_kept(person).signs, _kept(person).first) == ("tight jaw", "slow breaths")


def test_sending_the_same_form_twice_is_no_conflict(person: Person) -> None:
    for _ in range(2):
        answer = person.post("/coping-plan/write/first/", {"revision": "", "text": "slow breaths"})
        assert answer["Location"] == "/coping-plan/write/next/"
    record = person.vault.latest(SEQUENCE)
    assert record is not None
    assert record.revision == 1


def test_words_that_are_too_long_stay_in_the_field(person: Person) -> None:
    page = person.post("/coping-plan/write/first/", {"revision": "", "text": "slow " * 1000})
    assert page.context["form"].errors["text"]
    assert "slow slow" in page.content.decode()


@pytest.mark.parametrize("section", ["fifth", "SIGNS", "now"])
def test_a_part_that_does_not_exist_is_not_found(person: Person, section: str) -> None:
    assert person.get(f"/coping-plan/write/{section}/").status_code == 404


def test_professionals_have_a_way_to_the_lines_of_the_country(person: Person) -> None:
    main = person.get("/coping-plan/write/professionals/").content.decode().split("<main")[1]
    assert "Help now has lines for your country" in main
    assert 'href="/help/"' in main


def test_safer_surroundings_say_where_to_go_when_it_is_urgent(person: Person) -> None:
    page = person.get("/coping-plan/write/safer/").content.decode()
    assert "best done today and with someone" in page


@pytest.fixture
def circle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A circle of six allies, as another practice would offer it."""
    allies = tuple(Offer(f"{number:032x}", f"Ally {number}") for number in range(6))
    monkeypatch.setattr(practices, "offers", lambda reading, kind: allies if kind == OfferKind.ALLY else ())


@pytest.mark.usefixtures("circle")
def test_people_of_the_circle_can_be_picked_and_are_not_offered_twice(person: Person) -> None:
    sent = {"revision": "", "name_1": "My sister", "allies": [f"{number:032x}" for number in (0, 2)]}
    person.post("/coping-plan/write/whom/", sent)
    assert _kept(person).whom == (Contact("My sister"), Contact("Ally 0"), Contact("Ally 2"))
    page = person.get("/coping-plan/write/whom/")
    assert [name for _id, name in page.context["form"].fields["allies"].choices] == ["Ally 1", *_allies(3, 4, 5)]
    assert "allies" not in person.get("/coping-plan/write/professionals/").context["form"].fields


@pytest.mark.usefixtures("circle")
def test_more_people_than_there_is_room_for_are_answered_next_to_the_field(person: Person) -> None:
    sent = {"revision": "", "allies": [f"{number:032x}" for number in range(6)]}
    page = person.post("/coping-plan/write/whom/", sent)
    assert "There is room for five." in page.content.decode()
    assert person.vault.count(SEQUENCE) == 0


def _allies(*numbers: int) -> list[str]:
    return [f"Ally {number}" for number in numbers]
