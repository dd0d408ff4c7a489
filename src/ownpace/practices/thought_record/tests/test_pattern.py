from __future__ import annotations

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.thought_record import catalogue


@pytest.mark.parametrize("pattern", list(catalogue.by_id()))
def test_every_pattern_has_a_page_with_an_example_and_a_question(person: Person, pattern: str) -> None:
    page = person.get(reverse("thought_record:pattern", args=[pattern]))
    assert page.status_code == 200
    shown = catalogue.by_id()[pattern]
    text = page.content.decode()
    assert str(shown.example) in text
    assert str(shown.ask) in text
    assert str(shown.holds) in text


def test_a_fact_stands_with_its_source(person: Person) -> None:
    text = person.get(reverse("thought_record:pattern", args=["froze-so-agreed"])).content.decode()
    assert "Stillness is not a yes." in text
    assert "Möller 2017" in text


def test_a_pattern_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get(reverse("thought_record:pattern", args=["lazy"])).status_code == 404
