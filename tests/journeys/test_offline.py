"""Without a connection: the general pages open, nothing personal was kept, and leaving still leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from ownpace.invented.words import lists
from tests.crawl import PHONE
from tests.journeys.conftest import unlock, until
from tests.journeys.hands import Visit, fits, heading
from tests.served import DEMO_PASSPHRASE, Site, command, environment, serving

WITH_WORKER = {"service_workers": "allow"}
READY = "navigator.serviceWorker.ready.then(() => true)"
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request, {ignoreVary: true});
      const address = new URL(request.url);
      const headers = [...answer.headers].map((pair) => pair.join(": ")).join("\\n");
      found.push({name, address: address.pathname + address.search, headers, body: await answer.text()});
    }
  }
  return found;
}"""
PERSONAL = ("/today/", "/steady/", "/regulation/places/", "/regulation/what-helps/", "/coping-plan/", "/values/")
OF_A_SESSION = ("csrfmiddlewaretoken", "Lock</button>", "set-cookie", "/places/path/", "Keep that I tried this")


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser of one's own: here, unlike elsewhere, it is right that it reports what it could not load."""
    context = chromium.new_context(viewport=PHONE, has_touch=True)
    context.set_default_timeout(10_000)
    yield context
    context.close()


def visit_once(context: BrowserContext, site: Site) -> Page:
    """Open the first page, and wait until the browser has kept what it keeps."""
    page = context.new_page()
    page.goto(site.address)
    assert page.evaluate(READY)
    return page


def kept(page: Page) -> list[dict[str, str]]:
    found: list[dict[str, str]] = page.evaluate(KEPT)
    return found


def test_after_one_visit_the_ways_to_steady_oneself_open_with_nothing_there_to_answer(
    context: BrowserContext, new: Path, tmp_path: Path
) -> None:
    with serving(copytree(new, tmp_path / "data")) as site:
        page = visit_once(context, site)
    page.goto(f"{site.address}/steady/")
    page.get_by_role("link", name="Breathe").first.tap()
    page.get_by_role("button", name="Start").tap()
    expect(page.locator("[data-word]")).to_contain_text("In")
    page.get_by_role("button", name="Stop").tap()
    page.goto(f"{site.address}/steady/ground/?step=2&then=/today/")
    expect(page.get_by_role("heading", name="Four things you can feel")).to_be_visible()
    expect(page.get_by_role("heading", name="Five things you can see")).to_be_hidden()
    page.goto(f"{site.address}/steady/")
    page.get_by_role("link", name="Feet and weight").tap()
    page.get_by_role("button", name="Next").tap()
    expect(page.get_by_role("heading", name="Press down gently.")).to_be_visible()
    for path in ("muscles/?manner=release", "mindful/sounds/", "safe-place/"):
        page.goto(f"{site.address}/steady/{path}")
        page.get_by_role("button", name="Start").tap()
        expect(page.locator("[data-now]")).not_to_be_empty()
    font = page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
    assert "Palatino" in font, "the style sheets came too"


def test_help_now_opens_for_any_country_without_a_connection(
    context: BrowserContext, new: Path, tmp_path: Path
) -> None:
    with serving(copytree(new, tmp_path / "data")) as site:
        page = visit_once(context, site)
    page.goto(f"{site.address}/help/")
    page.locator("#country").select_option("DE")
    page.get_by_role("button", name="Show").tap()
    expect(page.locator("main")).to_contain_text("112")
    expect(page.locator("main h2").first).to_have_text("Germany")


def test_leaving_blanks_the_page_and_goes_to_the_kitchen_without_a_connection(
    context: BrowserContext, life: Path, tmp_path: Path
) -> None:
    with serving(copytree(life, tmp_path / "data")) as site:
        page = visit_once(context, site)
        page.goto(f"{site.address}/unlock/")
        page.locator("input[name=passphrase]").fill(DEMO_PASSPHRASE)
        page.keyboard.press("Enter")
        page.wait_for_url("**/today/")
    page.get_by_role("button", name="Leave now").tap()
    page.wait_for_url("**/away/")
    expect(page.get_by_role("heading", name="Kitchen measures")).to_be_visible()
    assert "Ownpace" not in page.content()
    page.goto(f"{site.address}/steady/")
    assert "Lock</button>" not in page.content()


