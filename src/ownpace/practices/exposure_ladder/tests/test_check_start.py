"""A forecast with each attempt: kept by begin_attempt and start, looked at again in check_start, told afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownpace.core.gate import Concern, GateFacts
from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder.domain import pace
from ownpace.practices.exposure_ladder.domain.attempt import Foreseen, Preparation, Stage
from ownpace.practices.exposure_ladder.domain.ladder import Zone
from ownpace.practices.exposure_ladder.records import ATTEMPT
from ownpace.practices.exposure_ladder.tests.conftest import id_of, send

pytestmark = pytest.mark.django_db
Will = Callable[..., None]
CALM, HARD = (0.01, 0.02, 0.03, 0.04, 0.05, 0.06), (0.01, 0.02, 0.03, 0.1, 0.5, 0.8)


@pytest.fixture
def begun(person: Any, climbed: Any, foresee: Will, propose: Will) -> Any:
    """An attempt at the step expected at 60, on a day that makes it and the hardest too much."""
    foresee(*HARD)
    propose(3, 2, 1, 5, 4)
    person.post(reverse("exposure_ladder:begin_attempt", args=[climbed.id, id_of(4)]))
    return person.vault.latest(ATTEMPT)


post = send


def address(name: str, id: str) -> str:
    return reverse(f"exposure_ladder:{name}", args=[id])


def now_at(person: Any, id: str) -> Any:
    return person.vault.get(ATTEMPT, id).value


def test_begin_attempt_keeps_what_is_foreseen_with_version_and_pace(begun: Any) -> None:
    assert begun.value.foreseen == Foreseen(0.5, Suds(50), Suds(10), Suds(90), pace.VERSION, Zone.STEADY)


def test_before_the_model_answers_nothing_is_foreseen(person: Any, climbed: Any, foresee: Will) -> None:
    foresee(*HARD, enough=False)
    person.post(reverse("exposure_ladder:begin_attempt", args=[climbed.id, id_of(4)]))
    id = person.vault.latest(ATTEMPT).id
    assert post(person, "start", id, before="60")["Location"] == address("doing", id)
    assert now_at(person, id).foreseen is None


def test_on_a_day_that_fits_start_leads_straight_on_with_a_new_forecast(person: Any, begun: Any, foresee: Will) -> None:
    foresee(*CALM)
    assert post(person, "start", begun.id, before="20")["Location"] == address("doing", begun.id)
    assert now_at(person, begun.id).foreseen.p_overwhelm == 0.05


def test_without_a_rating_nothing_is_asked_twice(person: Any, begun: Any) -> None:
    assert post(person, "start", begun.id)["Location"] == address("doing", begun.id)


def test_the_rating_before_starting_reaches_the_model(person: Any, begun: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, float]] = []
    monkeypatch.setattr(pace, "observe_before", lambda model, step, suds: told.append((step, suds)) or model)
    post(person, "start", begun.id, before="60")
    assert told == [(4, 60.0)]


def test_a_day_that_asks_much_offers_up_to_two_easier_steps(person: Any, begun: Any) -> None:
    answer = post(person, "start", begun.id, before="60")
    assert answer["Location"] == address("check_start", begun.id)
    assert now_at(person, begun.id).started is None
    shown = person.get(answer["Location"])
    assert [offer.step.id for offer in shown.context["check"].easier] == [id_of(3), id_of(2)]
    html = shown.content.decode()
    assert all(words in html for words in ("Start as planned", "Another day", "about 1 in 2", "60 of 100"))


def test_start_as_planned_is_one_tap_and_holds(person: Any, begun: Any) -> None:
    post(person, "start", begun.id, before="60")
    assert post(person, "check_start", begun.id)["Location"] == address("doing", begun.id)
    attempt = now_at(person, begun.id)
    assert (attempt.stage, attempt.before) == (Stage.DOING, 60)
    assert person.get(address("check_start", begun.id))["Location"] == address("carry_on", begun.id)


def test_an_easier_step_takes_skills_and_the_way_to_stop_along_and_the_other_stays(person: Any, begun: Any) -> None:
    packed = Preparation("I blush", None, ("breathing",), "I say so")
    person.vault.replace(begun, ATTEMPT, replace(begun.value, preparation=packed), at=timezone.now())
    post(person, "start", begun.id, before="60")
    answer = post(person, "check_start", begun.id, easier=id_of(2))
    new = person.vault.latest(ATTEMPT)
    assert answer["Location"] == address("prepare", new.id)
    assert (new.value.step, new.value.foreseen.p_overwhelm) == (id_of(2), 0.03)
    assert new.value.preparation == Preparation("", None, ("breathing",), "I say so")
    assert now_at(person, begun.id).preparation == packed
    assert now_at(person, begun.id).is_open


@pytest.mark.parametrize("wrong", ["f" * 32, "", "\x00", "x" * 5000])
def test_an_easier_step_that_is_none_begins_nothing(person: Any, begun: Any, wrong: str) -> None:
    post(person, "start", begun.id, before="60")
    before = person.vault.count(ATTEMPT)
    assert post(person, "check_start", begun.id, easier=wrong).status_code == 404
    assert person.vault.count(ATTEMPT) == before


def test_another_day_asks_anew_how_that_day_is(person: Any, begun: Any) -> None:
    post(person, "start", begun.id, before="60")
    record = person.vault.get(ATTEMPT, begun.id)
    person.vault.replace(record, ATTEMPT, record.value, at=timezone.now() - timedelta(hours=3))
    for ask in (person.get, person.post):
        assert ask(address("check_start", begun.id))["Location"] == address("start", begun.id)


def test_check_start_keeps_to_the_gate_and_to_hard_days(
    person: Any, begun: Any, open_gate: dict[str, GateFacts]
) -> None:
    post(person, "start", begun.id, before="75")
    assert person.post(address("check_start", begun.id))["Location"] == address("start", begun.id)
    post(person, "start", begun.id, before="60")
    open_gate["now"] = GateFacts(concerns=frozenset({Concern.THOUGHTS_OF_SUICIDE}))
    assert person.post(address("check_start", begun.id))["Location"] == address("start", begun.id)
    assert now_at(person, begun.id).started is None


def test_with_nothing_easier_the_page_still_leaves_every_choice(person: Any, begun: Any, propose: Will) -> None:
    propose(0, split=True)
    post(person, "start", begun.id, before="60")
    html = person.get(address("check_start", begun.id)).content.decode()
    assert "Something easier for today" not in html
    assert "Start as planned" in html


@pytest.mark.parametrize(("peak", "words"), [("40", "inside that range"), ("95", "above that range"), ("5", "below")])
def test_afterwards_the_pages_say_how_the_forecast_held(person: Any, begun: Any, peak: str, words: str) -> None:
    post(person, "start", begun.id)
    post(person, "finish", begun.id)
    post(person, "rate", begun.id, peak=peak)
    said = f"The forecast was 10 to 90. It went up to {peak}, {words}"
    for name in ("debrief", "show_attempt"):
        assert said in person.get(address(name, begun.id)).content.decode()
