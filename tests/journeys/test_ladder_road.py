"""The whole main road: ready for a ladder, a step prepared, done and looked back on; and stopped."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.crawl import DESK
from tests.journeys.conftest import let_in, unlock
from tests.served import Site

pytestmark = pytest.mark.practice("exposure_ladder")
Visit = Callable[..., Page]


def go_on(page: Page) -> None:
    page.locator("main .form button.button").first.click()
    page.wait_for_load_state()


def make_ready(page: Page) -> None:
    """Try two skills and write a sequence, as the page of the ladder asks."""
    for skill in ("breathing", "grounding"):
        page.goto(f"/regulation/tried/?skill={skill}")
        page.get_by_role("button", name="Keep this").click()
        page.wait_for_load_state()
    page.goto("/coping-plan/")
    page.locator("main a.button").first.click()
    for words in ("I go quiet", "Both feet on the floor", "A walk round the block"):
        page.locator("main textarea[name=text]").fill(words)
        page.get_by_role("button", name="Keep this and go on").click()
        page.wait_for_load_state()


def ladder_with_one_step(page: Page) -> None:
    page.goto("/exposure-ladder/")
    page.get_by_role("link", name="Begin a ladder").click()
    page.locator("input[name=title]").fill("Being near people")
    go_on(page)
    page.get_by_role("link", name="Write my own").first.click()
    page.locator("textarea[name=situation]").fill("Sit on a bench beside someone")
    page.locator("input[name=suds]").fill("35")
    page.locator("input[name=setting]").last.check(force=True)
    go_on(page)
    expect(page.locator("main")).to_contain_text("Sit on a bench beside someone")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_from_an_empty_ladder_to_a_debriefed_step(home: Site, visit: Visit, scripts: bool) -> None:
    page = visit(home, java_script_enabled=scripts, has_touch=True)
    unlock(page)
    ladder_with_one_step(page)
    expect(page.locator("main")).to_contain_text("Two ways to come down come first")
    ladder = page.url
    make_ready(page)
    page.goto(ladder)
    page.get_by_role("button", name="Prepare this step").click()
    page.locator("textarea[name=feared]").fill("They find me strange")
    page.locator("input[name=feared_percent]").fill("60")
    go_on(page)
    page.locator("textarea[name=rehearsal]").fill("I sit down. I breathe out slowly.")
    go_on(page)
    go_on(page)
    page.locator("input[name=before]").fill("30")
    go_on(page)
    page.get_by_role("button", name="It is done").click()
    page.locator("input[name=peak]").fill("40")
    page.locator("input[name=after]").fill("15")
    go_on(page)
    expect(page.locator("main")).to_contain_text("They find me strange")
    page.locator("input[name=happened]").first.check(force=True)
    page.locator("textarea[name=learned]").fill("People mostly look at their phones.")
    go_on(page)
    page.locator("input[name=expected]").fill("25")
    go_on(page)
    expect(page.locator("main")).to_contain_text("People mostly look at their phones.")
    page.goto(ladder)
    expect(page.locator("main")).to_contain_text("You expect 25 of 100")


def test_i_stopped_is_one_tap_to_steady_me_and_the_way_back_is_there(home: Site, visit: Visit) -> None:
    page = visit(home)
    unlock(page)
    ladder_with_one_step(page)
    ladder = page.url
    make_ready(page)
    page.goto(ladder)
    page.get_by_role("button", name="Prepare this step").click()
    for _ in range(4):
        go_on(page)
    page.get_by_role("button", name="I stopped").click()
    page.wait_for_url("**/steady/**")
    page.get_by_role("link", name="When you are ready").click()
    expect(page.get_by_role("heading", name="You stopped: that was a choice")).to_be_visible()
    page.goto("/today/")
    expect(page.locator("main")).to_contain_text("Look back on")


def test_an_attempt_that_was_left_is_offered_as_it_was(home: Site, visit: Visit) -> None:
    page = visit(home)
    unlock(page)
    ladder_with_one_step(page)
    ladder = page.url
    make_ready(page)
    page.goto(ladder)
    page.get_by_role("button", name="Prepare this step").click()
    page.locator("textarea[name=feared]").fill("I blush")
    go_on(page)
    page.goto(ladder)
    page.get_by_role("link", name="Carry on").click()
    expect(page.get_by_role("heading", name="Rehearse")).to_be_visible()


def test_a_step_can_be_put_on_the_ladder_by_keyboard_alone(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=DESK)
    let_in(page)
    page.goto("/exposure-ladder/begin/")
    page.locator("input[name=title]").focus()
    page.keyboard.type("Saying no")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ladders/**")
    page.get_by_role("link", name="Write my own").first.focus()
    page.keyboard.press("Enter")
    page.locator("textarea[name=situation]").focus()
    page.keyboard.type("Say no to a second cup")
    slider = page.locator("input[type=range]").first
    slider.focus()
    page.keyboard.press("ArrowRight")
    value = int(page.locator("input[name=suds]").input_value())
    assert value % 5 == 0
    page.locator("input[name=setting]").first.focus()
    page.keyboard.press("Space")
    page.locator("main .form button.button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ladder")).to_contain_text("Say no to a second cup")
