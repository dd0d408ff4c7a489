"""One address of each kind of page of a lived-in site, and what is looked for on each of them.

A page is loaded once for all that is looked for: some 250 kinds of page would take too long otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from tests.crawl import DESK, PHONE, kinds_of_page
from tests.served import Site

ATTEMPT = re.compile(r"/exposure-ladder/attempts/[0-9a-f]{32}/")
STAGES = ("prepare", "rehearse", "visualise", "start", "doing", "stopped", "rate", "numb", "debrief", "confidence")
BETWEEN = (320, 640)
"""Widths in pixels of CSS at which a page fits too: the smallest phone, and a desk at twice the size of letters."""
COLOURS = {"type": "rule", "values": ["color-contrast"]}
AXE = Axe().axe_script
VIOLATIONS = """(only) => axe.run(document, {resultTypes: ['violations'], ...(only && {runOnly: only})})
  .then((found) => found.violations.map((one) => `${one.id} ${one.nodes[0].html.slice(0, 120)}`))
"""
"""Told in the page: all that axe finds besides would take longer to hand over than to find."""
SMALL_TARGETS = """() => [...document.querySelectorAll('button, a.button, nav a, summary, select')]
  .filter(e => e.checkVisibility && e.checkVisibility({visibilityProperty: true}))
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([e, r]) => r.width > 0 && r.height > 0 && (r.height < 43.5 || r.width < 43.5))
  .map(([e, r]) => `${e.tagName} “${e.textContent.trim().slice(0, 30)}” ${Math.round(r.width)}x${Math.round(r.height)}`)
"""


@dataclass
class Complaints:
    """What was found, each with its address."""

    violations: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)
    too_small: list[str] = field(default_factory=list)


def every_kind(site: Site) -> list[str]:
    """Return one address of each kind of page, those included that links lead to while something is under way."""
    found = kinds_of_page(site)
    attempt = next(path for path in found if ATTEMPT.fullmatch(path))
    stages = [f"{attempt}{stage}/" for stage in STAGES]
    return [*found, *stages, "/begin/", "/recover/", "/away/", "/nothing-is-here/"]


def looked_at(page: Page, paths: list[str]) -> Complaints:
    """Look at each page on a phone by day, with all of axe, then at other widths, then on a desk by night.

    Between those nothing changes but widths and colours, so a page is loaded once, and axe looks at colours alone the
    second time.
    """
    found = Complaints()
    for path in paths:
        by(page, "light", PHONE)
        page.goto(path)
        found.violations += [f"{path}: {one}" for one in violations(page)]
        look_at_sizes(page, path, found)
        for width in BETWEEN:
            page.set_viewport_size({**PHONE, "width": width})
            found.too_wide += too_wide(page, path)
        by(page, "dark", DESK)
        found.violations += [f"{path} by night: {one}" for one in page.evaluate(VIOLATIONS, COLOURS)]
        look_at_sizes(page, path, found)
    return found


def by(page: Page, scheme: Literal["light", "dark"], size: ViewportSize) -> None:
    """Have a page shown in a scheme and at a size."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size(size)


def look_at_sizes(page: Page, path: str, found: Complaints) -> None:
    """Note what is too small for a thumb, and a page that is too wide."""
    found.too_small += [f"{path}: {one}" for one in page.evaluate(SMALL_TARGETS)]
    found.too_wide += too_wide(page, path)


def too_wide(page: Page, path: str) -> list[str]:
    """Return by how much a page is wider than the window, or nothing."""
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{path} at {page.viewport_size}: {over} px"] if over > 0 else []


def violations(page: Page) -> list[str]:
    """Return what axe objects to on a page, by all of its rules."""
    page.evaluate(AXE)
    return list(page.evaluate(VIOLATIONS, None))
