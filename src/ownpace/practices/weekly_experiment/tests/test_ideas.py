from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from html import unescape

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ownpace.accounts.testing import Person
from ownpace.core.gate import Concern, Gate, GateFacts, decide
from ownpace.practices.weekly_experiment.catalogue import ideas, theme_of
from ownpace.practices.weekly_experiment.domain.choosing import AT_ONCE, Demand, Idea, IdeaTheme, Wanted, choose, some
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.web.codes import from_opaque, opaque

PAGE = reverse("weekly_experiment:ideas")
WIDE_OPEN = Gate((), GateFacts())


def shown(page: str) -> list[str]:
    codes = re.findall(r"\?idea=([0-9a-f]{8})", page)
    return [from_opaque(ideas(), code) or "" for code in codes]


def order(turn: int = 0, *, gentle: bool = False, safe: bool = True, used: set[str] | None = None) -> list[Idea]:
    return choose(
        ideas().values(), Wanted(), close_is_safe=safe, gentle_first=gentle, used=used or set(), turn=turn
    )  # fmt: skip


def test_there_are_sixty_as_many_of_each_theme_and_two_of_each_demand_in_it() -> None:
    assert len(ideas()) == 60
    assert set(Counter((idea.theme, idea.demand) for idea in ideas().values()).values()) == {2}
    assert {idea.theme for idea in ideas().values()} == set(IdeaTheme)
    assert len({idea.words for idea in ideas().values()}) == 60
    assert max(len(idea.words) for idea in ideas().values()) < 120


def test_none_costs_money_or_takes_a_partner_for_granted() -> None:
    words = " ".join(str(idea.words) for idea in ideas().values()).lower()
    assert not re.findall(r"\b(buy|pay|order|ticket|partner|husband|wife|boyfriend|girlfriend|date)\b", words)


def test_an_idea_that_left_the_file_has_no_theme() -> None:
    assert theme_of("rest-1") is IdeaTheme.REST
    assert theme_of("gone-9") is None
    assert theme_of("") is None


@given(st.integers(0, 5000))
def test_every_idea_has_its_turn_and_three_together_are_of_three_themes(turn: int) -> None:
    found = order(turn)
    assert {idea.id for idea in found} == set(ideas())
    assert len({idea.theme for idea in found[:AT_ONCE]}) == AT_ONCE
    assert len({idea.demand for idea in found[:AT_ONCE]}) > 1


def test_another_week_begins_with_others() -> None:
    assert order(3)[:AT_ONCE] != order(4)[:AT_ONCE]


@given(st.integers(0, 99), st.sets(st.sampled_from(sorted(ideas())), max_size=59))
def test_those_used_lately_come_last(turn: int, used: set[str]) -> None:
    found = [idea.id in used for idea in order(turn, used=used)]
    assert found == sorted(found)


@given(st.integers(0, 99))
def test_gentle_ones_come_first_where_that_is_better(turn: int) -> None:
    demands = [list(Demand).index(idea.demand) for idea in order(turn, gentle=True)]
    assert demands == sorted(demands)


def test_what_needs_somebody_safe_close_by_is_absent_while_there_is_none() -> None:
    assert not any(idea.needs_safety for idea in order(safe=False))
    assert any(idea.needs_safety for idea in order(safe=True))
    assert {idea.theme for idea in order(safe=False)} == set(IdeaTheme), "no theme is left empty"


@given(st.integers(0, 40), st.integers(0, 999))
def test_three_by_three_goes_round_and_shows_each_once(count: int, page: int) -> None:
    all_of_them = list(ideas().values())[:count]
    seen, following = some(all_of_them, page)
    assert len(seen) <= AT_ONCE
    round_trip, at = [], 0
    while True:
        here, at = some(all_of_them, at)
        round_trip += here
        if at == 0:
            break
    assert round_trip == all_of_them
    assert 0 <= following <= max(0, (count - 1) // AT_ONCE)


def test_three_are_shown_and_another_three_lead_on_and_round(person: Person) -> None:
    page = person.get(PAGE).content.decode()
    first = shown(page)
    assert len(first) == 3
    assert "Another three" in page
    second = shown(person.get(PAGE, {"more": "1"}).content.decode())
    assert len(second) == 3
    assert not set(first) & set(second)
    last = person.get(PAGE, {"more": "19"}).content.decode()
    assert "The first three again" in last


def test_a_theme_and_a_demand_narrow_the_choice(person: Person) -> None:
    page = unescape(person.get(PAGE, {"theme": opaque("rest"), "demand": opaque("gentle")}).content.decode())
    assert sorted(shown(page)) == ["rest-1", "rest-2"]
    assert "Another three" not in page
    assert page.count('aria-current="true"') >= 2


@pytest.mark.parametrize("query", [{"theme": "nothing"}, {"demand": "x" * 500}, {"more": "-1"}, {"more": "9999999"}])
def test_a_strange_question_is_answered_with_ideas(person: Person, query: dict[str, str]) -> None:
    assert len(shown(person.get(PAGE, query).content.decode())) == 3


def test_gentle_ones_come_first_while_the_gate_is_closed(person: Person, keep, monkeypatch: pytest.MonkeyPatch) -> None:
    keep()
    assert not_gentle(shown(person.get(PAGE).content.decode())) == 0
    monkeypatch.setattr("ownpace.core.practices.gate", lambda reading, now: WIDE_OPEN)
    twice = [*shown(person.get(PAGE).content.decode()), *shown(person.get(PAGE, {"more": "1"}).content.decode())]
    assert not_gentle(twice) > 0


def test_with_nothing_tried_yet_gentle_ones_come_first(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ownpace.core.practices.gate", lambda reading, now: WIDE_OPEN)
    assert not_gentle(shown(person.get(PAGE).content.decode())) == 0


@pytest.mark.parametrize("concern", [Concern.HARM_AT_HOME, Concern.PARTNER_NOT_SAFE])
def test_ideas_with_someone_close_are_absent_while_someone_is_not_safe(
    person: Person, monkeypatch: pytest.MonkeyPatch, concern: Concern
) -> None:
    closed = decide(GateFacts(concerns=frozenset({concern})))
    monkeypatch.setattr("ownpace.core.practices.gate", lambda reading, now: closed)
    offered = {id for theme in IdeaTheme for more in "012" for id in shown(at(person, theme, more))}
    assert offered == {idea.id for idea in ideas().values() if not idea.needs_safety}


def test_an_idea_that_was_taken_comes_after_the_others(person: Person, keep) -> None:
    first, second = shown(at(person, IdeaTheme.REST, "0"))[:2]
    keep(idea=first)
    assert shown(at(person, IdeaTheme.REST, "0"))[0] == second
    assert shown(at(person, IdeaTheme.REST, "1"))[-1] == first
    assert person.vault.count(EXPERIMENT) == 1


def at(person: Person, theme: IdeaTheme, more: str) -> str:
    return person.get(PAGE, {"theme": opaque(theme.value), "more": more}).content.decode()


def not_gentle(found: list[str]) -> int:
    return sum(ideas()[id].demand is not Demand.GENTLE for id in found)


def test_no_address_holds_words_of_an_idea(person: Person, now: datetime) -> None:
    page = person.get(PAGE).content.decode()
    assert not re.findall(r'href="[^"]*(?:%20|\s)[^"]*"', page)
