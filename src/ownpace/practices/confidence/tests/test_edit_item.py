from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.confidence.domain.items import Item, Items
from ownpace.practices.confidence.records import ITEMS

ASK, OWN = "a" * 32, "c" * 32


def page_of(item: str) -> str:
    return reverse("confidence:edit_item", args=[item])


def kept(person: Person, item: str) -> Item:
    record = person.vault.latest(ITEMS)
    assert record is not None
    return record.value.get(item)


def test_the_words_are_there_to_be_changed(person: Person, items: Record[Items]) -> None:
    page = person.get(page_of(ASK)).content.decode()
    assert 'value="ask someone I trust for a small thing I would like"' in page


def test_other_words_are_kept_and_the_former_ones_too(person: Person, items: Record[Items]) -> None:
    answer = person.post(page_of(ASK), {"words": "ask for a glass of water", "revision": "1"})
    assert answer["Location"] == reverse("confidence:show_item", args=[ASK])
    assert kept(person, ASK).words == "ask for a glass of water"
    page = person.get(answer["Location"]).content.decode()
    assert "I can ask someone I trust for a small thing I would like" in page


def test_the_starting_words_stay_the_starting_words(person: Person, items: Record[Items]) -> None:
    person.post(page_of(ASK), {"words": "ask someone I trust for a small thing I would like", "revision": "1"})
    assert kept(person, ASK) == items.value.get(ASK)


def test_another_tab_does_not_lose_the_words_of_the_first(person: Person, items: Record[Items]) -> None:
    person.post(page_of(OWN), {"words": "first words", "revision": "1"})
    answer = person.post(page_of(OWN), {"words": "second words", "revision": "1"})
    assert answer.status_code == 409
    assert "first words" in answer.content.decode()
    assert "second words" in answer.content.decode()
    assert kept(person, OWN).words == "first words"


def test_an_item_is_put_away_and_taken_up_again(person: Person, items: Record[Items]) -> None:
    person.post(page_of(OWN), {"put": "away"})
    assert kept(person, OWN).put_away
    person.post(page_of(OWN), {"put": "back"})
    assert not kept(person, OWN).put_away


def test_an_item_that_does_not_exist_is_not_found(person: Person, items: Record[Items]) -> None:
    assert person.get(page_of("f" * 32)).status_code == 404


def test_putting_an_item_away_never_collides_with_its_words_in_another_tab(
    person: Person, items: Record[Items]
) -> None:
    person.post(page_of(OWN), {"words": "first words", "revision": "1"})
    assert person.post(page_of(OWN), {"put": "away"}).status_code == 303
    assert (kept(person, OWN).words, kept(person, OWN).put_away) == ("first words", True)
