"""A small experiment from three ideas to one sentence: by touch on a phone, by keyboard alone, and with scripts off."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from ownpace.web.codes import opaque
from tests.crawl import DESK
from tests.journeys.conftest import let_in
from tests.journeys.hands import Visit, press
from tests.served import Site

HOME = "/weekly-experiment/"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_from_three_ideas_to_what_i_have_learned(home: Site, visit: Visit, scripts: bool) -> None:
    page = visit(home, java_script_enabled=scripts, has_touch=True)
    let_in(page)
    page.goto(HOME)
    expect(page.locator(".week-idea")).to_have_count(3)
    page.get_by_role("link", name="Other ideas").click()
    before = page.locator(".week-idea").all_inner_texts()
    page.get_by_role("link", name="Another three").click()
    page.wait_for_load_state()
    assert page.locator(".week-idea").all_inner_texts() != before
    page.locator(".week-idea").first.click()
    page.locator("textarea[name=words]").fill("Name a seat by the window.")
    press(page, "Keep and go on")
    page.locator("textarea[name=wish]").fill("Room for me")
    press(page, "Keep and go on")
    page.locator("input[name=cue]").fill("we walk in")
    expect(page.locator("textarea[name=action]")).to_have_value("name a seat by the window")
    press(page, "Keep and go on")
    page.locator("textarea[name=prediction]").fill("They sigh")
    page.locator("input[name=likely]").fill("70")
    page.get_by_text("I would rather it did not happen").click()
    press(page, "Keep the plan")
    expect(page.locator(".plan-if-then")).to_contain_text("we walk in")
    page.get_by_role("link", name="Note how it went").click()
    page.get_by_text("It happened", exact=True).click()
    page.locator("textarea[name=what]").fill("They smiled.")
    press(page, "Keep and go on")
    expect(page.locator("main")).to_contain_text("They sigh")
    page.locator("input[name=likely]").fill("20")
    page.locator("textarea[name=take]").fill("My seat costs nobody anything.")
    press(page, "Keep and go on")
    page.get_by_role("button", name="Enough for now").click()
    page.wait_for_load_state()
    expect(page.locator("main")).to_contain_text("You gave it 70 % before, and 20 % afterwards.")
    page.get_by_role("link", name="Steady enough").click()
    page.get_by_role("link", name="What I have learned").click()
    expect(page.locator(".takes")).to_contain_text("My seat costs nobody anything.")


def test_by_keyboard_alone_one_is_written_and_let_go_without_a_reason(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=DESK)
    let_in(page)
    page.goto("/weekly-experiment/new/")
    page.locator("textarea[name=words]").focus()
    page.keyboard.type("Leave one message until tomorrow")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="This is plan enough")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/all/**")
    page.get_by_role("button", name="Let it go").focus()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("That is a decision too")
    page.get_by_role("button", name="Take it up again").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Note how it went").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/outcome/")
    page.locator("input[name=result]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Keep and go on").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="And now?")).to_be_visible()
    again = page.get_by_role("button", name="Again")
    again.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="When, and where")).to_be_visible()


def test_a_planned_day_is_met_on_today(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    let_in(page)
    page.goto(f"/weekly-experiment/new/?idea={opaque('rest-3')}")
    press(page, "This is plan enough")
    page.get_by_role("link", name="When and where").first.click()
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    page.locator("input[name=day]").fill(today)
    press(page, "Keep")
    expect(page.locator("main")).to_contain_text("Planned for today")
    page.goto("/today/")
    expect(page.locator("main")).to_contain_text("You planned this for today.")
