from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ownpace.accounts.testing import Person
from ownpace.practices.pause.domain import Went
from ownpace.practices.pause.records import MOMENT, PLAN
from ownpace.practices.pause.tests.conftest import KeepPlan

STEPS = ("", "step/breathe/", "step/look/", "step/choose/")


@pytest.mark.parametrize("step", STEPS)
def test_every_step_opens_locked_and_may_be_kept_by_the_browser(client: Client, db: None, step: str) -> None:
    answer = client.get(f"/pause/{step}")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "no-cache"
    assert 'href="/help/"' in answer.content.decode()


@pytest.mark.parametrize("step", STEPS)
def test_locked_it_shows_nothing_of_anyone_and_asks_for_nothing(client: Client, keep_plan: KeepPlan, step: str) -> None:
    keep_plan("Texting the one from spring")
    text = client.get(f"/pause/{step}").content.decode()
    assert "Texting the one from spring" not in text
    assert "Keep this" not in text
    assert 'name="choice"' not in text


def test_it_begins_with_the_body_and_with_time(person: Person) -> None:
    text = person.get("/pause/").content.decode()
    assert "Both feet on the floor." in text
    assert "Nothing has to be decided now." in text
    assert 'href="/pause/step/breathe/"' in text
    assert 'href="/pause/step/choose/"' in text


def test_the_breath_works_as_words_without_scripts(client: Client, db: None) -> None:
    text = client.get("/pause/step/breathe/").content.decode()
    words = text[text.index('<ol class="breaths" data-unscripted>') :]
    assert words[: words.index("</ol>")].count("1, 2, 3, 4") == 6
    assert text.count("data-scripted hidden") == 2
    assert 'href="/pause/step/look/"' in text


def test_what_is_tapped_while_looking_is_sent_nowhere(person: Person) -> None:
    text = person.get("/pause/step/look/").content.decode()
    main = text[text.index("<main") : text.index("</main>")]
    assert main.count('type="checkbox"') == 22
    assert 'name="' not in main
    assert "<form" not in main


def test_a_plan_at_hand_is_one_tap_away_while_looking_and_choosing(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan()
    for step in ("look", "choose"):
        text = person.get(f"/pause/step/{step}/").content.decode()
        assert f'href="/pause/plans/{plan.id}/now/"' in text
        assert "Agreeing too fast" in text


def test_plans_that_rest_or_are_not_whole_stay_out_of_a_pause(person: Person, keep_plan: KeepPlan) -> None:
    resting = keep_plan("The resting one")
    person.post(f"/pause/plans/{resting.id}/rest/", {"rests": "yes"})
    keep_plan("The one begun", whole=False)
    text = person.get("/pause/step/look/").content.decode()
    assert "The resting one" not in text
    assert "The one begun" not in text


def test_the_plan_used_last_stands_first(person: Person, keep_plan: KeepPlan) -> None:
    older = keep_plan("Buying")
    keep_plan("Scrolling")
    later = timezone.now() + timedelta(minutes=5)
    person.vault.replace(older, PLAN, older.value.note(Went.PARTLY, later), at=later)
    text = person.get("/pause/step/choose/").content.decode()
    assert text.index("Buying") < text.index("Scrolling")


def test_looking_keeps_nothing(person: Person) -> None:
    for step in STEPS:
        person.get(f"/pause/{step}")
    assert person.vault.count(MOMENT) == 0


def test_a_step_that_is_none_is_not_found(client: Client, db: None) -> None:
    assert client.get("/pause/step/run/").status_code == 404


def test_going_ahead_is_named_as_a_decision(client: Client, db: None) -> None:
    assert "That is a decision too." in client.get("/pause/step/choose/").content.decode()


def test_steady_me_has_a_door_to_it(client: Client, db: None) -> None:
    assert 'href="/pause/"' in client.get("/steady/").content.decode()
