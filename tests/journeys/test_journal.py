"""The journal keeps every word: through a crash, a lock, two tabs, and without scripts."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from ownpace.web.codes import opaque
from tests.crawl import PHONE
from tests.journeys.conftest import PASSPHRASE, let_in, unlock
from tests.journeys.hands import Visit, heading, noting
from tests.served import PATIENCE_S, Site, _free_port, _wait_for, command, environment

WORDS = {
    "kept": "Kept",
    "away": "Not kept yet: Ownpace does not answer. Your words are still on this page, and it tries again by itself.",
    "locked": "Locked. Your words are still on this page. Unlock in a new tab, then they are kept by themselves.",
    "problem": "Not kept yet: one place needs another look. Your words are still on this page.",
}


class Server:
    """A server on one port that can be killed and started again on the same data."""

    def __init__(self, data: Path) -> None:
        self.site = Site(f"http://127.0.0.1:{_free_port()}", data)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        port = self.site.address.rpartition(":")[2]
        words = command("serve", "--port", port)
        self._process = subprocess.Popen(words, env=environment(self.site.data), stdout=subprocess.DEVNULL)
        _wait_for(f"{self.site.address}/", self._process)

    def end(self, how: signal.Signals) -> None:
        """Stop it: SIGKILL leaves it no time for anything."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(PATIENCE_S)
            self._process = None


@pytest.fixture
def server(begun: Path, tmp_path: Path) -> Iterator[Server]:
    running = Server(copytree(begun, tmp_path / "data"))
    running.start()
    yield running
    running.end(signal.SIGTERM)


