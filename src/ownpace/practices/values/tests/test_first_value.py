from __future__ import annotations

from urllib.parse import unquote

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.practice import OfferKind
from ownpace.core.practices import offers
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort, StartedFrom
from ownpace.practices.values.records import SORT

PAGE = reverse("values:first_value")
ONWARDS = "/first-visit/?after=values:first_value"


def test_eight_cards_own_words_and_a_way_past_are_there(person: Person) -> None:
    page = person.get(PAGE).content.decode()
    assert page.count('name="card"') == 8
    assert ONWARDS in page


def test_one_tap_names_a_value_and_goes_on(person: Person) -> None:
    assert unquote(person.post(PAGE, {"card": "calm"})["Location"]) == ONWARDS
    kept = person.vault.latest(SORT)
    assert kept is not None
    assert kept.value.started_from is StartedFrom.FIRST_VISIT
    assert [offer.words for offer in offers(person.vault, OfferKind.VALUE)] == ["Calm"]


def test_own_words_name_a_value(person: Person) -> None:
    person.post(PAGE, {"own": "A quiet house"})
    (offer,) = offers(person.vault, OfferKind.VALUE)
    assert offer.words == "A quiet house"
    assert len(offer.id) == 32


def test_naming_another_value_takes_the_place_of_the_first(person: Person) -> None:
    person.post(PAGE, {"card": "calm"})
    person.post(PAGE, {"card": "honesty"})
    assert [offer.words for offer in offers(person.vault, OfferKind.VALUE)] == ["Honesty"]


def test_naming_a_value_leaves_a_finished_sort_as_it_was(person: Person, finished: Record[Sort]) -> None:
    person.post(PAGE, {"card": "calm"})
    assert person.vault.get(SORT, finished.id) == finished
    assert len(offers(person.vault, OfferKind.VALUE)) == 6


def test_nothing_chosen_is_answered_next_to_the_field(person: Person) -> None:
    assert "Choose one of the cards" in person.post(PAGE, {"own": ""}).content.decode()
    assert "Choose one of the cards" in person.post(PAGE, {"card": "no-such-card"}).content.decode()
    assert person.vault.count(SORT) == 0
