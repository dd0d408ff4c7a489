from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.core.scales import Confidence
from ownpace.practices.confidence.domain.items import Items
from ownpace.practices.confidence.records import RATING
from ownpace.sealed.models import SealedDerived

PAGE = reverse("confidence:show_confidence")


def test_an_empty_page_teaches_in_two_sentences_and_offers_the_first_step(person: Person) -> None:
    page = person.get(PAGE).content.decode()
    assert "Here you choose a few sentences" in page
    assert "Choose your sentences" in page


def test_with_items_and_no_rating_a_first_look_is_offered(person: Person, items: Record[Items]) -> None:
    page = person.get(PAGE).content.decode()
    assert "Take a first look" in page
    assert "There is no good or bad number" in page


def test_three_ratings_are_said_to_be_too_few(person: Person, rated: Callable[..., None]) -> None:
    rated(20, 40, 60)
    assert "It is too soon to say anything about change: there are 3 ratings" in person.get(PAGE).content.decode()


def test_a_rise_is_said_in_a_sentence(person: Person, rated: Callable[..., None]) -> None:
    rated(20, 20, 30, 40, 40, 50, 50)
    page = person.get(PAGE).content.decode()
    assert "Your confidence in asking has risen about" in page
    assert "with ordinary ups and downs" in page


def test_todays_numbers_can_be_changed_until_the_day_ends(person: Person, items: Record[Items]) -> None:
    person.post(reverse("confidence:rate_items", args=[1]), {"a" * 32: "40", "revision": "0", "stop": "1"})
    page = person.get(PAGE).content.decode()
    assert "Today’s numbers are kept." in page
    assert "Change today’s numbers" in page


def test_what_is_said_of_a_theme_is_kept_and_a_corrected_rating_counts_at_once(
    person: Person, rated: Callable[..., None], now: datetime
) -> None:
    rated(20, 20, 30, 40, 40, 50, 50)
    first = person.get(PAGE).content.decode()
    kept = bytes(SealedDerived.objects.get().blob)
    assert "has risen" in person.get(PAGE).content.decode()
    assert bytes(SealedDerived.objects.get().blob) == kept
    for record in person.vault.all(RATING)[2:]:
        lower = record.value.answer({answer.item: Confidence(20) for answer in record.value.answers})
        person.vault.replace(record, RATING, lower, at=now)
    page = person.get(PAGE).content.decode()
    assert "has risen" in first
    assert "has not clearly changed since" in page
