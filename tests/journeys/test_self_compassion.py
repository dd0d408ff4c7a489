"""Kindness to oneself: a sentence and a break by touch, a letter by keyboard, a friend with scripts off."""

from __future__ import annotations

import re
from datetime import date, timedelta

from playwright.sync_api import Page, ViewportSize, expect

from ownpace.web.codes import opaque
from tests.crawl import DESK, PHONE
from tests.journeys.conftest import let_in, unlock
from tests.journeys.every_page import violations
from tests.journeys.hands import Visit, fits
from tests.served import Site

NARROW: ViewportSize = {"width": 320, "height": 640}


def looks_right(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    fits(page)
    assert violations(page) == []


def test_a_sentence_from_an_example_and_a_break_by_touch(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=PHONE, has_touch=True, is_mobile=True)
    let_in(page)
    page.goto("/self-compassion/sentences/")
    page.get_by_role("link", name="Find a sentence").tap()
    looks_right(page, "Find a sentence")
    page.get_by_role("link", name="A small step counts as a step.").tap()
    page.get_by_role("button", name="Keep this sentence").tap()
    expect(page.locator(".sentence")).to_have_text("A small step counts as a step.")
    page.get_by_role("link", name="How true does it feel today?").tap()
    page.locator("input[type=range]").tap()
    page.get_by_role("button", name="Keep this", exact=True).tap()
    expect(page.get_by_text("of 100 true to you")).to_be_visible()
    looks_right(page, "A sentence of your own")

    page.goto("/self-compassion/")
    page.get_by_role("link", name="Take a kind break").tap()
    looks_right(page, "A kind break")
    page.get_by_role("button", name="Begin").tap()
    expect(page.get_by_role("heading", name="This is hard right now.")).to_be_visible()
    page.get_by_role("button", name="Next").tap()
    page.get_by_role("button", name="Next").tap()
    page.get_by_text("A gesture, if one would help").tap()
    expect(page.get_by_role("heading", name="Without touch")).to_be_visible()
    page.get_by_text("Put it in your own words").tap()
    page.locator("textarea").fill("Rest is allowed.")
    looks_right(page, "What do you need to hear?")
    page.get_by_role("button", name="Next").tap()
    page.locator("input[type=range]").tap()
    page.get_by_role("button", name="Done").tap()
    expect(page.get_by_role("heading", name="How are you now?")).to_be_visible()
    page.get_by_role("button", name="Add to my sentences").tap()
    expect(page.locator(".sentence")).to_have_text("Rest is allowed.")

    page.goto("/self-compassion/sentences/read/")
    first = page.locator(".one-sentence").inner_text()
    page.get_by_role("link", name="Another one").tap()
    expect(page.locator(".one-sentence")).not_to_have_text(first)
    looks_right(page, "A sentence of your own")
    page.set_viewport_size(NARROW)
    looks_right(page, "A sentence of your own")


def test_a_letter_that_comes_back_is_written_by_keyboard_alone(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=DESK, timezone_id="UTC")
    let_in(page)
    page.goto("/self-compassion/letters/begin/")
    page.get_by_role("link", name="To me, in a year").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Your letter").focus()
    page.keyboard.type("Dear me, ")
    page.keyboard.press("Enter")
    page.keyboard.type("the plum tree was in flower when I wrote this.")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Keep this letter")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    back_on = page.get_by_label("Bring it back to me from")
    expect(back_on).to_be_visible()
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011 - the day of this machine, as the server's
    back_on.fill(yesterday.isoformat())
    back_on.press("Enter")
    expect(page.get_by_text("That day is not ahead of you.")).to_be_visible()
    expect(page.get_by_label("Your letter")).to_have_value(re.compile("plum tree"))
    looks_right(page, "To me, in a year")
    back_on.fill((yesterday + timedelta(days=400)).isoformat())
    draft = page.get_by_role("button", name="Keep it as a draft")
    draft.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("It comes back to you from")).to_be_visible()
    page.get_by_role("link", name="Go on with it").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Your letter").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Be well.")
    page.get_by_role("button", name="Keep this letter").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".letter")).to_contain_text("Be well.")
    expect(page.get_by_text("Written on")).to_be_visible()
    looks_right(page, "To me, in a year")


