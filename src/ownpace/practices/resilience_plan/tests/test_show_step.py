"""One step."""

from __future__ import annotations

from django.urls import reverse


def page(person, step) -> str:
    return person.get(reverse("resilience_plan:show_step", args=[step.id])).content.decode()


def test_a_step_of_an_earlier_day_is_met_kindly(person, goal, keep_step):
    shown = page(person, keep_step(goal, first=-9, last=-8))
    assert "Move it, do it or let it go" in shown
    for word in ("overdue", "late ", "missed", "failed"):
        assert word not in shown.casefold()


def test_a_step_of_today_says_nothing_about_earlier_days(person, step):
    assert "planned for earlier" not in page(person, step)


def test_a_step_that_does_not_exist_is_not_found(person):
    assert person.get(reverse("resilience_plan:show_step", args=["1" * 32])).status_code == 404
