"""A pause in a hard moment: locked and open, by touch, by keyboard, without scripts; and a plan of one's own."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.crawl import DESK
from tests.journeys.conftest import let_in
from tests.journeys.hands import Visit, fits, heading, tab_to
from tests.served import Site


def test_a_pause_takes_four_taps_while_locked(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True)
    page.goto("/steady/")
    page.get_by_role("link", name="Pause before you act").tap()
    heading(page, "Stop")
    next_step = page.get_by_role("link", name="Next: breathe")
    box = next_step.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 660, "the way on is in sight without scrolling"
    fits(page)
    next_step.tap()
    heading(page, "Three slow breaths")
    page.get_by_role("button", name="Breathe with the shape").tap()
    expect(page.locator("[data-word]")).to_have_text("In…")
    fits(page)
    page.get_by_role("link", name="Next: look").tap()
    heading(page, "Look")
    page.locator(".tap-words label", has_text="it is late").tap()
    assert page.locator(".tap-words input:checked").count() == 1
    fits(page)
    page.get_by_role("link", name="Next: choose").tap()
    heading(page, "Choose")
    expect(page.locator("main")).to_contain_text("That is a decision too.")
    assert page.locator("main input").count() == 0
    fits(page)


def test_a_pause_is_kept_and_told_more_about_by_touch(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    let_in(page)
    page.goto("/pause/")
    page.get_by_role("link", name="Straight to choosing").tap()
    page.locator("label.choice", has_text="Do what I was going to do").tap()
    fits(page)
    page.get_by_role("button", name="Keep this").tap()
    heading(page, "A pause")
    expect(page.locator("main")).to_contain_text("then decided with a clear head")
    fits(page)
    page.get_by_role("link", name="Add or change words").tap()
    page.locator("input[name=impulse]").fill("Writing a long answer at midnight")
    page.locator("summary", has_text="How strong the urge was").tap()
    page.locator("input[name=before]").fill("75")
    fits(page)
    page.get_by_role("button", name="Keep this").tap()
    heading(page, "A pause")
    expect(page.locator("main")).to_contain_text("Writing a long answer at midnight")
    page.goto("/today/")
    expect(page.locator("body")).not_to_contain_text("Writing a long answer")
    page.goto("/pause/kept/")
    expect(page.locator("main")).to_contain_text("You have kept 1 pause.")
    fits(page)


def test_a_plan_is_written_and_followed_by_keyboard_alone(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=DESK)
    let_in(page)
    page.goto("/pause/plans/new/")

    tab_to(page, "input[name=example]")
    page.keyboard.press("Space")
    tab_to(page, "main .form .button")
    page.keyboard.press("Enter")
    heading(page, "If this, then that")
    tab_to(page, "input[name=cue]")
    page.keyboard.type("a yes is on its way")
    tab_to(page, "input[name=response]")
    page.keyboard.type("say: tomorrow")
    tab_to(page, "main .form .button")
    page.keyboard.press("Enter")
    heading(page, "Agreeing before I know what I want")
    page.goto("/pause/step/look/")
    tab_to(page, "main a.line")
    page.keyboard.press("Enter")
    heading(page, "Your plan")
    tab_to(page, "input[name=choice]")
    page.keyboard.press("Space")
    tab_to(page, "main .form .button")
    page.keyboard.press("Enter")
    heading(page, "A pause")
    tab_to(page, "button[value=helped]")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("It helped once.")


def test_everything_works_without_scripts(home: Site, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False)
    let_in(page)
    page.goto("/pause/step/breathe/")
    expect(page.locator("main")).to_contain_text("In, and count: 1, 2, 3, 4.")
    page.goto("/pause/plans/new/")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("main")).to_contain_text("Write a few words here, or tap one below.")
    page.locator("summary", has_text="When it hurts").click()
    page.locator(".tap-words label", has_text="Hurting myself").click()
    page.get_by_role("button", name="Go on").click()
    heading(page, "Someone with you, first")
    expect(page.locator("main a.button", has_text="Help now")).to_be_visible()
    page.get_by_role("link", name="Go on with the plan").click()
    page.locator("input[name=cue]").fill("it comes")
    page.locator("input[name=response]").fill("ring my sister")
    page.get_by_role("button", name="Keep the plan").click()
    heading(page, "Hurting myself")
    page.get_by_role("button", name="Partly").click()
    expect(page.locator("main")).to_contain_text("It helped partly once.")
    page.get_by_role("button", name="Take back").click()
    expect(page.locator("main")).not_to_contain_text("It helped partly once.")
    page.get_by_role("button", name="Put it away").click()
    expect(page.locator("main")).to_contain_text("Put away since")
    page.get_by_role("link", name="Remove").click()
    page.get_by_role("button", name="Remove it").click()
    heading(page, "Plans of mine")


def test_two_tabs_never_overwrite_each_other(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto("/pause/plans/new/")
    page.locator("input[name=own]").fill("Scrolling")
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url("**/write/")
    other = page.context.new_page()
    other.goto(page.url)
    for tab, response in ((page, "put it away"), (other, "leave it in the hall")):
        tab.locator("input[name=cue]").fill("it is late")
        tab.locator("input[name=response]").fill(response)
        tab.get_by_role("button", name="Keep the plan").click()
        tab.wait_for_load_state()
    expect(other.locator("main")).to_contain_text("put it away")
    expect(other.locator("main")).to_contain_text("leave it in the hall")
