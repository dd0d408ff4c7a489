from __future__ import annotations

from collections.abc import Callable

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.confidence.domain.items import Items

ASKING = reverse("confidence:show_theme", args=[2])


def test_the_sentence_comes_before_the_picture_and_the_table_after(person: Person, rated: Callable[..., None]) -> None:
    rated(20, 20, 30, 40, 40, 50, 50)
    page = person.get(ASKING).content.decode()
    assert page.index("Your confidence in asking has risen") < page.index("<svg class") < page.index("<table")
    assert 'class="band"' in page


def test_with_few_ratings_no_band_is_drawn(person: Person, rated: Callable[..., None]) -> None:
    rated(20, 40, 60)
    page = person.get(ASKING).content.decode()
    assert "It is too soon" in page
    assert 'class="band"' not in page


def test_a_theme_without_ratings_offers_the_first(person: Person, items: Record[Items]) -> None:
    page = person.get(ASKING).content.decode()
    assert "There is no rating here yet." in page
    assert reverse("confidence:rate_items") in page


def test_there_are_seven_themes(person: Person, items: Record[Items]) -> None:
    assert person.get(reverse("confidence:show_theme", args=[7])).status_code == 200
    assert person.get(reverse("confidence:show_theme", args=[8])).status_code == 404
    assert person.get(reverse("confidence:show_theme", args=[0])).status_code == 404
