"""Whole ladders in the browser's terms: ladders, begin_ladder, show_ladder, rename_ladder, and the guide (about)."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Rating, Setting, Step
from ownpace.practices.exposure_ladder.records import LADDER
from ownpace.practices.exposure_ladder.tests.conftest import send, shown_by

pytestmark = pytest.mark.django_db


def keep(vault: Any, *suds: int) -> Any:
    built = Ladder("Being close without bracing", "")
    for number, expected in enumerate(suds):
        rating = Rating(timezone.now(), Suds(expected))
        built = built.add(Step(f"{number:032x}", f"situation at {expected}", Setting.SOLO, (rating,)))
    return vault.seal(LADDER, built, at=timezone.now())


def page(person: Any, name: str, *args: str) -> str:
    answer = person.get(reverse(f"exposure_ladder:{name}", args=args))
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_first_visit_to_ladders_teaches_what_one_is(person: Any) -> None:
    assert "almost easy" in page(person, "ladders")


def test_begin_ladder_keeps_it_and_goes_on_to_the_steps(person: Any) -> None:
    answer = person.post(reverse("exposure_ladder:begin_ladder"), {"title": "Being close"})
    kept = person.vault.latest(LADDER)
    assert kept.value.title == "Being close"
    assert answer["Location"] == reverse("exposure_ladder:show_ladder", args=[kept.id])


def test_begin_ladder_without_a_name_says_so_and_keeps_nothing(person: Any) -> None:
    answer = person.post(reverse("exposure_ladder:begin_ladder"), {"title": "  "})
    assert answer.status_code == 200
    assert person.vault.count(LADDER) == 0


def test_show_ladder_has_the_hardest_step_at_the_top(person: Any) -> None:
    html = page(person, "show_ladder", keep(person.vault, 20, 60).id)
    assert html.index("situation at 60", html.index('class="ladder"')) < html.rindex("situation at 20")


def test_show_ladder_says_what_comes_first_while_the_gate_is_closed(person: Any) -> None:
    html = page(person, "show_ladder", keep(person.vault, 20).id)
    assert "Two ways to come down" in html
    assert "Prepare this step" not in html


def test_an_empty_ladder_offers_examples(person: Any) -> None:
    assert "Look at examples" in page(person, "show_ladder", keep(person.vault).id)


def test_rename_ladder_changes_the_words_alone(person: Any) -> None:
    record = keep(person.vault, 20)
    assert "Being close without bracing" in page(person, "rename_ladder", record.id)
    send(person, "rename_ladder", record.id, title="Nearness")
    renamed = person.vault.get(LADDER, record.id).value
    assert (renamed.title, len(renamed.steps)) == ("Nearness", 1)


def test_two_tabs_that_rename_a_ladder_see_each_other(person: Any) -> None:
    record = keep(person.vault, 20)
    tab = shown_by(person, "rename_ladder", record.id)
    send(person, "rename_ladder", record.id, title="Nearness")
    asked = send(person, "rename_ladder", record.id, **{**tab, "title": "Warmth"})
    assert asked.status_code == 409
    assert "Nearness" in asked.content.decode()
    assert "Warmth" in asked.content.decode()
    assert person.vault.get(LADDER, record.id).value.title == "Nearness"


def test_a_ladder_is_renamed_in_one_tab_while_another_moves_its_steps(person: Any) -> None:
    record = keep(person.vault, 20, 60)
    tab = shown_by(person, "rename_ladder", record.id)
    step = record.value.steps[0].id
    person.post(reverse("exposure_ladder:move_step", args=[record.id, step]), {"to": "up"})
    assert send(person, "rename_ladder", record.id, **{**tab, "title": "Warmth"}).status_code == 303
    kept = person.vault.get(LADDER, record.id).value
    assert (kept.title, kept.index(step)) == ("Warmth", 1)


def test_put_ladder_away_hides_it_and_loses_nothing(person: Any) -> None:
    record = keep(person.vault, 20)
    person.post(reverse("exposure_ladder:put_ladder_away", args=[record.id]), {"away": "yes"})
    assert "Bring back" in page(person, "ladders")
    person.post(reverse("exposure_ladder:put_ladder_away", args=[record.id]), {"away": "no"})
    assert not person.vault.get(LADDER, record.id).value.put_away


def test_order_by_distress_goes_back_to_the_ratings(person: Any) -> None:
    record = keep(person.vault, 20, 60)
    id = record.value.steps[0].id
    person.post(reverse("exposure_ladder:move_step", args=[record.id, id]), {"to": "up"})
    assert person.vault.get(LADDER, record.id).value.by_hand
    person.post(reverse("exposure_ladder:order_by_distress", args=[record.id]))
    assert [int(step.expected) for step in person.vault.get(LADDER, record.id).value.steps] == [20, 60]


def test_the_guide_is_about_ladders_with_sources(person: Any) -> None:
    assert "Sources" in page(person, "about")
