"""Every kind of page on a phone: reachable, accessible, within its bounds, large enough for a thumb."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from ownpace.core import practices
from tests.crawl import PHONE
from tests.journeys.conftest import unlock
from tests.journeys.every_page import Complaints, every_kind, looked_at
from tests.served import DEMO_PASSPHRASE, Site

FORMS = (
    "/exposure-ladder/begin/",
    "/resilience-plan/goals/new/",
    "/search/",
    "/self-compassion/letters/write/younger/",
    "/settings/erase/",
    "/settings/passphrase/",
)
"""Pages whose form cannot stay empty."""


@pytest.fixture(scope="module")
def every_page(lived_in: Site, chromium: Browser) -> list[str]:
    return every_kind(chromium, lived_in)


def test_every_practice_is_reached_from_today(every_page: list[str]) -> None:
    for practice in practices.installed():
        assert any(path.startswith(f"/{practice.slug}/") for path in every_page), practice.slug


def test_every_page_is_accessible_and_fits_a_phone(
    lived_in: Site, visit: Callable[..., Page], every_page: list[str]
) -> None:
    page = visit(lived_in, viewport=PHONE, has_touch=True)
    unlock(page, DEMO_PASSPHRASE)
    assert looked_at(page, every_page, scheme="light", widths=(360, 320), whole=True) == Complaints()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_form_with_errors_has_no_accessibility_violation(
    lived_in: Site, visit: Callable[..., Page], scheme: str
) -> None:
    page = visit(lived_in, color_scheme=scheme)
    unlock(page, DEMO_PASSPHRASE)
    for path in FORMS:
        page.goto(path)
        page.locator("main form.form button.button:not([type=button])").first.click()
        page.wait_for_load_state()
        assert page.locator("main [aria-invalid=true]").count() > 0, path
        assert Axe().run(page).response["violations"] == [], path
