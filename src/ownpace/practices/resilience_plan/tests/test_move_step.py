"""Other days for a step."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse

from ownpace.practices.resilience_plan.domain.step import Days
from ownpace.practices.resilience_plan.records import STEP
from ownpace.practices.resilience_plan.tests.conftest import shown_by


def address(step) -> str:
    return reverse("resilience_plan:move_step", args=[step.id])


def test_next_week_is_one_tap_and_the_former_days_are_kept(person, step, today):
    response = person.post(address(step), {"next_week": "1"}, follow=True)
    kept = person.vault.get(STEP, step.id).value
    week = today + timedelta(days=7)
    assert kept.words.days == Days(week, week)
    assert kept.former[0].words.days == Days(today, today)
    assert "Moved; the days were" in response.content.decode()


def test_any_days_can_be_chosen(person, step, today):
    first, last = today + timedelta(days=10), today + timedelta(days=20)
    person.post(address(step), {**shown_by(person, address(step)), "first": first, "last": last})
    assert person.vault.get(STEP, step.id).value.words.days == Days(first, last)


def test_two_tabs_that_choose_other_days_see_each_other(person, step, today):
    tab = shown_by(person, address(step))
    person.post(address(step), {"next_week": "1"})
    last = today + timedelta(days=2)
    assert person.post(address(step), {**tab, "last": last}).status_code == 409
    week = today + timedelta(days=7)
    assert person.vault.get(STEP, step.id).value.words.days == Days(week, week)


def test_an_end_before_the_start_is_said_next_to_the_field(person, step, today):
    page = person.post(address(step), {"first": today, "last": today - timedelta(days=2)}).content.decode()
    assert "The last day comes before the first" in page
    assert person.vault.get(STEP, step.id).revision == 1
