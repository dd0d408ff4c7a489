from __future__ import annotations

from datetime import datetime, timedelta

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.core.scales import Confidence
from ownpace.practices.confidence.domain.items import Items
from ownpace.practices.confidence.domain.sitting import Answer, Sitting
from ownpace.practices.confidence.records import RATING

ASK, REFUSE, OWN, TALK = "a" * 32, "b" * 32, "c" * 32, "d" * 32
FIRST, SECOND = reverse("confidence:rate_items", args=[1]), reverse("confidence:rate_items", args=[2])


def kept(person: Person) -> Sitting:
    record = person.vault.latest(RATING)
    assert record is not None
    return record.value


def test_without_items_the_choice_comes_first(person: Person) -> None:
    page = person.get(reverse("confidence:rate_items")).content.decode()
    assert "first you choose a few sentences" in page
    assert reverse("confidence:choose_items") in page


def test_three_items_are_asked_on_a_page_and_none_is_filled_in(person: Person, items: Record[Items]) -> None:
    assert person.get(reverse("confidence:rate_items"))["Location"] == FIRST
    page = person.get(FIRST).content.decode()
    assert "How confident are you that you can do this today?" in page
    assert "cannot do at all" in page
    assert "highly certain I can do" in page
    assert page.count('type="number"') == page.count("data-scale data-unset") == 3


def test_a_page_is_kept_at_once_and_the_next_one_follows(person: Person, items: Record[Items]) -> None:
    answer = person.post(FIRST, {ASK: "40", REFUSE: "", TALK: "70", "revision": "0"})
    assert answer["Location"] == SECOND
    assert kept(person).answers == (Answer(ASK, Confidence(40)), Answer(TALK, Confidence(70)))
    assert kept(person).finished is None


def test_one_sitting_is_one_record_and_the_last_page_finishes_it(person: Person, items: Record[Items]) -> None:
    person.post(FIRST, {ASK: "40", "revision": "0"})
    answer = person.post(SECOND, {OWN: "10", "revision": "1"})
    assert answer["Location"] == reverse("confidence:show_confidence")
    assert person.vault.count(RATING) == 1
    assert kept(person).finished is not None


def test_stopping_keeps_the_page_and_ends_the_sitting(person: Person, items: Record[Items]) -> None:
    assert person.post(FIRST, {ASK: "40", "revision": "0", "stop": "1"})["Location"] == reverse(
        "confidence:show_confidence"
    )
    assert kept(person).finished is not None


def test_a_sitting_is_taken_up_where_it_was(person: Person, items: Record[Items]) -> None:
    person.post(FIRST, {ASK: "40", "revision": "0"})
    assert person.get(reverse("confidence:rate_items"))["Location"] == SECOND


def test_skipping_everything_keeps_nothing(person: Person, items: Record[Items]) -> None:
    person.post(FIRST, {"revision": "0"})
    person.post(SECOND, {"revision": "0"})
    assert person.vault.count(RATING) == 0


def test_on_another_day_a_new_sitting_begins(person: Person, items: Record[Items], now: datetime) -> None:
    at = now - timedelta(days=2)
    person.vault.seal(RATING, Sitting(at, (Answer(ASK, Confidence(40)),)), at=at)
    assert person.get(reverse("confidence:rate_items"))["Location"] == FIRST
    person.post(FIRST, {ASK: "50", "revision": "0"})
    assert person.vault.count(RATING) == 2


def test_a_number_between_the_tens_is_answered_and_kept_in_the_field(person: Person, items: Record[Items]) -> None:
    page = person.post(FIRST, {ASK: "45", REFUSE: "60", "revision": "0"}).content.decode()
    assert "by steps of 10" in page
    assert 'value="45"' in page
    assert 'value="60"' in page
    assert person.vault.count(RATING) == 0


def test_two_tabs_that_differ_are_both_shown(person: Person, items: Record[Items]) -> None:
    person.post(FIRST, {ASK: "40", "revision": "0"})
    answer = person.post(FIRST, {ASK: "90", "revision": "0"})
    assert answer.status_code == 409
    assert "40" in answer.content.decode()
    assert "90" in answer.content.decode()
    assert kept(person).of(ASK) == 40


def test_a_page_that_does_not_exist_leads_to_one_that_does(person: Person, items: Record[Items]) -> None:
    assert person.get(reverse("confidence:rate_items", args=[9]))["Location"] == FIRST


def test_there_is_no_page_before_the_first(person: Person, items: Record[Items]) -> None:
    assert person.get(reverse("confidence:rate_items", args=[0])).status_code == 404


def test_two_tabs_on_different_pages_both_keep(person: Person, items: Record[Items]) -> None:
    person.post(FIRST, {ASK: "40", "revision": "0"})
    person.post(SECOND, {OWN: "90", "revision": "0"})
    assert (kept(person).of(ASK), kept(person).of(OWN)) == (40, 90)
