from __future__ import annotations

import pytest

from ownpace.accounts.testing import Person
from ownpace.practices.pause import catalogue
from ownpace.practices.pause.records import PLAN


def test_there_are_about_twenty_examples_and_each_has_a_plan_to_begin_from() -> None:
    examples = catalogue.by_id().values()
    assert 20 <= len(examples) <= 24
    assert all(str(one.name) and str(one.cue) and str(one.response) for one in examples)
    assert [one.id for one in examples if one.help_first] == ["hurting-myself"]


def test_an_example_begins_a_plan_that_is_kept_at_once(person: Person) -> None:
    answer = person.post("/pause/plans/new/", {"own": "", "example": "buying"})
    kept = person.vault.latest(PLAN)
    assert kept is not None
    assert (kept.value.impulse, kept.value.example) == ("Buying something to feel better", "buying")
    assert answer["Location"] == f"/pause/plans/{kept.id}/write/"


def test_own_words_come_before_those_of_an_example(person: Person) -> None:
    person.post("/pause/plans/new/", {"own": "A third lamp", "example": "buying"})
    kept = person.vault.latest(PLAN)
    assert kept is not None
    assert (kept.value.impulse, kept.value.example) == ("A third lamp", "buying")


@pytest.mark.parametrize("own", ["", "Cutting it short"])
def test_hurting_oneself_leads_to_people_first(person: Person, own: str) -> None:
    answer = person.post("/pause/plans/new/", {"own": own, "example": "hurting-myself"})
    kept = person.vault.latest(PLAN)
    assert kept is not None
    assert answer["Location"].startswith(f"/pause/plans/{kept.id}/first/")


def test_neither_is_answered_next_to_the_field(person: Person) -> None:
    page = person.post("/pause/plans/new/", {"own": "  ", "example": ""})
    assert page.context["form"].errors["own"] == ["Write a few words here, or tap one below."]
    assert person.vault.count(PLAN) == 0


@pytest.mark.parametrize(("sent", "field"), [({"own": "x" * 500}, "own"), ({"example": "nothing"}, "example")])
def test_what_cannot_be_kept_stays_in_its_field(person: Person, sent: dict[str, str], field: str) -> None:
    page = person.post("/pause/plans/new/", sent)
    assert list(page.context["form"].errors) == [field]
    assert person.vault.count(PLAN) == 0


def test_a_hasty_second_tap_begins_one_plan(person: Person) -> None:
    form = {"csrfmiddlewaretoken": str(person.get("/pause/plans/new/").context["csrf_token"]), "own": "A third lamp"}
    first, second = (person.post("/pause/plans/new/", form)["Location"] for _ in range(2))
    assert first == second
    assert person.vault.count(PLAN) == 1
