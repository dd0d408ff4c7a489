from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.pause.tests.conftest import KeepPlan


def test_an_empty_page_teaches_and_offers_one_first_step(person: Person) -> None:
    text = person.get("/pause/plans/").content.decode()
    assert "Some urges come back" in text
    assert text.count('href="/pause/plans/new/"') == 1


def test_plans_at_hand_come_before_those_that_rest(person: Person, keep_plan: KeepPlan) -> None:
    newest = [keep_plan(words) for words in ("Scrolling", "Buying")][-1]
    person.post(f"/pause/plans/{newest.id}/rest/", {"rests": "yes"})
    text = person.get("/pause/plans/").content.decode()
    assert text.index("Scrolling") < text.index("Buying")
    assert "Put away" in text


def test_eighty_plans_are_paged(person: Person, keep_plan: KeepPlan) -> None:
    for number in range(80):
        keep_plan(f"Plan number {number}.")
    page = person.get("/pause/plans/", {"page": 4})
    assert len(page.context["lines"]) == 20
    assert "Plan number 0." in page.content.decode()
