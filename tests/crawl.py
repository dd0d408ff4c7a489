"""Every kind of page that links lead to from Today."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from tests.conformance.pages import seen
from tests.served import DEMO_PASSPHRASE, Site

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
OPEN_PAGES = ("/", "/begin/", "/unlock/", "/recover/", "/away/")
OPAQUE = re.compile(r"[0-9a-f]{32}")
NUMBER = re.compile(r"(?<=/)\d+(?=/)")
SAMPLES = 14
"""Pages of one kind that are looked through for links: not every step has attempts."""
ALIKE = 3
"""Pages looked at of those that differ in their last word alone, such as sixty prompts."""
NOT_PAGES = re.compile(r"^/(leave|lock|static|manifest)")


def shape(path: str) -> str:
    """Return a path with its ids folded, so that each kind of page is looked at once."""
    split = urlsplit(path)
    names = sorted({part.partition("=")[0] for part in split.query.split("&") if part})
    return f"{NUMBER.sub('n', OPAQUE.sub('id', split.path))}?{','.join(names)}"


def kinds_of_page(browser: Browser, site: Site) -> list[str]:
    """Return one address of each kind of page of a lived-in site, in alphabetical order.

    Raises AssertionError for a link that leads nowhere.
    """
    context = browser.new_context(base_url=site.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/unlock/")
    page.locator("input[name=passphrase]").fill(DEMO_PASSPHRASE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/today/**")
    found: dict[str, str] = {}
    visits: Counter[str] = Counter()
    waiting, known = ["/today/"], {"/today/"}
    while waiting:
        path = waiting.pop(0)
        if visits[shape(path)] >= SAMPLES or NOT_PAGES.match(path) or path in OPEN_PAGES:
            continue
        visits[shape(path)] += 1
        answer = context.request.get(path)
        assert answer.status == 200, f"{path}: {answer.status}"
        landed = answer.url.removeprefix(site.address)
        found.setdefault(shape(path), path)
        found.setdefault(shape(landed), landed)
        for link in seen(answer.text()).links:
            here = urlsplit(landed).path if link.startswith("?") else ""
            target = f"{here}{link.partition('#')[0]}"
            if target.startswith("/") and target not in known:
                known.add(target)
                waiting.append(target)
    context.close()
    return sorted(_a_few_alike(found))


def _a_few_alike(found: dict[str, str]) -> Iterator[str]:
    """Yield the addresses, the first few of those whose shapes differ in the last word alone."""
    seen_before: Counter[tuple[str, str]] = Counter()
    for kind in sorted(found):
        path, _, query = kind.partition("?")
        family = (path.rstrip("/").rpartition("/")[0], query)
        seen_before[family] += 1
        if path.count("/") < 4 or seen_before[family] <= ALIKE or "id" in path.split("/"):
            yield found[kind]
