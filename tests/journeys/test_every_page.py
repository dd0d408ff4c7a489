"""Every page of a lived-in site: reachable, accessible, within its bounds, small and wide, light and dark."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.journeys.conftest import DESK, PHONE, unlock
from tests.served import DEMO_PASSPHRASE, Site

Visit = Callable[..., Page]
OPAQUE = re.compile(r"[0-9a-f]{32}")
OUT_OF_BOUNDS = re.compile(r"^/(leave|lock|static|settings/export|manifest)")


def shape(path: str) -> str:
    """Return a path with its ids folded, so that each kind of page is looked at once."""
    split = urlsplit(path)
    names = sorted(part.partition("=")[0] for part in split.query.split("&") if part)
    return (
        OPAQUE.sub("id", re.sub(r"(?<=/)(?:[a-z]+-)+[a-z]+(?=/$)", lambda m: m.group(), split.path))
        + "?"
        + ",".join(names)
    )


@pytest.fixture(scope="session")
def every_page(lived_in: Site, chromium: object) -> list[str]:
    """Every kind of page that can be reached by links from Today, one address of each."""
    from playwright.sync_api import Browser

    assert isinstance(chromium, Browser)
    context = chromium.new_context(base_url=lived_in.address, java_script_enabled=False)
    page = context.new_page()
    unlock(page, DEMO_PASSPHRASE)
    found: dict[str, str] = {}
    waiting = ["/today/", "/begin/", "/recover/"]
    while waiting:
        path = waiting.pop(0)
        if shape(path) in found or OUT_OF_BOUNDS.match(path) or path == "/":
            continue
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, f"{path}: {answer.status}"
        landed = page.url.removeprefix(lived_in.address)
        found[shape(path)] = path
        found.setdefault(shape(landed), landed)
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
        for link in links:
            if link.startswith("/"):
                waiting.append(link.partition("#")[0])
            elif link.startswith("?"):
                waiting.append(urlsplit(landed).path + link.partition("#")[0])
    context.close()
    return sorted(found.values())


def test_every_practice_is_reached_from_today(every_page: list[str]) -> None:
    from ownpace.core import practices

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
