"""A person with a browser: Debian's Chromium against a real server, watched for anything it ought not to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests import served
from tests.crawl import CHROMIUM, FLAGS, PHONE, TOKEN
from tests.served import Site, fill, serving

PASSPHRASE = "a quiet bench under the plane tree"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "journeys" in Path(str(item.fspath)).parts:
            item.add_marker(pytest.mark.browser)


def until(page: Page, expression: str, seconds: int = 10) -> None:
    """Wait until it is true. Playwright waits by an `eval` in the page, which the policy of every page refuses."""
    for _ in range(seconds * 10):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"never true: {expression}")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser a file: Playwright keeps an event loop while it lives, and Django's database wants none around."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which nobody has begun, to be copied: what a first start makes is made once."""
    data = tmp_path_factory.mktemp("new") / "data"
    served.begin(data)
    return data


@pytest.fixture
def site(new: Path, tmp_path: Path) -> Iterator[Site]:
    """A site on which nobody has begun yet."""
    with serving(copytree(new, tmp_path / "data")) as running:
        yield running


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a person has begun, to be copied: beginning takes a while, and first_visit looks at it."""
    data = tmp_path_factory.mktemp("begun") / "data"
    served.begin(data, PASSPHRASE)
    return data


@pytest.fixture
def home(begun: Path, tmp_path: Path) -> Iterator[Site]:
    """A site on which a person has begun and written nothing yet. It is locked: see unlock."""
    with serving(copytree(begun, tmp_path / "data")) as running:
        yield running


@pytest.fixture(scope="session")
def life(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an invented life in it, to be copied."""
    data = tmp_path_factory.mktemp("life") / "data"
    fill(data)
    return data


@pytest.fixture(scope="session")
def lived_in(life: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with an invented life in it. Tests that share it leave it as it was."""
    with serving(copytree(life, tmp_path_factory.mktemp("lived-in") / "data")) as running:
        yield running


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages in contexts of their own; at the end nothing may have been reported or asked of anyone else.

    Without the service worker, unless asked for: it fetches every general page, which test_offline looks at.
    """
    complaints: list[str] = []
    opened: list[BrowserContext] = []

    def open_page(site: Site, **options: Any) -> Page:
        usual = {"viewport": PHONE, "service_workers": "block"}
        context = chromium.new_context(base_url=site.address, **{**usual, **options})
        context.set_default_timeout(8_000)
        opened.append(context)
        watch(context, site, complaints)
        return context.new_page()

    yield open_page
    for context in opened:
        context.close()
    assert complaints == []


def watch(context: BrowserContext, site: Site, complaints: list[str]) -> None:
    """Note every console error, every broken script, every request to anyone else."""

    def heard(message: ConsoleMessage) -> None:
        expected = message.type == "error" and "status of 4" in message.text
        expected = expected or "Service Worker registration blocked by Playwright" in message.text
        if message.type in {"error", "warning"} and not expected:
            complaints.append(f"console: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith((site.address, "data:", "blob:")):
            complaints.append(f"request: {request.url}")

    def arrived(page: Page) -> None:
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))

    context.on("console", heard)
    context.on("request", asked)
    context.on("page", arrived)


def unlock(page: Page, passphrase: str = PASSPHRASE) -> None:
    page.goto("/unlock/")
    page.get_by_label("Passphrase", exact=False).first.fill(passphrase)
    page.keyboard.press("Enter")
    page.wait_for_url("**/today/**")


def let_in(page: Page, passphrase: str = PASSPHRASE) -> None:
    """Unlock without drawing the form and Today, for a test that begins on another page."""
    token = TOKEN.findall(page.request.get("/unlock/").text())[-1]
    sent = {"passphrase": passphrase, "csrfmiddlewaretoken": token}
    answer = page.request.post("/unlock/", form=sent, max_redirects=0)
    assert answer.headers["location"].endswith("/today/"), answer.status


def begin(page: Page, passphrase: str = PASSPHRASE) -> str:
    """Begin on a new site, up to the recovery code. Returns the code as it is shown."""
    page.goto("/")
    page.get_by_role("link", name="Begin").first.click()
    page.locator("input[name=passphrase]").fill(passphrase)
    page.locator("input[name=again]").fill(passphrase)
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_role("heading", name="Your recovery code").wait_for()
    return "-".join(page.locator(".chips strong").all_inner_texts())


def settle(page: Page) -> None:
    """Begin, and go past every screen of the first visit."""
    begin(page)
    page.get_by_role("button", name="I have written it down").click()
    page.goto("/today/")
