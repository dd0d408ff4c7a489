from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.practices.pause.tests.conftest import KeepPlan


def test_the_plan_stands_there_with_its_choices(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan()
    text = person.get(f"/pause/plans/{plan.id}/now/").content.decode()
    for words in ("my yes is already on its way", "say: tomorrow", "They look let down", "Do what I planned"):
        assert words in text
    assert f'name="plan" value="{plan.id}"' in text
    assert "people come before plans" not in text


def test_one_that_is_not_whole_is_written_first(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan(whole=False)
    answer = person.get(f"/pause/plans/{plan.id}/now/")
    assert answer["Location"] == f"/pause/plans/{plan.id}/write/"


def test_a_plan_about_hurting_oneself_puts_people_first(person: Person, keep_plan: KeepPlan) -> None:
    plan = keep_plan("Hurting myself", example="hurting-myself")
    text = person.get(f"/pause/plans/{plan.id}/now/").content.decode()
    assert text.index("people come before plans") < text.index("say: tomorrow")
    assert 'href="/coping-plan/steps/"' in text
