from __future__ import annotations

from html import unescape

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.web.codes import opaque

PAGE = reverse("weekly_experiment:name_experiment")


def test_an_idea_waits_in_the_box_to_be_made_ones_own(person: Person) -> None:
    page = unescape(person.get(PAGE, {"idea": opaque("rest-4")}).content.decode())
    assert "Leave one thing on the list undone" in page
    assert person.vault.count(EXPERIMENT) == 0


def test_words_are_kept_and_the_plan_goes_on(person: Person) -> None:
    answer = person.post(f"{PAGE}?idea={opaque('rest-4')}", {"words": "  Leave the dishes\r\n"})
    record = person.vault.latest(EXPERIMENT)
    assert record is not None
    assert (record.value.plan.words, record.value.idea) == ("Leave the dishes", "rest-4")
    assert answer["Location"] == reverse("weekly_experiment:write_plan", args=[record.id, "wish"])


def test_words_alone_are_plan_enough(person: Person) -> None:
    answer = person.post(PAGE, {"words": "Leave the dishes", "enough": "1"})
    record = person.vault.latest(EXPERIMENT)
    assert record is not None
    assert record.value.idea == ""
    assert answer["Location"] == reverse("weekly_experiment:show_experiment", args=[record.id])


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "Write a few words here."),
        (" \n", "Write a few words here."),
        ("a" * 301, "1 too many"),
        ("a\x07b", "bell"),
    ],
)
def test_what_cannot_be_kept_is_said_next_to_the_field_and_stays(person: Person, words: str, says: str) -> None:
    page = unescape(person.post(PAGE, {"words": words}).content.decode())
    assert says in page
    assert words.strip() in page
    assert person.vault.count(EXPERIMENT) == 0


def test_an_unknown_idea_is_an_empty_box(person: Person) -> None:
    page = person.get(PAGE, {"idea": "nothing-9"}).content.decode()
    assert "One small thing of your own" in page
