from __future__ import annotations

import re

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.journal.prompts import another, prompts


def test_the_page_shows_one_prompt_and_all_by_theme(person: Person) -> None:
    page = person.get("/journal/prompts/")
    text = page.content.decode()
    assert str(page.context["prompt"].words) in text
    assert all(reverse("journal:write_entry", args=[id]) in text for id in prompts())


def test_another_one_leads_on(person: Person) -> None:
    page = person.get(reverse("journal:prompts", args=["body-1"]))
    assert page.context["prompt"].id == "body-1"
    assert reverse("journal:prompts", args=[another("body-1").id]) in page.content.decode()


def test_a_prompt_that_does_not_exist_is_not_found(person: Person) -> None:
    assert person.get(reverse("journal:prompts", args=["body-99"])).status_code == 404


@pytest.mark.parametrize("prompt", prompts().values(), ids=lambda prompt: prompt.id)
def test_no_prompt_asks_what_happened_or_takes_anyone_for_granted(prompt: object) -> None:
    words = getattr(prompt, "words", "").lower()
    assert "happened" not in words
    assert not re.search(r"\b(partner|husband|wife|boyfriend|girlfriend|god|pray|trauma|abuse|assault)\b", words)
