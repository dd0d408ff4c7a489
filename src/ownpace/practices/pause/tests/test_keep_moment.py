from __future__ import annotations

from django.test import Client

from ownpace.accounts.testing import Person
from ownpace.practices.pause.domain import Choice
from ownpace.practices.pause.records import MOMENT
from ownpace.practices.pause.tests.conftest import KeepPlan


def test_one_tap_keeps_a_pause_with_its_choice(person: Person) -> None:
    answer = person.post("/pause/keep/", {"choice": "went-ahead"})
    kept = person.vault.latest(MOMENT)
    assert kept is not None
    assert kept.value.choice is Choice.WENT_AHEAD
    assert answer["Location"] == f"/pause/kept/{kept.id}/"


def test_a_pause_without_a_choice_counts(person: Person) -> None:
    person.post("/pause/keep/", {})
    kept = person.vault.latest(MOMENT)
    assert kept is not None
    assert kept.value.choice is None


def test_a_hasty_second_tap_keeps_one_pause(person: Person) -> None:
    token = str(person.get("/pause/step/choose/").context["csrf_token"])
    form = {"csrfmiddlewaretoken": token, "choice": "wait"}
    first, second = (person.post("/pause/keep/", form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert person.vault.count(MOMENT) == 1


def test_a_plan_in_hand_lends_its_words(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan("Buying")
    person.post("/pause/keep/", {"choice": "plan", "plan": plan.id})
    kept = person.vault.latest(MOMENT)
    assert kept is not None
    assert (kept.value.choice, kept.value.plan, kept.value.impulse) == (Choice.PLAN, plan.id, "Buying")


def test_a_plan_that_is_gone_and_a_choice_that_is_none_keep_the_pause(person: Person) -> None:
    person.post("/pause/keep/", {"choice": "plan", "plan": "0" * 32})
    person.post("/pause/keep/", {"choice": "fly"})
    assert [record.value.choice for record in person.vault.all(MOMENT)] == [None, None]


def test_it_needs_an_open_vault(client: Client, db: None) -> None:
    assert client.post("/pause/keep/", {"choice": "wait"}).status_code == 403
    assert client.get("/pause/keep/").status_code == 405
