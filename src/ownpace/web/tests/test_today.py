"""Today: at most three things, a way round each, and no push."""

from __future__ import annotations

import pytest

from ownpace.accounts.models import Session
from ownpace.accounts.testing import Person
from ownpace.core.practice import Suggestion
from ownpace.web import testing
from ownpace.web.views.today import take_turns


def page(person: Person, query: str = "") -> str:
    return person.get(f"/today/{query}").content.decode()


def test_three_things_at_most_heaviest_first(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice(today=list(reversed(testing.suggestions(5)))))
    html = page(person)
    assert [f"Idea {n}</h2>" in html for n in range(1, 6)] == [True, True, True, False, False]
    assert html.index("Idea 1</h2>") < html.index("Idea 2</h2>") < html.index("Idea 3</h2>")


def test_each_thing_says_why_and_about_how_long(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice(today=testing.suggestions(2)))
    html = page(person)
    assert "Because of 1." in html
    assert "About 1 minute." in html
    assert "About 2 minutes." in html


def test_there_is_one_primary_action(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice(today=testing.suggestions(3)))
    assert page(person).count('class="button"') == 1


def test_something_else_turns_to_the_next_three_and_round_again(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    testing.install(monkeypatch, testing.practice(today=testing.suggestions(4)))
    assert "?more=1" in page(person)
    second = page(person, "?more=1")
    assert "Idea 4</h2>" in second
    assert "Idea 1</h2>" not in second
    assert "The first ideas again" in second


@pytest.mark.parametrize("more", ["9", "-1", "x", "99999999999999", "٣"])
def test_a_page_that_is_not_there_shows_the_first(person: Person, monkeypatch: pytest.MonkeyPatch, more: str) -> None:
    testing.install(monkeypatch, testing.practice(today=testing.suggestions(4)))
    assert "Idea 1</h2>" in page(person, f"?more={more}")


def test_something_else_and_not_today_are_always_there(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice(today=testing.suggestions(1)))
    html = page(person)
    assert "Something else" in html
    assert "Not today" in html


def test_nothing_waiting_is_said_kindly(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    testing.install(monkeypatch, testing.practice())
    html = page(person)
    assert "Nothing is waiting." in html
    assert "Something else" in html


def test_a_gap_of_months_is_greeted_once(person: Person) -> None:
    Session.objects.update(greet_days=90)
    assert "Welcome back." in page(person)
    assert "Welcome back." not in page(person)


def test_a_gap_of_weeks_is_not_remarked_on(person: Person) -> None:
    Session.objects.update(greet_days=20)
    assert "Welcome back." not in page(person)


def test_locked_leads_to_unlock_and_back(client: object, db: None) -> None:
    response = client.get("/today/?more=1")
    assert response.status_code == 303
    assert response.headers["Location"] == "/unlock/?next=%2Ftoday%2F%3Fmore%3D1"


def offered(*weights: int, by: str = "a") -> list[Suggestion]:
    return [Suggestion(f"{by}.{weight}", f"{by} {weight}", "", "web:today", weight=weight) for weight in weights]


def test_each_practice_has_its_turn_before_any_has_a_second() -> None:
    turns = take_turns([offered(50, 48, 46, by="a"), offered(20, by="b"), offered(10, 30, by="c")])
    assert [one.key for one in turns] == ["a.50", "c.30", "b.20", "a.48", "c.10", "a.46"]


def test_the_heaviest_of_all_comes_first() -> None:
    assert take_turns([offered(10, by="a"), offered(95, 90, by="b")])[0].key == "b.95"


def test_equal_weights_keep_the_order_of_the_practices() -> None:
    assert [one.key for one in take_turns([offered(10, by="a"), offered(10, by="b")])] == ["a.10", "b.10"]


def test_one_practice_alone_keeps_its_three() -> None:
    assert [one.weight for one in take_turns([[], offered(5, 60, 40, by="a"), []])] == [60, 40, 5]


def test_nothing_offered_is_nothing_to_take() -> None:
    assert take_turns([]) == []
    assert take_turns([[], []]) == []
