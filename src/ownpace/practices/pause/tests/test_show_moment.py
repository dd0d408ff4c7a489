from __future__ import annotations

from django.urls import reverse

from ownpace.accounts.testing import Person
from ownpace.core.scales import Intensity
from ownpace.practices.pause.domain import Choice
from ownpace.practices.pause.tests.conftest import KeepMoment, KeepPlan


def test_a_fresh_pause_is_named_and_asks_how_one_is(person: Person, keep_moment: KeepMoment) -> None:
    text = person.get(f"/pause/kept/{keep_moment(Choice.WENT_AHEAD).id}/").content.decode()
    assert "You paused, and then decided with a clear head." in text
    assert "How are you now?" in text


def test_an_older_one_is_read_in_peace(person: Person, keep_moment: KeepMoment) -> None:
    record = keep_moment(days=2, impulse="Buying a third lamp", before=Intensity(60), note="<b>It was late</b>")
    text = person.get(f"/pause/kept/{record.id}/").content.decode()
    assert "How are you now?" not in text
    assert "Buying a third lamp" in text
    assert "&lt;b&gt;It was late" in text


def test_the_plan_of_a_fresh_pause_can_be_noted_in_one_tap(
    person: Person, keep_moment: KeepMoment, keep_plan: KeepPlan
) -> None:
    plan = keep_plan()
    text = person.get(f"/pause/kept/{keep_moment(Choice.PLAN, plan=plan.id).id}/").content.decode()
    assert f'action="{reverse("pause:note_use", args=[plan.id])}"' in text


def test_a_plan_that_was_removed_leaves_the_pause_whole(person: Person, keep_moment: KeepMoment) -> None:
    page = person.get(f"/pause/kept/{keep_moment(Choice.PLAN, plan='0' * 32).id}/")
    assert page.status_code == 200
    assert page.context["plan"] is None
