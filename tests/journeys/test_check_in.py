"""A check-in in a real browser: by touch on the wheel and the outline, by keyboard alone, and with scripts off."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.crawl import DESK
from tests.journeys.conftest import let_in
from tests.journeys.hands import Visit, heading, noting, tab_to
from tests.served import Site


def begin_check_in(page: Page) -> None:
    let_in(page)
    page.goto("/check-in/")
    page.get_by_role("link", name="Check in", exact=True).click()
    heading(page, "How are you right now?")


def test_by_touch_through_the_wheel_and_the_outline(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True, reduced_motion="reduce")
    begin_check_in(page)
    page.get_by_role("button", name="Afraid or tense").tap()
    page.get_by_role("checkbox", name="worried").tap()
    expect(page.get_by_role("checkbox", name="worried")).to_be_checked()
    page.get_by_role("button", name="All feelings").tap()
    expect(page.get_by_role("button", name="Afraid or tense, 1 chosen")).to_be_visible()
    page.get_by_role("button", name="Calm or at ease").tap()
    page.get_by_role("checkbox", name="steady").tap()
    page.locator("input[name=distress]").fill("35")
    page.get_by_role("button", name="Keep this").tap()
    expect(page.locator("main")).to_contain_text("worried")
    expect(page.locator("main")).to_contain_text("steady")

    page.get_by_role("link", name="Where it is in the body").tap()
    drawn = page.locator("svg:has([data-region=chest])")
    drawn.locator("[data-region=chest]").first.tap()
    drawn.locator("[data-region=face]").first.tap()
    expect(page.get_by_role("checkbox", name="chest")).to_be_checked()
    drawn.locator("[data-region=face]").first.tap()
    expect(page.get_by_role("checkbox", name="face")).not_to_be_checked()
    page.get_by_role("button", name="Keep this").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("chest")
    page.get_by_role("checkbox", name="warm", exact=True).tap()
    page.get_by_role("button", name="Keep this").first.tap()
    expect(page.locator("main")).to_contain_text("chest: warm")


def test_the_wheel_the_list_and_what_is_chosen_always_agree(home: Site, visit: Visit) -> None:
    page = visit(home, reduced_motion="reduce")
    begin_check_in(page)
    page.get_by_role("button", name="Sad or lonely").click()
    page.get_by_role("checkbox", name="lonely").click()
    page.get_by_role("button", name="List", exact=True).click()
    family = page.locator("[data-family=sad] summary")
    expect(family).to_contain_text("1 chosen")
    family.click()
    expect(page.get_by_role("checkbox", name="lonely")).to_be_checked()
    page.get_by_role("checkbox", name="hurt").check()
    page.get_by_role("button", name="Wheel", exact=True).click()
    expect(page.get_by_role("checkbox", name="hurt")).to_be_checked()
    page.get_by_role("button", name="Take out: lonely").click()
    expect(page.get_by_role("checkbox", name="lonely")).not_to_be_checked()
    page.get_by_role("button", name="Keep this").click()
    expect(page.locator("main")).to_contain_text("hurt")
    expect(page.locator("main")).not_to_contain_text("lonely")


def test_a_check_in_by_keyboard_alone(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=DESK, reduced_motion="reduce")
    begin_check_in(page)
    tab_to(page, page.get_by_role("button", name="Glad or lively"))
    for key in ("ArrowRight", "Enter", "ArrowRight", "Space"):
        page.keyboard.press(key)
    expect(page.get_by_role("checkbox", name="at ease")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Calm or at ease, 1 chosen")).to_be_focused()
    tab_to(page, page.get_by_role("button", name="Keep this"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/kept/**")
    expect(page.locator("main")).to_contain_text("at ease")

    tab_to(page, page.get_by_role("link", name="Where it is in the body"))
    page.keyboard.press("Enter")
    heading(page, "In your body")
    tab_to(page, page.get_by_role("checkbox", name="shoulders"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Keep this"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("shoulders")
    tab_to(page, page.get_by_role("checkbox", name="light", exact=True))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Keep this"))
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("shoulders: light")


def test_a_check_in_with_scripts_off(home: Site, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False, has_touch=True)
    begin_check_in(page)
    page.locator("[data-family=trusting] summary").tap()
    page.get_by_role("checkbox", name="safe").tap()
    page.locator("[data-family=numb] summary").tap()
    page.get_by_role("checkbox", name="hard to say").tap()
    page.locator("input[name=ease]").fill("60")
    page.get_by_role("button", name="Keep this").tap()
    for words in ("safe", "hard to say", "60 of 100"):
        expect(page.locator("main")).to_contain_text(words)

    page.get_by_role("link", name="Change the words or the numbers").tap()
    expect(page.get_by_role("checkbox", name="safe")).to_be_checked()
    page.get_by_role("checkbox", name="brave").tap()
    page.get_by_role("button", name="Keep this").tap()
    expect(page.locator("main")).to_contain_text("brave")

    page.get_by_role("link", name="Where it is in the body").tap()
    page.get_by_role("checkbox", name="back", exact=True).tap()
    page.get_by_role("button", name="Keep this").tap()
    expect(page.get_by_role("heading", level=1)).to_contain_text("back")


def test_leaving_a_longer_part_asks_when_words_would_be_lost_and_at_no_other_time(home: Site, visit: Visit) -> None:
    page = visit(home)
    begin_check_in(page)
    page.locator("input[name=distress]").fill("35")
    page.get_by_role("button", name="Keep this").click()
    asked: list[str] = []
    page.on("dialog", noting(asked))
    page.get_by_role("link", name="What felt comfortable").click()
    page.locator("textarea").first.press_sequentially("The walk home")
    page.get_by_role("link", name="Leave it as it was").click()
    page.get_by_role("link", name="What felt comfortable").click()
    page.locator("textarea").first.press_sequentially("The walk home")
    page.get_by_role("button", name="Keep this").click()
    expect(page.locator("main")).to_contain_text("The walk home")
    page.get_by_role("link", name="What you fear").click()
    page.get_by_role("link", name="Today").first.click()
    page.wait_for_url("**/today/")
    assert asked == []
    page.go_back()
    page.locator("textarea").first.press_sequentially("That it")
    page.get_by_role("link", name="Today").first.click()
    page.wait_for_url("**/today/")
    assert asked == ["beforeunload"]
    page.go_back()
    page.locator("textarea").first.press_sequentially("That it")
    page.get_by_role("button", name="Leave now").click()
    page.wait_for_url("**/away/")
    assert asked == ["beforeunload"]
