"""Changing the words of a step."""

from __future__ import annotations

from django.urls import reverse

from ownpace.practices.resilience_plan.records import STEP
from ownpace.practices.resilience_plan.tests.conftest import shown_by


def address(step) -> str:
    return reverse("resilience_plan:edit_step", args=[step.id])


def test_the_form_holds_what_was_written(person, step, today):
    page = person.get(address(step)).content.decode()
    assert "Ask for a walk" in page
    assert f'value="{today.isoformat()}"' in page


def test_former_words_stay_in_the_history(person, step, today):
    response = person.fill(address(step), what="Ask for coffee")
    page = person.get(response.headers["Location"])
    assert person.vault.get(STEP, step.id).value.former[0].words.what == "Ask for a walk"
    assert "Until then it read" in page.content.decode()


def test_two_tabs_keep_both_texts(person, step, today):
    tab = shown_by(person, address(step))
    person.fill(address(step), what="First tab")
    response = person.post(address(step), {**tab, "what": "Second tab"})
    assert response.status_code == 409
    assert "First tab" in response.content.decode()
    assert "Second tab" in response.content.decode()
