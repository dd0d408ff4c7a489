from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.records import Record
from ownpace.practices.coping_plan.domain.setback import Setback, Stage
from ownpace.practices.coping_plan.records import FORESEEN, SETBACK


@pytest.fixture
def begun(keep_foreseen: Any, keep_setback: Any) -> Record[Setback]:
    return keep_setback(foreseen=keep_foreseen().id)


def _at(name: str, record: Record[Setback]) -> str:
    return reverse(f"coping_plan:{name}", args=[record.id])


def test_its_own_steps_come_one_at_a_time_with_steady_and_help_at_hand(person: Person, begun: Record[Setback]) -> None:
    lines = ["feet down", "breathe", "a short walk", "Noor"]
    here = _at("walk_setback", begun)
    for number, line in enumerate(lines, start=1):
        main = person.get(here).content.decode().split("<main")[1]
        assert [other for other in lines if f">{other}<" in main] == [line]
        assert f"{number} of 4" in main
        assert 'href="/steady/?then=' in main
        assert 'href="/help/"' in main
        answer = person.post(here, {"place": number + 1})
    assert answer["Location"] == _at("debrief_setback", begun)
    assert person.vault.get(SETBACK, begun.id).value.stage is Stage.DEBRIEF


def test_the_place_is_kept_and_one_can_go_back(person: Person, begun: Record[Setback]) -> None:
    here = _at("walk_setback", begun)
    person.post(here, {"place": "3"})
    assert person.get(here).context["screen"].lines == ("a short walk",)
    assert person.post(here, {"place": "2"})["Location"] == here
    assert person.get(here).context["screen"].lines == ("breathe",)


def test_the_people_to_reach_are_one_tap_away(person: Person, begun: Record[Setback]) -> None:
    here = _at("walk_setback", begun)
    assert '<button class="button plain" name="place" value="4">To people I can reach</button>' in (
        person.get(here).content.decode()
    )
    person.post(here, {"place": "4"})
    assert [someone.name for someone in person.get(here).context["screen"].people] == ["Noor"]
    assert "To people I can reach" not in person.get(here).content.decode()


def test_enough_is_enough_at_any_screen(person: Person, begun: Record[Setback]) -> None:
    answer = person.post(_at("walk_setback", begun), {"enough": "yes"})
    assert answer["Location"] == _at("debrief_setback", begun)


def test_looking_keeps_nothing(person: Person, begun: Record[Setback]) -> None:
    person.get(_at("walk_setback", begun))
    assert person.vault.get(SETBACK, begun.id).revision == 1


def test_when_its_steps_were_removed_the_plan_stands_in(person: Person, begun: Record[Setback], keep_plan: Any) -> None:
    keep_plan()
    foreseen = person.vault.get(FORESEEN, begun.value.foreseen)
    person.vault.remove(foreseen, FORESEEN)
    assert person.get(_at("walk_setback", begun)).context["screen"].lines == ("plan first",)


def test_steps_that_got_fewer_meanwhile_end_at_the_last(person: Person, begun: Record[Setback]) -> None:
    person.post(_at("walk_setback", begun), {"place": "4"})
    foreseen = person.vault.get(FORESEEN, begun.value.foreseen)
    person.vault.replace(foreseen, FORESEEN, foreseen.value.write_answer("one", "", "", begun.at), at=begun.at)
    assert person.get(_at("walk_setback", begun)).context["screen"].lines == ("one",)


@pytest.mark.parametrize("place", ["", "-4", "nonsense", "٣", "9" * 40, "0"])
def test_a_place_that_makes_no_sense_is_the_first(person: Person, begun: Record[Setback], place: str) -> None:
    here = _at("walk_setback", begun)
    assert person.post(here, {"place": place})["Location"] == here
    assert person.vault.get(SETBACK, begun.id).value.place == 1