def test_a_letter_outlives_its_tab_and_a_lock_in_another(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto(f"/self-compassion/letters/write/{opaque('hard-day')}/")
    page.get_by_label("Your letter").press_sequentially("Dear you, that was")
    expect(page.locator("[data-state=kept]")).to_be_visible()
    page.wait_for_url("**/edit/")
    page.wait_for_timeout(300)
    address, context = page.url, page.context
    page.close()
    page = context.new_page()
    page.goto("/today/")
    page.get_by_role("link", name="Go on with your letter").click()
    assert page.url == address
    expect(page.get_by_label("Your letter")).to_have_value("Dear you, that was")
    other = context.new_page()
    other.goto("/today/")
    other.get_by_role("button", name="Lock").click()
    other.wait_for_url("**/unlock/**")
    page.get_by_label("Your letter").press_sequentially(" a long day.")
    expect(page.locator("[data-state=locked]")).to_be_visible()
    unlock(other)
    page.bring_to_front()
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator("[data-state=kept]")).to_be_visible()
    page.get_by_role("button", name="Keep this letter").click()
    expect(page.locator(".letter")).to_have_text("Dear you, that was a long day.")
    expect(page.get_by_text("Written on")).to_be_visible()


def test_a_letter_with_scripts_off_says_when_it_is_kept(home: Site, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False)
    let_in(page)
    page.goto(f"/self-compassion/letters/write/{opaque('younger')}/")
    expect(page.locator("noscript p", has_text="Kept when you press the button.")).to_be_visible()
    expect(page.get_by_text("Kept by itself")).to_be_hidden()
    page.get_by_label("Your letter").fill("Dear you, hold on.")
    page.get_by_role("button", name="Keep it as a draft").click()
    expect(page.get_by_text("A draft, begun on")).to_be_visible()
    page.get_by_role("link", name="Go on with it").click()
    page.get_by_label("Your letter").fill("Dear you, hold on. It gets lighter.")
    page.get_by_role("button", name="Keep this letter").click()
    expect(page.locator(".letter")).to_have_text("Dear you, hold on. It gets lighter.")
    page.get_by_role("link", name="How it was before").click()
    expect(page.locator(".letter")).to_have_text("Dear you, hold on.")


def test_a_friend_with_scripts_off(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=PHONE, java_script_enabled=False)
    let_in(page)
    page.goto("/self-compassion/friend/")
    page.get_by_role("link", name="Begin with a friend").click()
    page.get_by_label("What is your friend going through?").fill("They are cross with themselves for stopping.")
    page.get_by_role("button", name="Keep this and go on").click()
    expect(page.get_by_label("What is your friend going through?")).to_have_value(re.compile("cross with themselves"))
    page.get_by_label("What would you say to them?").fill("Of course you stopped. I am glad.")
    page.get_by_role("button", name="Keep this and go on").click()
    expect(page.get_by_text("Of course you stopped.")).to_be_visible()
    page.get_by_label("What do you say to yourself about it?").fill("You spoil it.")
    page.get_by_label("What could you say to yourself instead?").fill("Stopping was a choice, and it was mine.")
    page.get_by_role("button", name="Keep this").click()
    page.get_by_role("button", name="Add to my sentences").click()
    expect(page.locator(".sentence")).to_have_text("Stopping was a choice, and it was mine.")
    page.get_by_role("link", name="How true does it feel today?").click()
    page.locator("input[type=number]").fill("30")
    page.get_by_role("button", name="Keep this", exact=True).click()
    expect(page.get_by_text("it felt 30 of 100 true to you")).to_be_visible()
    page.goto("/today/")
    expect(page.get_by_role("link", name="Search")).to_be_visible()
    page.goto("/self-compassion/")
    expect(page.locator(".sentence")).to_have_text("Stopping was a choice, and it was mine.")