def test_a_page_that_cannot_be_reached_says_so_and_leads_to_what_still_opens(
    context: BrowserContext, new: Path, tmp_path: Path
) -> None:
    with serving(copytree(new, tmp_path / "data")) as site:
        page = visit_once(context, site)
    for path in ("/today/", "/coping-plan/steps/", "/unlock/"):
        answer = page.goto(f"{site.address}{path}")
        assert answer is not None
        assert answer.status == 503
        heading(page, "Nothing answers right now")
        fits(page)
    for name, there in (
        ("Pause before you act", "Stop"),
        ("Steady me", "Let’s steady things"),
        ("Help now", "Help now"),
    ):
        page.goto(f"{site.address}/coping-plan/")
        page.locator("main").get_by_role("link", name=name).tap()
        heading(page, there)
    page.goto(f"{site.address}/about/")
    with hanging(tmp_path / "data", site.address):
        _until_it_answers(page, lambda: page.get_by_role("link", name="Try again").tap())
        heading(page, "What this is")


def test_a_visit_that_another_site_begins_stays_locked_with_the_worker_there(
    context: BrowserContext, own_life: Site
) -> None:
    page = visit_once(context, own_life)
    page.goto(f"{own_life.address}/unlock/")
    page.locator("input[name=passphrase]").fill(DEMO_PASSPHRASE)
    page.keyboard.press("Enter")
    page.wait_for_url("**/today/")
    lock = page.get_by_role("button", name="Lock", exact=True)
    for path in ("/today/", "/steady/"):
        page.goto(own_life.address.replace("127.0.0.1", "localhost") + "/manifest.webmanifest")
        page.evaluate("(address) => { location.href = address }", f"{own_life.address}{path}")
        page.wait_for_url(f"{own_life.address}/**")
        expect(page.get_by_role("link", name="Help now").first).to_be_visible()
        expect(lock).to_be_hidden()
        page.goto(f"{own_life.address}{path}")
        expect(lock).to_be_visible()


@pytest.fixture
def own_life(life: Path, tmp_path: Path) -> Iterator[Site]:
    """A lived-in site that may be changed."""
    with serving(copytree(life, tmp_path / "data")) as running:
        yield running


def test_nothing_personal_is_in_what_the_browser_keeps(own_life: Site, visit: Visit) -> None:
    page = visit(own_life, **WITH_WORKER)
    unlock(page, DEMO_PASSPHRASE)
    assert page.evaluate(READY)
    own = {cookie["value"] for cookie in page.context.cookies()}
    for path in PERSONAL:
        page.goto(path)
        own |= set(page.locator("[data-authored]").all_inner_texts())
    page.goto("/preferences/")
    page.locator("select[name=country]").select_option("AT")
    page.locator("main form.form button.button").first.click()
    page.goto("/help/")
    expect(page.locator("main h2").first).to_have_text("Austria")
    words = {text for text in own if len(text) > 20}
    assert len(words) > len(page.context.cookies()), "there was something personal to look for"
    copies = kept(page)
    everything = "\n".join(copy["body"] + copy["headers"] + copy["address"] for copy in copies)
    sentences = {sentence for entries in lists().values() for sentence in entries if len(sentence) > 30}
    assert [text for text in words | sentences if text in everything] == []
    assert [mark for mark in OF_A_SESSION if mark in everything] == []
    help_page = next(copy["body"] for copy in copies if copy["address"] == "/help/")
    assert "Austria</h2>" not in help_page


def test_what_is_kept_are_the_general_pages_and_their_files(site: Site, context: BrowserContext) -> None:
    page = visit_once(context, site)
    addresses = {copy["address"] for copy in kept(page)}
    pages = {address for address in addresses if not address.startswith("/static/")}
    assert {"/", "/steady/", "/help/", "/away/"} < pages
    general = ("/steady/", "/help/", "/away/", "/pause/", "/about/leaving/", "/about/offline/", "/about/no-answer/")
    assert all(address.startswith(general) or address == "/" for address in pages)
    assert len({copy["name"] for copy in kept(page)}) == 1


def test_a_copy_of_yesterday_is_made_anew_as_a_stranger_sees_it(own_life: Site, visit: Visit) -> None:
    page = visit(own_life, **WITH_WORKER)
    unlock(page, DEMO_PASSPHRASE)
    assert page.evaluate(READY)
    page.evaluate(
        """async () => {
          const cache = await caches.open((await caches.keys())[0]);
          await cache.put("/steady/", new Response("of yesterday", {headers: {Date: "Mon, 01 Jan 2024 10:00:00 GMT"}}));
        }"""
    )
    page.goto("/steady/")
    expect(page.get_by_role("button", name="Lock")).to_be_visible()
    until(page, "caches.match('/steady/').then((copy) => copy.text()).then((text) => text !== 'of yesterday')")
    steady = next(copy["body"] for copy in kept(page) if copy["address"] == "/steady/")
    assert "Breathe" in steady
    assert [mark for mark in OF_A_SESSION if mark in steady] == []


