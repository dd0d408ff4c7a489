from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.values.domain import Pile, Sort
from ownpace.practices.values.records import SORT


def page_of(record: Record[Sort]) -> str:
    return reverse("values:sort_cards", args=[record.id])


def test_one_card_is_shown_with_its_sentence_and_progress_in_words(person: Person, under_way: Record[Sort]) -> None:
    page = person.get(page_of(under_way)).content.decode()
    assert "Faith or meaning" in page
    assert "8 of 42, stop whenever you like" in page
    assert "Justice" not in page


def test_a_tap_puts_the_card_in_a_pile_and_keeps_it_at_once(person: Person, under_way: Record[Sort]) -> None:
    answer = person.post(page_of(under_way), {"card": "meaning", "pile": "not_mine"})
    assert answer.status_code == 303
    kept = person.vault.get(SORT, under_way.id)
    assert kept.value.pile_of("meaning") is Pile.NOT_MINE
    assert kept.value.current == "justice"
    assert person.vault.count(SORT) == 1


def test_a_second_tap_from_an_old_page_moves_that_card_and_no_other(person: Person, under_way: Record[Sort]) -> None:
    person.post(page_of(under_way), {"card": "tenderness", "pile": "somewhat"})
    kept = person.vault.get(SORT, under_way.id).value
    assert kept.pile_of("tenderness") is Pile.SOMEWHAT
    assert kept.current == "meaning"


def test_an_unknown_card_or_pile_changes_nothing(person: Person, under_way: Record[Sort]) -> None:
    person.post(page_of(under_way), {"card": "no-such-card", "pile": "very"})
    person.post(page_of(under_way), {"card": "meaning", "pile": "no-such-pile"})
    assert person.vault.get(SORT, under_way.id) == under_way


def test_when_every_card_is_sorted_the_choice_comes_next(person: Person, under_way: Record[Sort]) -> None:
    for card in under_way.value.deck:
        person.post(page_of(under_way), {"card": card, "pile": "very"})
    assert person.get(page_of(under_way))["Location"] == reverse("values:choose_five", args=[under_way.id])


def test_a_finished_sort_is_shown_and_not_sorted_on(person: Person, finished: Record[Sort]) -> None:
    assert person.get(page_of(finished))["Location"] == reverse("values:show_sort", args=[finished.id])
    person.post(page_of(finished), {"card": "meaning", "pile": "very"})
    assert person.vault.get(SORT, finished.id) == finished


def test_a_sort_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get(reverse("values:sort_cards", args=["0" * 32])).status_code == 404
    assert person.get(reverse("values:sort_cards", args=["nothing"])).status_code == 404
