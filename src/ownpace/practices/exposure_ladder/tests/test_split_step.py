from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from ownpace.core.gate import Concern, GateFacts
from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.domain.ladder import MOST_STEPS, Rating, Setting, Step
from ownpace.practices.exposure_ladder.records import LADDER
from ownpace.practices.exposure_ladder.tests.conftest import id_of

pytestmark = pytest.mark.django_db


def address(ladder: Any, way: str = "", step: int = 4) -> str:
    return reverse("exposure_ladder:split_step", args=[ladder.id, id_of(step)]) + (f"?way={way}" if way else "")


def said(**changed: str) -> dict[str, str]:
    return {"situation": "For five minutes", "suds": "40", "second_situation": "", "second_suds": "", **changed}


def steps(person: Any, ladder: Any) -> list[tuple[str, int]]:
    return [(step.situation, int(step.expected)) for step in person.vault.get(LADDER, ladder.id).value.steps]


def test_split_step_first_asks_what_would_make_it_smaller(person: Any, climbed: Any) -> None:
    html = person.get(address(climbed)).content.decode()
    assert all(str(way.title) in html for way in words.WAYS_TO_SPLIT.values())
    assert "<textarea" not in html


@pytest.mark.parametrize("way", words.WAYS_TO_SPLIT)
def test_every_way_leads_to_words_to_begin_from_and_an_empty_scale(person: Any, climbed: Any, way: str) -> None:
    form = person.get(address(climbed, way)).context["form"]
    assert "situation at 60" in form["situation"].value()
    assert form["suds"].value() is None


def test_a_way_that_is_none_shows_the_ways(person: Any, climbed: Any) -> None:
    for way in ("sideways", "\x00", "x" * 3000):
        assert "form" not in person.get(address(climbed), {"way": way}).context


def test_the_smaller_step_goes_below_and_the_other_stays(person: Any, climbed: Any) -> None:
    answer = person.post(address(climbed, "shorter"), said())
    assert answer.status_code == 303
    assert steps(person, climbed)[3:6] == [("For five minutes", 40), ("situation at 45", 45), ("situation at 60", 60)]
    new = person.vault.get(LADDER, climbed.id).value.steps[3]
    assert new.setting is Setting.SOCIAL
    assert answer["Location"].endswith(f"#step-{new.id}")


def test_a_second_one_is_welcome_and_a_step_in_the_mind_is_ones_own(person: Any, climbed: Any) -> None:
    person.post(address(climbed, "mind"), said(second_situation="In my mind, the beginning", second_suds="20"))
    kept = person.vault.get(LADDER, climbed.id).value.steps
    new = [step for step in kept if not step.situation.startswith("situation")]
    assert [(int(step.expected), step.setting) for step in new] == [(20, Setting.SOLO), (40, Setting.SOLO)]


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({"situation": ""}, {"situation"}),
        ({"situation": "situation at 60"}, {"situation"}),
        ({"situation": "x" * 301}, {"situation"}),
        ({"suds": ""}, {"suds"}),
        ({"suds": "60"}, {"suds"}),
        ({"suds": "many"}, {"suds"}),
        ({"second_situation": "And this"}, {"second_suds"}),
        ({"second_situation": "And this", "second_suds": "1e999"}, {"second_suds"}),
        ({"second_suds": "20"}, {"second_situation"}),
        ({"situation": "lake \x00", "second_situation": "lake \ufffd"}, {"situation", "second_situation"}),
    ],
)
def test_a_slip_is_named_beside_its_field_and_what_was_typed_stays(
    person: Any, climbed: Any, wrong: dict[str, str], fields: set[str]
) -> None:
    answer = person.post(address(climbed, "shorter"), said(**wrong))
    assert answer.status_code == 200
    form = answer.context["form"]
    assert set(form.errors) == fields
    assert {name: form[name].value() for name in said()} == said(**wrong)
    assert len(steps(person, climbed)) == 6


def test_a_full_ladder_says_so(person: Any, climbed: Any) -> None:
    ladder = climbed.value
    rating = Rating(climbed.at, ladder.steps[0].expected)
    for number in range(MOST_STEPS - 6):
        ladder = ladder.add(Step(id_of(100 + number), "one more", Setting.SOLO, (rating,)))
    person.vault.replace(climbed, LADDER, ladder, at=climbed.at)
    assert "as long as a ladder can be" in person.post(address(climbed, "part"), said()).content.decode()


def test_a_partnered_step_is_absent_here_too_while_a_partner_is_not_safe(
    person: Any, climbed: Any, open_gate: dict[str, GateFacts]
) -> None:
    partnered = climbed.value.reword(id_of(4), "situation at 60", Setting.PARTNERED)
    person.vault.replace(climbed, LADDER, partnered, at=climbed.at)
    open_gate["now"] = GateFacts(concerns=frozenset({Concern.PARTNER_NOT_SAFE}))
    assert person.get(address(climbed)).status_code == 404
