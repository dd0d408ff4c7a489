from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from msgspec import structs

from ownpace.accounts.testing import Person
from ownpace.core.practice import Passage
from ownpace.core.records import Record, RecordId
from ownpace.core.search import Query
from ownpace.practices.values.deck import cards
from ownpace.practices.values.domain import Pile, Sort, Whose
from ownpace.practices.values.finding import FINDS
from ownpace.practices.values.records import SORT

LAKE = {"name": "Swimming in the lake", "says": "Cold water, early, on my own."}
(SORTS,) = FINDS


def passages(person: Person, id: RecordId) -> list[Passage]:
    return list(SORTS.passages(person.vault.get(SORT, id)))


def named(person: Person, id: RecordId, title: str) -> Passage:
    (found,) = [passage for passage in passages(person, id) if passage.title == title]
    return found


def page_of(person: Person, passage: Passage) -> str:
    answer = person.get(reverse(passage.url_name, args=passage.args))
    assert answer.status_code == 200, passage.url_name
    return answer.content.decode()


def place(person: Person, id: RecordId, pile: Pile) -> None:
    card = person.vault.get(SORT, id).value.current
    person.post(reverse("values:sort_cards", args=[id]), {"card": card, "pile": pile.value})


def test_an_own_card_is_found_wherever_it_lies(person: Person, under_way: Record[Sort]) -> None:
    id = under_way.id
    pages = []

    def look() -> None:
        found = named(person, id, LAKE["name"])
        assert found.text == LAKE["says"]
        assert LAKE["name"] in page_of(person, found)
        pages.append(found.url_name)

    person.post(reverse("values:add_card", args=[id]), LAKE)
    look()
    place(person, id, Pile.VERY)
    look()
    person.fill(reverse("values:choose_five", args=[id]), cards=[person.vault.get(SORT, id).value.own[0].id])
    look()
    person.post(reverse("values:finish_sort", args=[id]))
    look()
    assert pages == [f"values:{name}" for name in ("sort_cards", "choose_five", "tell_whose", "show_sort")]


@pytest.mark.parametrize("finished", [False, True])
def test_an_own_card_that_is_not_mine_any_more_is_found_too(
    person: Person, under_way: Record[Sort], finished: bool
) -> None:
    person.post(reverse("values:add_card", args=[under_way.id]), LAKE)
    place(person, under_way.id, Pile.NOT_MINE)
    if finished:
        person.fill(reverse("values:choose_five", args=[under_way.id]), cards=["honesty"])
        person.post(reverse("values:finish_sort", args=[under_way.id]))
    found = named(person, under_way.id, LAKE["name"])
    assert found.text == LAKE["says"]
    assert page_of(person, found)


def test_an_own_card_that_waits_behind_another_is_found(person: Person, under_way: Record[Sort]) -> None:
    for name in ("Swimming in the lake", "Cooking slowly"):
        person.post(reverse("values:add_card", args=[under_way.id]), {"name": name})
    for name in ("Swimming in the lake", "Cooking slowly"):
        assert page_of(person, named(person, under_way.id, name))


@pytest.mark.parametrize("finished", [False, True])
def test_words_about_whose_a_value_is_are_found_with_the_answer(
    person: Person, chosen: Record[Sort], finished: bool
) -> None:
    sent = {"whose": "both", "words": "At home it was expected.\n\nI like it too."}
    person.fill(reverse("values:tell_whose", args=[chosen.id, 3 if finished else 1]), **sent)
    found = named(person, chosen.id, "Honesty" if finished else "Tenderness")
    assert sent["words"] in found.text
    assert "A bit of both" in found.text
    assert found.url_name == ("values:show_sort" if finished else "values:tell_whose")
    assert "At home it was expected." in page_of(person, found)


@pytest.mark.parametrize("finished", [False, True])
def test_words_about_a_value_that_was_left_out_again_are_found(
    person: Person, chosen: Record[Sort], finished: bool
) -> None:
    sent = {"whose": "mine", "words": "It came from my aunt."}
    person.fill(reverse("values:tell_whose", args=[chosen.id, 1]), **sent)
    person.fill(reverse("values:choose_five", args=[chosen.id]), cards=["honesty"])
    if finished:
        person.post(reverse("values:finish_sort", args=[chosen.id]))
    found = named(person, chosen.id, "Tenderness")
    assert "It came from my aunt." in found.text
    assert "Tenderness" in page_of(person, found)


def test_a_first_value_in_own_words_is_found_on_its_page(person: Person) -> None:
    person.post(reverse("values:first_value"), {"own": "Being left in peace"})
    record = person.vault.latest(SORT)
    assert record is not None
    assert "Being left in peace" in page_of(person, named(person, record.id, "Being left in peace"))


def test_chosen_values_are_found_by_what_stood_on_the_card_and_the_others_are_not(
    person: Person, finished: Record[Sort]
) -> None:
    found = passages(person, finished.id)
    assert [passage.title for passage in found][:3] == ["Tenderness", "Warmth", "Honesty"]
    assert len(found) == 5 < len(finished.value.deck)
    page = page_of(person, found[0])
    assert all(passage.title in page and passage.text for passage in found)
    coded = SORTS.coded()
    assert set(finished.value.deck) <= set(coded)
    assert "Tenderness" in coded["tenderness"]
    assert str(cards()["tenderness"].says) in coded["tenderness"]


def test_a_sort_is_about_the_day_it_was_finished_and_before_that_the_day_it_was_begun(
    person: Person, chosen: Record[Sort], now: datetime
) -> None:
    later = now + timedelta(days=3)
    done = structs.replace(chosen, value=chosen.value.finish(later))
    assert {passage.at for passage in SORTS.passages(chosen)} == {chosen.value.begun}
    assert {passage.at for passage in SORTS.passages(done)} == {later}


def test_search_lets_a_sort_through_by_the_words_on_its_cards(person: Person, finished: Record[Sort]) -> None:
    record_filter = Query.of("tenderness").record_filter(SORTS.coded())
    assert [record.id for record in person.vault.scan(SORT, record_filter)] == [finished.id]


def test_codes_of_cards_and_of_answers_do_not_collide() -> None:
    assert len(SORTS.coded()) == len(cards()) + len(Whose)
    assert SORTS.coded()["others"] == "It is what others expect of me"