def test_while_there_is_a_connection_pages_come_from_the_server(lived_in: Site, visit: Visit) -> None:
    page = visit(lived_in, **WITH_WORKER)
    page.goto("/")
    assert page.evaluate(READY)
    unlock(page, DEMO_PASSPHRASE)
    page.goto("/steady/")
    expect(page.get_by_role("button", name="Lock")).to_be_visible()
    page.goto("/")
    page.wait_for_url("**/today/")


def test_copies_of_an_earlier_release_are_deleted_and_those_of_others_are_not(
    site: Site, context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto(f"{site.address}/manifest.webmanifest")
    page.evaluate("Promise.all(['ownpace-general-0', 'of-somebody-else'].map((name) => caches.open(name)))")
    page.goto(site.address)
    assert page.evaluate(READY)
    until(page, "caches.keys().then((names) => !names.includes('ownpace-general-0'))")
    names = page.evaluate("caches.keys()")
    assert len(names) == 2
    assert "of-somebody-else" in names


def test_the_copies_are_deleted_in_one_tap_and_none_are_made_anew(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True, **WITH_WORKER)
    page.goto("/about/offline/")
    assert page.evaluate(READY)
    page.get_by_role("button", name="Delete the copies").tap()
    expect(page.get_by_text("No copies are kept in this browser")).to_be_visible()
    page.goto("/steady/")
    page.wait_for_timeout(500)
    assert page.evaluate("caches.keys()") == ["ownpace-none"]
    assert kept(page) == []
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    page.goto("/about/offline/")
    page.get_by_role("button", name="Keep them again").tap()
    assert page.evaluate(READY)
    assert len(page.evaluate("caches.keys()")) == 1


@contextmanager
def hanging(data: Path, address: str) -> Iterator[Callable[[], None]]:
    """Serve at an address, and yield what makes the server accept connections and answer nothing."""
    port = address.rpartition(":")[2]
    process = subprocess.Popen(command("serve", "--port", port), env=environment(data), stdout=subprocess.DEVNULL)
    try:
        yield lambda: os.kill(process.pid, signal.SIGSTOP)
    finally:
        os.kill(process.pid, signal.SIGCONT)
        process.terminate()
        process.wait(30)


def test_a_server_that_hangs_is_waited_for_a_few_seconds(context: BrowserContext, new: Path, tmp_path: Path) -> None:
    with serving(copytree(new, tmp_path / "data")) as site:
        page = visit_once(context, site)
    with hanging(tmp_path / "data", site.address) as hang:
        _until_it_answers(page, lambda: page.goto(f"{site.address}/about/"))
        hang()
        began = time.monotonic()
        page.goto(f"{site.address}/steady/")
        expect(page.get_by_role("link", name="Breathe").first).to_be_visible()
        assert 2 < time.monotonic() - began < 8


def _until_it_answers(page: Page, ask: Callable[[], object]) -> None:
    """Ask until another page is there than the one that says that nothing answers."""
    for _ in range(100):
        ask()
        page.wait_for_load_state()
        if page.locator("h1").inner_text() != "Nothing answers right now":
            return
        time.sleep(0.1)
    raise TimeoutError(page.url)


def test_chromium_finds_nothing_that_keeps_it_from_being_installed(site: Site, visit: Visit) -> None:
    page = visit(site, **WITH_WORKER)
    page.goto("/")
    assert page.evaluate(READY)
    browser = page.context.new_cdp_session(page)
    manifest: dict[str, Any] = browser.send("Page.getAppManifest")
    assert manifest["errors"] == []
    errors = browser.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {error["errorId"] for error in errors} <= {"in-incognito"}


def test_no_script_can_make_a_second_policy_or_run_another_worker(site: Site, context: BrowserContext) -> None:
    page = visit_once(context, site)
    refused = page.evaluate(
        """async () => {
          const tries = [
            () => trustedTypes.createPolicy("ownpace-worker", {createScriptURL: (url) => url}),
            () => trustedTypes.createPolicy("another", {createScriptURL: (url) => url}),
            () => navigator.serviceWorker.register("/static/web/leave.js"),
          ];
          const errors = [];
          for (const one of tries) { try { await one(); } catch (error) { errors.push(error.name); } }
          return errors;
        }"""
    )
    assert refused == ["TypeError"] * 3
