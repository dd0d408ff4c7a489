"""One address of each kind of page of a lived-in site, and what is looked for on each of them.

A page is loaded once for all that is looked for: some 250 kinds of page would take too long otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.crawl import kinds_of_page
from tests.served import Site

ATTEMPT = re.compile(r"/exposure-ladder/attempts/[0-9a-f]{32}/")
STAGES = ("prepare", "rehearse", "visualise", "start", "doing", "stopped", "rate", "numb", "debrief", "confidence")
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


def looked_at(page: Page, paths: list[str], *, scheme: str, widths: tuple[int, ...], whole: bool) -> Complaints:
    """Look at each page in a scheme and at each width. whole: with all of axe, and not its colours alone."""
    found = Complaints()
    height = (page.viewport_size or {"height": 740})["height"]
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type] # "light" or "dark"
    for path in paths:
        page.goto(path)
        found.violations += [f"{path}: {one}" for one in violations(page, None if whole else COLOURS)]
        found.too_small += [f"{path}: {one}" for one in page.evaluate(SMALL_TARGETS)]
        for width in widths:
            page.set_viewport_size({"width": width, "height": height})
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found.too_wide += [f"{path} at {width}: {over} px"] if over > 0 else []
        widths = widths[::-1]  # The next page is at that width already: each change paints it anew.
    return found


def violations(page: Page, only: dict[str, object] | None = None) -> list[str]:
    """Return what axe objects to on a page, by all of its rules or by some."""
    page.evaluate(AXE)
    return list(page.evaluate(VIOLATIONS, only))
