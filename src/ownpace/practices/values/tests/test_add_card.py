from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.accounts.tests.test_once import form_of
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT


def test_a_card_of_ones_own_comes_up_next(person: Person, under_way: Record[Sort]) -> None:
    sent = {"name": "Swimming in the lake", "says": "Early, on my own."}
    answer = person.post(reverse("values:add_card", args=[under_way.id]), sent)
    assert answer["Location"] == reverse("values:sort_cards", args=[under_way.id])
    page = person.get(answer["Location"]).content.decode()
    assert "Swimming in the lake" in page
    assert "8 of 43" in page


def test_a_card_sent_twice_is_one_card(person: Person, under_way: Record[Sort]) -> None:
    page = reverse("values:add_card", args=[under_way.id])
    form = form_of(person, page, name="Swimming in the lake")
    first, second = (person.post(page, form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert len(person.vault.get(SORT, under_way.id).value.own) == 1


def test_a_card_without_a_name_is_asked_for_one_and_keeps_the_rest(person: Person, under_way: Record[Sort]) -> None:
    page = person.post(
        reverse("values:add_card", args=[under_way.id]), {"name": " ", "says": "Early, on my own."}
    ).content.decode()
    assert "Write a few words here." in page
    assert "Early, on my own." in page
    assert person.vault.get(SORT, under_way.id) == under_way


def test_words_of_an_own_card_are_shown_as_words(person: Person, under_way: Record[Sort]) -> None:
    person.post(reverse("values:add_card", args=[under_way.id]), {"name": "<b>Rest</b> %(x)s"})
    page = person.get(reverse("values:sort_cards", args=[under_way.id])).content.decode()
    assert "&lt;b&gt;Rest&lt;/b&gt; %(x)s" in page


def test_a_finished_sort_takes_no_new_card(person: Person, finished: Record[Sort]) -> None:
    person.post(reverse("values:add_card", args=[finished.id]), {"name": "Rest"})
    assert person.vault.get(SORT, finished.id) == finished
