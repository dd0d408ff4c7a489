"""Every kind of page, on a phone and on a desk: reachable, accessible, within its bounds, large enough for a thumb.

One file, so that one worker looks for all of them once, and the other has the other journeys meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from ownpace.core import practices
from ownpace.practices.exposure_ladder.situations import situations
from ownpace.practices.journal import prompts as journal
from ownpace.practices.self_compassion import catalogue as self_compassion
from ownpace.practices.self_compassion.domain.letters import LetterTheme
from ownpace.practices.thought_record import catalogue as thought_record
from ownpace.practices.weekly_experiment import catalogue as weekly_experiment
from ownpace.web.codes import opaque
from tests.crawl import PHONE
from tests.journeys.conftest import let_in, unlock
from tests.journeys.every_page import Complaints, every_kind, looked_at, violations
from tests.served import DEMO_PASSPHRASE, Site

FORMS = (
    "/exposure-ladder/begin/",
    "/resilience-plan/goals/new/",
    "/search/",
    f"/self-compassion/letters/write/{opaque('younger')}/",
    "/settings/erase/",
    "/settings/passphrase/",
)
"""Pages whose form cannot stay empty."""


@pytest.fixture(scope="module")
def every_page(lived_in: Site) -> list[str]:
    return every_kind(lived_in)


def test_every_practice_is_reached_from_today(every_page: list[str]) -> None:
    for practice in practices.installed():
        assert any(path.startswith(f"/{practice.slug}/") for path in every_page), practice.slug


def test_no_address_tells_a_history_what_was_chosen_from_a_catalogue(every_page: list[str]) -> None:
    catalogues = {
        "journal": set(journal.prompts()),
        "self-compassion": {*self_compassion.examples(), *(theme.slug for theme in LetterTheme)},
        "thought-record": set(thought_record.by_id()),
        "weekly-experiment": set(weekly_experiment.ideas()),
        "exposure-ladder": {situation.id for situation in situations()},
    }
    parts = ((path, re.split(r"[/?&=]", path)[1:]) for path in every_page)
    said = [(path, word) for path, (place, *rest) in parts for word in rest if word in catalogues.get(place, ())]
    assert said == []


def test_every_page_is_accessible_and_fits_a_phone_and_a_desk_by_day_and_by_night(
    lived_in: Site, visit: Callable[..., Page], every_page: list[str]
) -> None:
    page = visit(lived_in, viewport=PHONE, has_touch=True)
    unlock(page, DEMO_PASSPHRASE)
    assert looked_at(page, every_page) == Complaints()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_form_with_errors_has_no_accessibility_violation(
    lived_in: Site, visit: Callable[..., Page], scheme: str
) -> None:
    page = visit(lived_in, color_scheme=scheme)
    let_in(page, DEMO_PASSPHRASE)
    for path in FORMS:
        page.goto(path)
        page.locator("main form.form button.button:not([type=button])").first.click()
        page.wait_for_load_state()
        assert page.locator("main [aria-invalid=true]").count() > 0, path
        assert violations(page) == [], path


def test_the_whole_plan_prints_on_one_sheet(lived_in: Site, visit: Callable[..., Page]) -> None:
    page = visit(lived_in)
    let_in(page, DEMO_PASSPHRASE)
    page.goto("/resilience-plan/")
    page.goto(page.get_by_role("link", name="On one page, to print").get_attribute("href") or "")
    sheet = page.pdf(format="A4", print_background=False)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1
