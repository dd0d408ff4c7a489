"""Every kind of page on a desk: accessible, within its bounds; and the plan on one sheet of paper."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.crawl import DESK
from tests.journeys.conftest import unlock
from tests.journeys.every_page import Complaints, every_kind, looked_at
from tests.served import DEMO_PASSPHRASE, Site


@pytest.fixture(scope="module")
def every_page(lived_in: Site, chromium: Browser) -> list[str]:
    return every_kind(chromium, lived_in)


def test_every_page_is_accessible_and_fits_a_desk(
    lived_in: Site, visit: Callable[..., Page], every_page: list[str]
) -> None:
    page = visit(lived_in, viewport=DESK)
    unlock(page, DEMO_PASSPHRASE)
    assert looked_at(page, every_page, scheme="dark", widths=(1280, 640), whole=False) == Complaints()


def test_the_whole_plan_prints_on_one_sheet(lived_in: Site, visit: Callable[..., Page]) -> None:
    page = visit(lived_in)
    unlock(page, DEMO_PASSPHRASE)
    page.goto("/resilience-plan/")
    page.goto(page.get_by_role("link", name="On one page, to print").get_attribute("href") or "")
    sheet = page.pdf(format="A4", print_background=False)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1
