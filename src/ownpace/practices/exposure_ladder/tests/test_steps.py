"""Single steps: add_step, examples, show_step, edit_step, move_step, put_step_away."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Rating, Setting, Step
from ownpace.practices.exposure_ladder.records import LADDER
from ownpace.practices.exposure_ladder.situations import situations
from ownpace.practices.exposure_ladder.tests.conftest import send, shown_by
from ownpace.web.codes import opaque

pytestmark = pytest.mark.django_db
ONE = "1" * 32


@pytest.fixture
def ladder(person: Any) -> Any:
    first = Step(ONE, "Sit on a bench beside someone", Setting.SOCIAL, (Rating(timezone.now(), Suds(30)),))
    return person.vault.seal(LADDER, Ladder("Nearness", "").add(first), at=timezone.now())


def said(**changed: str) -> dict[str, str]:
    return {"situation": "Say no to a coffee", "setting": "social", "suds": "45", "confidence": "60", **changed}


def address(name: str, *args: str) -> str:
    return reverse(f"exposure_ladder:{name}", args=args)


def test_add_step_puts_it_where_its_distress_belongs(person: Any, ladder: Any) -> None:
    person.post(address("add_step", ladder.id), said(suds="10"))
    steps = person.vault.get(LADDER, ladder.id).value.steps
    assert [int(step.expected) for step in steps] == [10, 30]
    assert steps[0].confidence == 60


@pytest.mark.parametrize(
    "wrong",
    [{"suds": ""}, {"suds": "101"}, {"suds": "many"}, {"situation": ""}, {"situation": "x" * 301}, {"setting": "moon"}],
)
def test_a_slip_is_named_beside_its_field_and_what_was_typed_stays(
    person: Any, ladder: Any, wrong: dict[str, str]
) -> None:
    answer = person.post(address("add_step", ladder.id), said(**wrong))
    assert answer.status_code == 200
    assert set(answer.context["form"].errors) == set(wrong)
    assert "Say no to a coffee" in answer.content.decode() or "situation" in wrong
    assert len(person.vault.get(LADDER, ladder.id).value.steps) == 1


def test_examples_lead_to_a_step_in_ones_own_words(person: Any, ladder: Any) -> None:
    html = person.get(address("examples", ladder.id)).content.decode()
    chosen = situations()[0]
    assert str(chosen.words) in html
    form = person.get(address("add_step", ladder.id) + f"?example={opaque(chosen.id)}").content.decode()
    assert str(chosen.words) in form


def test_there_are_about_forty_examples_for_every_way_of_living() -> None:
    assert len(situations()) >= 40
    assert {situation.setting for situation in situations()} == set(Setting)


def test_a_scale_never_starts_filled_in(person: Any, ladder: Any) -> None:
    form = person.get(address("add_step", ladder.id)).context["form"]
    assert form["suds"].value() is None
    assert form["confidence"].value() is None


def test_show_step_invites_before_anything_was_tried(person: Any, ladder: Any) -> None:
    assert "Nothing yet" in person.get(address("show_step", ladder.id, ONE)).content.decode()


def test_edit_step_keeps_the_earlier_rating(person: Any, ladder: Any) -> None:
    send(person, "edit_step", ladder.id, ONE, **said(suds="20"))
    step = person.vault.get(LADDER, ladder.id).value.step(ONE)
    assert (step.situation, step.first_expected, step.expected) == ("Say no to a coffee", 30, 20)


def test_two_tabs_that_edit_the_same_step_lose_nothing(person: Any, ladder: Any) -> None:
    tab = shown_by(person, "edit_step", ladder.id, ONE)
    send(person, "edit_step", ladder.id, ONE, **said())
    changed = said(situation="Another tab wrote this", revision=tab["revision"])
    answer = send(person, "edit_step", ladder.id, ONE, **changed)
    assert answer.status_code == 409
    html = answer.content.decode()
    assert "Another tab wrote this" in html
    assert "Say no to a coffee" in html
    assert person.vault.get(LADDER, ladder.id).value.step(ONE).situation == "Say no to a coffee"


def test_two_tabs_that_edit_different_steps_both_keep_their_words(person: Any, ladder: Any) -> None:
    send(person, "add_step", ladder.id, **said(suds="60"))
    other = person.vault.get(LADDER, ladder.id).value.steps[1].id
    tab = shown_by(person, "edit_step", ladder.id, ONE)
    send(person, "edit_step", ladder.id, other, **said(situation="Say no to a walk"))
    changed = said(situation="Sit closer", revision=tab["revision"])
    assert send(person, "edit_step", ladder.id, ONE, **changed).status_code == 303
    kept = person.vault.get(LADDER, ladder.id).value
    assert (kept.step(ONE).situation, kept.step(other).situation) == ("Sit closer", "Say no to a walk")


def test_move_step_works_by_a_plain_button(person: Any, ladder: Any) -> None:
    person.post(address("add_step", ladder.id), said(suds="60"))
    person.post(address("move_step", ladder.id, ONE), {"to": "up"})
    assert person.vault.get(LADDER, ladder.id).value.index(ONE) == 1


def test_put_step_away_and_bring_it_back(person: Any, ladder: Any) -> None:
    for away in ("yes", "no"):
        person.post(address("put_step_away", ladder.id, ONE), {"away": away})
        assert person.vault.get(LADDER, ladder.id).value.step(ONE).put_away is (away == "yes")
