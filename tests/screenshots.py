"""`make screenshots`: every kind of page, small and wide, light and dark, into build/screenshots/."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.crawl import CHROMIUM, DESK, FLAGS, OPEN_PAGES, PHONE, kinds_of_page, shape
from tests.served import DEMO_PASSPHRASE, ROOT, Site, fill, serving

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
INTO = ROOT / "build" / "screenshots"


def main() -> None:
    shutil.rmtree(INTO, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        fill(data, days=200)
        with serving(data) as site, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            pages = kinds_of_page(site)
            for name, size in (("360x740", PHONE), ("1280x800", DESK)):
                for scheme in SCHEMES:
                    picture(browser, site, pages, INTO / f"{name}-{scheme}", size, scheme)
            browser.close()
    print(f"{len(pages) + len(OPEN_PAGES)} pages, four times, in {INTO.relative_to(ROOT)}")


def picture(browser: Browser, site: Site, pages: list[str], into: Path, size: ViewportSize, scheme: Scheme) -> None:
    """Take one picture of each page: first as a stranger, then unlocked."""
    context = browser.new_context(base_url=site.address, viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    into.mkdir(parents=True)
    for path in OPEN_PAGES:
        page.goto(path)
        page.screenshot(path=into / f"locked{file_name(path)}", full_page=True)
    page.goto("/unlock/")
    page.locator("input[name=passphrase]").fill(DEMO_PASSPHRASE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/today/**")
    for path in pages:
        page.goto(path)
        page.screenshot(path=into / file_name(path), full_page=True)
    context.close()


def file_name(path: str) -> str:
    return shape(path).replace("/", "_").replace("?", "-").rstrip("-") + ".png"


if __name__ == "__main__":
    main()
