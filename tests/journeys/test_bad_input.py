"""A paste of ten megabytes, a text that is too long, a page that waited: said in place, and nothing is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import let_in, unlock
from tests.journeys.hands import Visit
from tests.served import Site

SIGNS = "/coping-plan/write/signs/?edit"
WHOM = "/coping-plan/write/whom/?edit"
MILLIONS = 5_000_000
"""Letters that take two bytes each: ten megabytes."""
THOUSANDS = 600_000
"""Of such letters: nearly as much as a form may bring."""
PATIENCE_MS = 120_000
"""Chromium needs a while to break millions of characters into lines."""
PASTE = """([unit, count, before]) => {
  const text = document.querySelector("main textarea, main input[type=text]");
  text.value = before + unit.repeat(count);
  text.dispatchEvent(new Event("input", { bubbles: true }));
}"""
KEPT = "() => document.querySelector('main textarea, main input[type=text]').value.length"


def paste(page: Page, unit: str, count: int, before: str = "") -> None:
    page.evaluate(PASTE, [unit, count, before])


def send(page: Page) -> None:
    page.locator("main .form button.button").first.click(timeout=PATIENCE_MS, no_wait_after=True)
    page.locator("[data-form-errors]").wait_for(timeout=PATIENCE_MS)
    page.wait_for_load_state("load", timeout=PATIENCE_MS)


@pytest.mark.parametrize(("path", "room"), [(SIGNS, "4,000"), (WHOM, "200")], ids=["over lines", "on one line"])
def test_ten_megabytes_stay_in_the_page_beside_a_message_and_are_not_sent(
    home: Site, visit: Visit, path: str, room: str
) -> None:
    page = visit(home)
    let_in(page)
    page.goto(path)
    paste(page, "é", MILLIONS)
    said = f"There is room for {room} characters, and this has 5,000,000:"
    expect(page.locator(".field .problem:visible")).to_contain_text(said)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.locator("main .form button.button").first.click(timeout=PATIENCE_MS)
    expect(page.locator("main textarea, main input[type=text]").first).to_be_focused()
    assert sent == []
    assert page.evaluate(KEPT) == MILLIONS
    expect(page.locator(".field .problem:visible")).to_contain_text("It is all still here.")
    paste(page, "é", 150)
    page.locator("main .form button.button").first.click()
    page.wait_for_url("**/coping-plan/")


def test_without_scripts_what_was_typed_before_a_paste_of_ten_megabytes_comes_back(home: Site, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False)
    let_in(page)
    page.goto(SIGNS)
    paste(page, "é", MILLIONS, "tight jaw, cold hands ")
    page.locator("main .form button.button").first.click(timeout=PATIENCE_MS, no_wait_after=True)
    expect(page.get_by_role("heading", name="That is more than fits")).to_be_visible(timeout=PATIENCE_MS)
    expect(page.locator("main")).to_contain_text("Where you copied it from it is still there, whole")
    assert page.evaluate("document.querySelector('main textarea').value").startswith("tight jaw, cold hands éééé")
    page.goto("/coping-plan/")
    expect(page.locator("main")).not_to_contain_text("tight jaw")


def test_a_text_that_grows_too_long_is_told_at_once_and_politely_once(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto(SIGNS)
    problem, aloud = page.locator(".field .problem"), page.locator("main > [role=status]")
    paste(page, "a", 4000)
    expect(problem).to_have_count(0)
    page.locator("main textarea").press("End")
    page.locator("main textarea").press_sequentially("bc")
    expect(problem).to_have_text(
        "There is room for 4,000 characters, and this has 4,002: 2 too many. It is all still here."
    )
    assert page.evaluate(KEPT) == 4002
    expect(aloud).to_have_text(
        "There is room for 4,000 characters, and this has 4,001: 1 too many. It is all still here."
    )
    described = page.locator("main textarea").get_attribute("aria-describedby") or ""
    assert page.locator(f"#{described.split()[-1]}").inner_text() == problem.inner_text()
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    expect(problem).to_be_hidden()
    expect(page.locator("main textarea")).not_to_have_attribute("aria-invalid", "true")
    page.locator("main .form button.button").first.click()
    page.wait_for_url("**/coping-plan/")


def test_letters_are_counted_as_the_server_counts_them(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto(SIGNS)
    paste(page, "😀", 4000)
    expect(page.locator(".field .problem")).to_have_count(0)
    paste(page, "😀\n", 2500)
    said = page.locator(".field .problem")
    expect(said).to_contain_text("this has 4,999: 999 too many")
    words = said.inner_text()
    send(page)
    expect(page.locator(".field .problem:visible")).to_have_text(words)


def test_the_servers_message_goes_as_soon_as_it_fits(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto(SIGNS)
    paste(page, "word ", 900)
    send(page)
    expect(page.locator(".field .problem:visible")).to_have_count(1)
    paste(page, "word ", 850)
    expect(page.locator(".field .problem:visible")).to_contain_text("this has 4,249: 249 too many")
    paste(page, "word ", 80)
    expect(page.locator(".field .problem:visible")).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_what_locked_meanwhile_is_handed_back_and_can_be_sent_again(home: Site, visit: Visit, scripts: bool) -> None:
    page = visit(home, java_script_enabled=scripts)
    let_in(page)
    page.goto(SIGNS)
    paste(page, "é", THOUSANDS)
    page.context.clear_cookies(name="ownpace")
    page.locator("main .form button.button").first.click(timeout=PATIENCE_MS, no_wait_after=True)
    expect(page.get_by_role("heading", name="You were away, so it locked")).to_be_visible(timeout=PATIENCE_MS)
    assert page.evaluate(KEPT) == THOUSANDS
    unlock(page.context.new_page())
    send(page)
    assert page.evaluate(KEPT) == THOUSANDS
    expect(page.locator(".field .problem:visible")).to_contain_text("this has 600,000: 596,000 too many")


def test_a_form_whose_token_is_gone_hands_back_every_word(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto(SIGNS)
    page.locator("main textarea").press_sequentially("tight jaw, cold hands")
    page.context.clear_cookies(name="csrftoken")
    page.locator("main .form button.button").first.click()
    expect(page.get_by_role("heading", name="This form waited a while")).to_be_visible()
    expect(page.get_by_label("Your words")).to_have_value("tight jaw, cold hands")


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_message_is_no_wider_than_the_page(home: Site, visit: Visit, width: int) -> None:
    page = visit(home, viewport={"width": width, "height": 740})
    let_in(page)
    for path in (SIGNS, WHOM):
        page.goto(path)
        paste(page, "m\ufffd", 5_000)
        send(page)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        expect(page.locator(".field .problem:visible")).to_have_count(2)
