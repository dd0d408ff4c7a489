"""Every page of a lived-in site: reachable, accessible, within its bounds, small and wide, light and dark."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from ownpace.core import practices
from tests.crawl import DESK, PHONE, kinds_of_page
from tests.journeys.conftest import unlock
from tests.served import DEMO_PASSPHRASE, Site

Visit = Callable[..., Page]
ATTEMPT = re.compile(r"/exposure-ladder/attempts/[0-9a-f]{32}/")
STAGES = ("prepare", "rehearse", "visualise", "start", "doing", "stopped", "rate", "numb", "debrief", "confidence")
FORMS = ("/exposure-ladder/begin/", "/resilience-plan/goals/new/", "/settings/passphrase/", "/settings/erase/")
"""Pages whose form cannot stay empty."""


@pytest.fixture(scope="module")
def every_page(lived_in: Site, chromium: Browser) -> list[str]:
    """One address of each kind of page."""
    found = kinds_of_page(chromium, lived_in)
    attempt = next(path for path in found if ATTEMPT.fullmatch(path))
    stages = [f"{attempt}{stage}/" for stage in STAGES]
    return [*found, *stages, "/begin/", "/recover/", "/away/", "/nothing-is-here/"]


def test_every_practice_is_reached_from_today(every_page: list[str]) -> None:
    for practice in practices.installed():
        assert any(path.startswith(f"/{practice.slug}/") for path in every_page), practice.slug


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_no_page_has_an_accessibility_violation(
    lived_in: Site, visit: Visit, every_page: list[str], size: dict[str, int], scheme: str
) -> None:
    page = visit(lived_in, viewport=size, color_scheme=scheme, reduced_motion="reduce")
    unlock(page, DEMO_PASSPHRASE)
    axe = Axe()
    violations = []
    for path in every_page:
        page.goto(path)
        found = axe.run(page).response["violations"]
        violations += [f"{path}: {one['id']} {one['nodes'][0]['html'][:120]}" for one in found]
    assert violations == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_form_with_errors_has_no_accessibility_violation(lived_in: Site, visit: Visit, scheme: str) -> None:
    page = visit(lived_in, color_scheme=scheme)
    unlock(page, DEMO_PASSPHRASE)
    for path in FORMS:
        page.goto(path)
        page.locator("main form.form button.button:not([type=button])").first.click()
        page.wait_for_load_state()
        assert page.locator("main [aria-invalid=true]").count() > 0, path
        assert Axe().run(page).response["violations"] == [], path


@pytest.mark.parametrize("width", [320, 360, 640, 1280])
def test_no_page_is_wider_than_the_screen(lived_in: Site, visit: Visit, every_page: list[str], width: int) -> None:
    page = visit(lived_in, viewport={"width": width, "height": 740})
    unlock(page, DEMO_PASSPHRASE)
    wide = []
    for path in every_page:
        page.goto(path)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            wide.append(f"{path}: {over} px")
    assert wide == []


def test_no_target_is_too_small_for_a_thumb(lived_in: Site, visit: Visit, every_page: list[str]) -> None:
    page = visit(lived_in, has_touch=True)
    unlock(page, DEMO_PASSPHRASE)
    small = []
    for path in every_page:
        page.goto(path)
        small += [f"{path}: {name}" for name in page.evaluate(SMALL_TARGETS)]
    assert small == []


SMALL_TARGETS = """() => [...document.querySelectorAll('button, a.button, nav a, summary, select')]
  .filter(e => e.checkVisibility && e.checkVisibility({visibilityProperty: true}))
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([e, r]) => r.width > 0 && r.height > 0 && (r.height < 43.5 || r.width < 43.5))
  .map(([e, r]) => `${e.tagName} “${e.textContent.trim().slice(0, 30)}” ${Math.round(r.width)}x${Math.round(r.height)}`)
"""


def test_the_whole_plan_prints_on_one_sheet(lived_in: Site, visit: Visit) -> None:
    page = visit(lived_in)
    unlock(page, DEMO_PASSPHRASE)
    page.goto("/resilience-plan/")
    page.goto(page.get_by_role("link", name="On one page, to print").get_attribute("href") or "")
    sheet = page.pdf(format="A4", print_background=False)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1
