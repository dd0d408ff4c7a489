from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.confidence.records import ITEMS

PAGE = reverse("confidence:add_item")


def test_an_item_of_ones_own_joins_the_list(person: Person) -> None:
    answer = person.post(PAGE, {"words": "sleep with the door open", "theme": "other"})
    assert answer["Location"] == reverse("confidence:choose_items")
    assert "I can sleep with the door open" in person.get(reverse("confidence:choose_items")).content.decode()


@pytest.mark.parametrize("words", ["I can sleep", "i can  sleep", "… sleep", "sleep"])
def test_i_can_is_not_said_twice(person: Person, words: str) -> None:
    person.post(PAGE, {"words": words, "theme": "other"})
    record = person.vault.latest(ITEMS)
    assert record is not None
    assert record.value.all[0].words == "sleep"


def test_without_words_or_theme_the_rest_stays(person: Person) -> None:
    page = person.post(PAGE, {"words": "sleep well tonight"}).content.decode()
    assert "Choose the one that fits best." in page
    assert "sleep well tonight" in page
    assert "Write a few words here." in person.post(PAGE, {"words": "I can", "theme": "other"}).content.decode()
    assert person.vault.count(ITEMS) == 0


def test_an_item_that_is_sent_twice_is_one_item(person: Person) -> None:
    token = str(person.get(PAGE).context["csrf_token"])
    form = {"csrfmiddlewaretoken": token, "words": "sleep with the door open", "theme": "other"}
    first, second = (person.post(PAGE, form) for _ in range(2))
    record = person.vault.latest(ITEMS)
    assert first["Location"] == second["Location"]
    assert record is not None
    assert len(record.value.all) == 1
