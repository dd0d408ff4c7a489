from __future__ import annotations

import pytest

from ownpace.accounts.testing import Person
from ownpace.practices.regulation.records import SKILL_PRACTICE

NOTHING = {"before": "", "after": "", "words": ""}


def test_a_skill_can_be_noted_with_everything_left_empty(person: Person) -> None:
    person.post("/regulation/tried/?skill=breathing", NOTHING)
    kept = person.vault.latest(SKILL_PRACTICE)
    assert kept is not None
    assert (kept.value.skill, kept.value.before, kept.value.after, kept.value.words) == ("breathing", None, None, "")


def test_readings_and_words_are_kept_as_they_were_given(person: Person) -> None:
    answer = person.post(
        "/regulation/tried/", {"skill": "feet", "before": "65", "after": "0", "words": "on the\r\nstairs <3"}
    )
    kept = person.vault.latest(SKILL_PRACTICE)
    assert kept is not None
    assert (kept.value.skill, kept.value.before, kept.value.after) == ("feet", 65, 0)
    assert kept.value.words == "on the\nstairs <3"
    assert answer["Location"] == f"/regulation/tried/{kept.id}/"


def test_a_form_that_is_sent_twice_is_one_note(person: Person) -> None:
    token = str(person.get("/regulation/tried/?skill=feet").context["csrf_token"])
    form = {**NOTHING, "csrfmiddlewaretoken": token, "before": "65"}
    first, second = (person.post("/regulation/tried/?skill=feet", form)["Location"] for _ in range(2))
    assert first == second
    assert person.vault.count(SKILL_PRACTICE) == 1


def test_readings_are_never_filled_in_beforehand(person: Person) -> None:
    form = person.get("/regulation/tried/?skill=breathing").context["form"]
    assert form["before"].value() is None
    assert form["after"].value() is None


def test_a_skill_that_is_known_is_not_asked_for_again(person: Person) -> None:
    assert "skill" not in person.get("/regulation/tried/?skill=breathing").context["form"].fields
    assert "skill" in person.get("/regulation/tried/").context["form"].fields
    assert "skill" in person.get("/regulation/tried/?skill=flying").context["form"].fields


@pytest.mark.parametrize("before", ["-5", "101", "a lot", "1e9"])
def test_a_reading_off_the_scale_is_explained_and_nothing_is_lost(person: Person, before: str) -> None:
    page = person.post("/regulation/tried/?skill=feet", {"before": before, "after": "20", "words": "by the window"})
    text = page.content.decode()
    assert page.status_code == 200
    assert page.context["form"].errors["before"]
    assert "by the window" in text
    assert f'value="{before}"' in text
    assert person.vault.count(SKILL_PRACTICE) == 0


def test_a_skill_has_to_be_chosen_when_none_is_known(person: Person) -> None:
    page = person.post("/regulation/tried/", {**NOTHING, "before": "30"})
    assert page.context["form"].errors["skill"]
    assert person.vault.count(SKILL_PRACTICE) == 0


def test_words_with_a_control_character_are_refused_clearly(person: Person) -> None:
    page = person.post("/regulation/tried/?skill=feet", {**NOTHING, "words": "bell \x07"})
    assert page.context["form"].errors["words"]
