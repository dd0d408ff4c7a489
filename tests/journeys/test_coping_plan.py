"""Hard moments and setbacks: the plan, a routine, and a setback from its first tap to lighter plans.

By touch on a phone, by keyboard, without scripts, and on paper.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.crawl import DESK
from tests.journeys.conftest import let_in, unlock
from tests.journeys.hands import Visit, fits, heading, press, send, tab_to
from tests.served import Site

PAGE_OF_A_PDF = re.compile(rb"/Type\s*/Page\b")


def a_planned_step(page: Page, what: str) -> None:
    page.goto("/resilience-plan/first-goal/")
    page.locator("main textarea, main input[type=text]").first.fill("More evenings with people")
    send(page)
    page.goto("/resilience-plan/first-step/")
    page.locator("main textarea, main input[type=text]").first.fill(what)
    page.locator("main input[type=radio]").nth(1).check(force=True)
    send(page)


def a_foreseen_setback(page: Page) -> None:
    page.goto("/coping-plan/foreseen/new/")
    page.locator("input[name=name]").fill("A quarrel with someone I love")
    press(page, "Keep this and go on")
    page.locator("textarea[name=first]").fill("breathe out slowly\ngo outside")
    page.locator("textarea[name=whom]").fill("Noor – 030 1234567")
    press(page, "Keep this")


def test_a_plan_in_six_parts_is_written_by_touch_with_examples_to_tap(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    let_in(page)
    page.goto("/coping-plan/")
    fits(page)
    page.get_by_role("link", name="Begin with early signs").tap()
    for title in ("Early signs", "What I do alone, first", "What I do alone, next"):
        heading(page, title)
        page.locator("button.chip").first.tap()
        fits(page)
        page.get_by_role("button", name="Keep this and go on").tap()
    heading(page, "People and places that take my mind off it")
    page.get_by_role("button", name="Keep this and go on").tap()
    heading(page, "People who help")
    page.locator("input[name=name_1]").fill("Noor")
    page.locator("input[name=reach_1]").fill("030 1234567")
    page.locator("summary", has_text="Add someone else").tap()
    fits(page)
    page.get_by_role("button", name="Keep this and go on").tap()
    heading(page, "Professionals and crisis help")
    page.locator("button.chip", has_text="A line from Help now").tap()
    expect(page.locator("input[name=name_1]")).to_have_value("A line from Help now, at any hour")
    page.get_by_role("button", name="Keep this and go on").tap()
    heading(page, "Making my surroundings safer")
    page.get_by_role("button", name="Keep this").tap()
    heading(page, "For hard moments")
    fits(page)
    page.get_by_role("link", name="I am having a hard moment").tap()
    heading(page, "You noticed. These are your signs")
    for title in ("First", "Next", "You can call", "They are there for this", "You went through all of it"):
        page.get_by_role("link", name="Next", exact=True).tap()
        heading(page, title)
        fits(page)


def test_a_setback_goes_from_one_tap_to_lighter_plans_by_touch_on_a_phone(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    unlock(page)
    a_planned_step(page, "A whole evening with five people")
    a_foreseen_setback(page)
    page.goto("/coping-plan/")
    page.get_by_role("link", name="I am having a setback").tap()
    heading(page, "A setback is here")
    fits(page)
    page.get_by_role("button", name="A quarrel with someone I love").tap()
    for line in ("breathe out slowly", "go outside", "Noor"):
        expect(page.locator("main")).to_contain_text(line)
        expect(page.locator("main").get_by_role("link", name="Steady me")).to_be_visible()
        expect(page.locator("main").get_by_role("link", name="Help now")).to_be_visible()
        fits(page)
        page.get_by_role("button", name="Next").tap()
    heading(page, "Looking back, briefly")
    page.locator("button.chip", has_text="go outside").tap()
    expect(page.locator("textarea[name=helped]")).to_have_value("go outside")
    fits(page)
    page.get_by_role("button", name="Keep and go on").tap()
    heading(page, "A smaller next step")
    page.locator("label.choice", has_text="A whole evening with five people").tap()
    fits(page)
    page.get_by_role("button", name="Keep and go on").tap()
    heading(page, "Smaller, later, or both")
    page.locator("textarea[name=smaller]").fill("A tea with one of them")
    page.locator("input[name=day]").fill("2020-01-01")
    page.get_by_role("button", name="Keep and go on").tap()
    expect(page.locator("main")).to_contain_text("This day has gone by. Choose today or a later day.")
    expect(page.locator("textarea[name=smaller]")).to_have_value("A tea with one of them")
    page.locator("input[name=day]").fill("")
    page.locator("label.choice", has_text="Two weeks later").tap()
    fits(page)
    page.get_by_role("button", name="Keep and go on").tap()
    heading(page, "You met it")
    expect(page.locator("main")).to_contain_text("is now “A tea with one of them”, on")
    expect(page.locator("main")).to_contain_text("How are you now?")
    fits(page)
    page.goto("/resilience-plan/")
    expect(page.locator("main")).to_contain_text("A tea with one of them")
    expect(page.locator("main")).not_to_contain_text("A whole evening with five people")
    page.goto("/coping-plan/setbacks/")
    expect(page.locator("main")).to_contain_text("go outside once")


def test_a_setback_is_left_half_way_and_taken_up_where_it_was(home: Site, visit: Visit) -> None:
    page = visit(home)
    unlock(page)
    a_foreseen_setback(page)
    page.goto("/coping-plan/setback/")
    page.get_by_role("button", name="A quarrel with someone I love").click()
    press(page, "Next")
    expect(page.locator("main")).to_contain_text("go outside")
    page.goto("/today/")
    expect(page.locator("main")).to_contain_text("Carry on where you were")
    expect(page.locator("main")).not_to_contain_text("quarrel")
    page.locator("main").get_by_role("link", name=re.compile("Carry on where you were")).click()
    expect(page.locator("main")).to_contain_text("go outside")
    press(page, "These were enough: look back")
    page.locator("textarea[name=keep]").fill("say sorry the same day")
    press(page, "Keep it, the rest later")
    expect(page.locator("main")).to_contain_text("Left at: looking back.")
    press(page, "Close it as it is")
    heading(page, "You met it")
    page.goto("/today/")
    expect(page.locator("main")).not_to_contain_text("Carry on where you were")


def test_a_setback_is_met_by_keyboard_alone(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=DESK)
    unlock(page)
    a_planned_step(page, "A whole evening with five people")
    page.goto("/coping-plan/")

    def enter(selector: str) -> None:
        tab_to(page, selector)
        with page.expect_navigation():
            page.keyboard.press("Enter")

    enter("a[href='/coping-plan/setback/']")
    heading(page, "A setback is here")
    enter("main .which-one button")
    for _step in range(4):
        enter("main button.on")
    heading(page, "Looking back, briefly")
    tab_to(page, "textarea[name=set_off]")
    page.keyboard.type("too little sleep")
    enter("main .form .button:not([name])")
    heading(page, "A smaller next step")
    tab_to(page, "input[name=chosen]")
    page.keyboard.press("Space")
    enter("main .form .button:not([name])")
    heading(page, "Smaller, later, or both")
    tab_to(page, "input[name=when]")
    page.keyboard.press("Space")
    enter("main .form .button:not([name])")
    heading(page, "You met it")
    expect(page.locator("main")).to_contain_text("moved to")


def test_routine_and_setback_need_no_scripts(home: Site, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False)
    unlock(page)
    a_foreseen_setback(page)
    page.goto("/coping-plan/routines/begin/")
    page.locator("input[name=text]").fill("The yearly check-up")
    press(page, "Keep this and go on")
    for words in ("eat something", "feet down"):
        page.locator("textarea[name=text]").fill(words)
        press(page, "Keep this and go on")
    press(page, "Keep this")
    page.get_by_role("link", name="Walk through it").click()
    for title in ("Before", "During"):
        heading(page, title)
        page.get_by_role("link", name="Next", exact=True).click()
    press(page, "I went through it: keep the day")
    expect(page.locator("main")).to_contain_text("Gone through once")
    page.goto("/coping-plan/setback/")
    press(page, "Something else")
    press(page, "These were enough: look back")
    page.locator("textarea[name=helped]").fill("so much " * 1000)
    press(page, "Keep and go on")
    expect(page.locator("main")).to_contain_text("too many")
    page.locator("textarea[name=helped]").fill("fresh air")
    press(page, "Keep and go on")
    expect(page.locator("main")).to_contain_text("there is nothing to move")
    page.locator("input[name=small]").fill("one walk")
    press(page, "Keep and go on")
    expect(page.locator("main")).to_contain_text("Your next small thing: one walk")
    page.get_by_role("link", name="Read all of it").click()
    expect(page.locator("main")).to_contain_text("fresh air")
    page.get_by_role("link", name="Remove").click()
    press(page, "Remove it")
    expect(page.locator("main")).to_contain_text("your own list of what helps")


@pytest.mark.parametrize(
    "words", ["many words of mine ", "宽宽的字", "WWWWWWWW "], ids=["ordinary", "wide", "capitals"]
)
def test_a_card_that_is_filled_to_the_brim_prints_on_one_page(home: Site, visit: Visit, words: str) -> None:
    page = visit(home)
    let_in(page)
    page.goto("/coping-plan/write/signs/")
    brim = "\n".join([(words * 40)[:180]] * 20)
    for _section in range(7):
        if page.locator("textarea[name=text]").count():
            page.locator("textarea[name=text]").fill(brim)
        else:
            page.locator("summary", has_text="Add someone else").click()
            for number in range(1, 6):
                page.locator(f"input[name=name_{number}]").fill((words * 40)[:190])
                page.locator(f"input[name=reach_{number}]").fill((words * 40)[:190])
        page.locator("main .form button.button:not([name])").last.click()
        page.wait_for_load_state()
    heading(page, "For hard moments")
    page.goto("/coping-plan/print/")
    for size in ("A4", "Letter"):
        assert len(PAGE_OF_A_PDF.findall(page.pdf(format=size, print_background=False))) == 1, size