@contextmanager
def browsing(chromium: Browser, site: Site, *, worker: bool = True) -> Iterator[BrowserContext]:
    """A browser that may complain: here the server is away for a while, on purpose.

    What a service worker lets through passes by the routes of a test: one that routes goes without it.
    """
    context = chromium.new_context(
        base_url=site.address, viewport=PHONE, service_workers="allow" if worker else "block"
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


def says(page: Page, state: str) -> None:
    """Wait until the page says that its words are kept, or why not."""
    line = page.locator(f"[data-state={state}]")
    expect(line).to_be_visible(timeout=20_000)
    expect(line).to_contain_text(WORDS[state])
    expect(page.locator("[data-state]:visible")).to_have_count(1)


def unlock_elsewhere(page: Page) -> None:
    """Unlock in a second tab, and come back to the first."""
    with page.context.expect_page() as opening:
        page.get_by_role("link", name="Unlock in a new tab").first.click()
    other = opening.value
    other.get_by_label("Passphrase", exact=False).first.fill(PASSPHRASE)
    other.keyboard.press("Enter")
    other.wait_for_url("**/today/**")
    other.close()
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")


def kept_text(page: Page) -> str:
    """Return what the server holds: the page of the entry, asked for anew."""
    other = page.context.new_page()
    other.goto(page.url)
    text = other.locator("#id_text").input_value()
    other.close()
    return text


def test_a_killed_server_costs_no_word(server: Server, chromium: Browser) -> None:
    with browsing(chromium, server.site) as context:
        page = context.new_page()
        let_in(page)
        page.goto("/journal/write/")
        page.locator("#id_text").press_sequentially("Before the crash. ")
        says(page, "kept")
        page.wait_for_url("**/edit/")
        page.locator("#id_text").press_sequentially("In the middle of a sent", delay=5)
        server.end(signal.SIGKILL)
        page.locator("#id_text").press_sequentially("ence, and after it.", delay=5)
        says(page, "away")
        server.start()
        page.evaluate("dispatchEvent(new Event('focus'))")
        says(page, "locked")
        expect(page.locator("#id_text")).to_have_value("Before the crash. In the middle of a sentence, and after it.")
        unlock_elsewhere(page)
        says(page, "kept")
        assert kept_text(page) == "Before the crash. In the middle of a sentence, and after it."
        page.goto("/journal/")
        expect(page.locator(".lines > li")).to_have_count(1)


def test_what_was_acknowledged_before_a_crash_is_there_when_the_tab_is_gone_too(
    server: Server, chromium: Browser
) -> None:
    with browsing(chromium, server.site) as context:
        page = context.new_page()
        let_in(page)
        page.goto("/journal/write/")
        page.locator("#id_text").press_sequentially("All of this was kept.")
        says(page, "kept")
        expect(page.locator("[name=revision]")).not_to_have_value("1")
        page.wait_for_timeout(300)
        address = page.url
        server.end(signal.SIGKILL)
        page.close()
        server.start()
        page = context.new_page()
        let_in(page)
        page.goto(address)
        expect(page.locator("#id_text")).to_have_value("All of this was kept.")


def test_a_lock_in_another_tab_while_typing_costs_no_word(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto("/journal/write/")
    page.locator("#id_text").press_sequentially("Before the lock")
    says(page, "kept")
    other = page.context.new_page()
    other.goto("/today/")
    other.get_by_role("button", name="Lock").click()
    other.wait_for_url("**/unlock/**")
    other.close()
    page.bring_to_front()
    page.locator("#id_text").press_sequentially(", and after it")
    says(page, "locked")
    unlock_elsewhere(page)
    says(page, "kept")
    assert kept_text(page) == "Before the lock, and after it"


def test_two_tabs_keep_two_texts_and_both_can_be_read(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto("/journal/write/")
    page.locator("#id_text").fill("One page.")
    says(page, "kept")
    page.wait_for_url("**/edit/")
    other = page.context.new_page()
    other.goto(page.url)
    page.locator("#id_text").fill("One page, here.")
    expect(page.locator("[name=revision]")).to_have_value("2")
    other.locator("#id_text").fill("One page, there.")
    expect(other.locator("[data-beside]")).to_be_visible()
    other.locator("#id_text").press_sequentially(" Still.")
    page.locator("#id_text").press_sequentially(" Still.")
    other.wait_for_timeout(300)
    assert other.url != page.url
    assert kept_text(page) == "One page, here. Still."
    assert kept_text(other) == "One page, there. Still."
    other.goto(other.locator("[data-beside] a").get_attribute("href") or "")
    expect(other.locator("main")).to_contain_text("One page, here. Still.")
    expect(other.locator("main")).to_contain_text("One page, there. Still.")
    other.get_by_role("link", name="Keep both").click()
    expect(other.locator("article")).to_contain_text("there")


def test_leave_now_is_not_held_up_by_words_that_are_not_kept(server: Server, chromium: Browser) -> None:
    with browsing(chromium, server.site, worker=False) as context:
        page = context.new_page()
        let_in(page)
        page.goto("/journal/write/")
        page.locator("#id_text").press_sequentially("Words")
        says(page, "kept")
        context.route("**/journal/keep/", lambda route: route.abort())
        page.locator("#id_text").press_sequentially(" that wait")
        says(page, "away")
        dialogs: list[str] = []
        page.on("dialog", noting(dialogs))
        page.get_by_role("button", name="Leave now").click()
        page.wait_for_url("**/away/")
        assert dialogs == []


def test_closing_a_page_asks_when_words_would_be_lost_and_at_no_other_time(server: Server, chromium: Browser) -> None:
    with browsing(chromium, server.site, worker=False) as context:
        page = context.new_page()
        unlock(page)
        dialogs: list[str] = []
        page.on("dialog", noting(dialogs))
        page.goto("/journal/write/")
        page.locator("#id_text").press_sequentially("Kept words")
        says(page, "kept")
        page.goto("/journal/")
        assert dialogs == []
        page.goto("/journal/write/")
        context.route("**/journal/keep/", lambda route: route.abort())
        page.locator("#id_text").press_sequentially("Words that wait")
        says(page, "away")
        page.goto("/journal/")
        assert dialogs == ["beforeunload"]


def test_words_typed_at_the_last_moment_are_sent_when_the_page_goes(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto("/journal/write/")
    page.locator("#id_text").press_sequentially("First")
    page.wait_for_url("**/edit/")
    address = page.url
    page.evaluate("""() => {
      const real = window.fetch; // a network so slow that nothing comes through before the page goes
      window.fetch = (to, how) => (how.keepalive ? real(to, how) : new Promise(() => {}));
      const text = document.querySelector('#id_text');
      for (const word of [' second', ' third', ' last']) {
        text.value += word;
        text.dispatchEvent(new Event('input', { bubbles: true }));
      }
      location.assign('/today/');
    }""")
    page.wait_for_url("**/today/**")
    page.wait_for_timeout(300)
    page.goto(address)
    expect(page.locator("#id_text")).to_have_value("First second third last")


def test_loading_anew_and_going_back_find_the_page(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto(f"/journal/write/{opaque('rest-1')}/")
    page.locator("#id_text").press_sequentially("Five plain sentences.")
    says(page, "kept")
    page.wait_for_url("**/edit/")
    page.wait_for_timeout(300)
    page.reload()
    expect(page.locator("#id_text")).to_have_value("Five plain sentences.")
    page.goto("/journal/")
    page.go_back()
    expect(page.locator("#id_text")).to_have_value("Five plain sentences.")


def test_without_scripts_a_page_is_written_kept_and_changed(home: Site, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False)
    let_in(page)
    page.goto("/journal/")
    page.get_by_role("link", name="An empty page").click()
    page.locator("#id_text").fill("# Today\n\nIt **rained**.")
    page.get_by_role("button", name="Done").click()
    expect(page.locator("article h2")).to_have_text("Today")
    expect(page.locator("article strong")).to_have_text("rained")
    page.get_by_role("link", name="Go on writing").click()
    page.locator("#id_text").fill("# Today\n\nIt stopped.")
    page.locator("summary").click()
    page.locator("#id_tags").fill("rain")
    page.get_by_role("button", name="Done").click()
    expect(page.locator("article")).to_contain_text("It stopped.")
    page.get_by_role("link", name="How it was before").click()
    expect(page.locator("main")).to_contain_text("It rained.")
    page.get_by_role("button", name="Put this back").click()
    expect(page.locator("article")).to_contain_text("It rained.")


def test_the_keyboard_alone_writes_keeps_and_finishes_a_page(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto("/journal/write/")
    expect(page.locator("#id_text")).to_be_focused()
    page.keyboard.type("Typed with no mouse.")
    says(page, "kept")
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("A title")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Done")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("keys")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?kept=1")
    heading(page, "A title")
    expect(page.locator("article")).to_have_text("Typed with no mouse.")
    expect(page.locator("main .chips")).to_contain_text("keys")


def test_done_waits_until_the_last_word_is_kept(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto("/journal/write/")
    page.locator("#id_text").press_sequentially("Quick", delay=0)
    page.get_by_role("button", name="Done").click()
    page.wait_for_url("**/?kept=1")
    expect(page.locator("article")).to_have_text("Quick")
    page.goto("/journal/")
    expect(page.locator("main")).not_to_contain_text("left open")


def test_an_empty_page_that_is_done_says_what_it_needs(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto("/journal/write/")
    page.get_by_role("button", name="Done").click()
    expect(page.locator("main")).to_contain_text("Write a few words here.")


@pytest.mark.parametrize("size", [150_000, 10_000_000])
def test_a_huge_paste_is_told_how_much_is_too_much_and_stays(home: Site, visit: Visit, size: int) -> None:
    page = visit(home)
    page.set_default_timeout(60_000)
    let_in(page)
    page.goto("/journal/write/")
    page.locator("#id_text").press_sequentially("Mine. ")
    says(page, "kept")
    page.evaluate(
        """(size) => {
          const text = document.querySelector('#id_text');
          text.setRangeText('word '.repeat(size / 5), text.value.length, text.value.length, 'end');
          text.dispatchEvent(new Event('input', { bubbles: true }));
        }""",
        size,
    )
    over = f"{size + 5 - 100_000:,} too many"
    expect(page.locator(".sheet .problem:visible")).to_contain_text(over, timeout=60_000)
    says(page, "problem")
    assert page.evaluate("document.querySelector('#id_text').value.length") == size + 6
    page.evaluate(
        """() => {
          const text = document.querySelector('#id_text');
          text.value = text.value.slice(0, 50);
          text.dispatchEvent(new Event('input', { bubbles: true }));
        }"""
    )
    says(page, "kept")
    expect(page.locator(".sheet .problem:visible")).to_have_count(0)
    assert kept_text(page).startswith("Mine. word word")


def test_tags_used_before_are_one_tap_away(home: Site, visit: Visit) -> None:
    page = visit(home)
    unlock(page)
    for number in range(2):
        page.goto("/journal/write/")
        page.locator("#id_text").fill(f"Page {number}")
        page.locator("summary").click()
        if number:
            page.get_by_role("button", name="rain", exact=True).click()
            expect(page.get_by_role("button", name="rain", exact=True)).to_have_attribute("aria-pressed", "true")
        else:
            page.locator("#id_tags").fill("rain")
        page.get_by_role("button", name="Done").click()
        page.wait_for_url("**/?kept=1")
        expect(page.locator("main .chips")).to_contain_text("rain")
    page.goto("/journal/tags/")
    expect(page.locator("main .chips")).to_contain_text("rain 2")
