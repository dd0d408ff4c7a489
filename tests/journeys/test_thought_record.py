"""A thought looked at from more than one side: by touch, by keyboard, without scripts, and left half way."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.crawl import DESK
from tests.journeys.conftest import settle
from tests.served import Site

Visit = Callable[..., Page]


def go_on(page: Page, name: str = "Keep and go on") -> None:
    page.get_by_role("button", name=name).click()
    page.wait_for_load_state()


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def fits(page: Page) -> None:
    """Nothing is wider than the screen, and what can be tapped is large enough for a finger."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    low = page.evaluate(
        "[...document.querySelectorAll('main :is(.button, .choice, summary, a.chip, a.line)')]"
        ".filter((e) => e.offsetParent && e.getBoundingClientRect().height < 43.5).map((e) => e.outerHTML)"
    )
    assert low == []


def test_a_whole_record_by_touch_on_a_phone(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True)
    settle(page)
    page.goto("/thought-record/")
    page.get_by_role("link", name="Look at one thought").tap()
    expect(page.locator("main")).to_contain_text("this is not the page for it")
    page.locator("textarea[name=situation]").fill("On the tram, reading a message")
    fits(page)
    page.get_by_role("button", name="Keep and go on").tap()
    heading(page, "The thought")
    page.locator("textarea[name=thought]").fill("They are tired of me")
    page.locator("input[name=belief]").fill("80")
    fits(page)
    page.get_by_role("button", name="Keep and go on").tap()
    heading(page, "What you felt")
    page.locator("summary", has_text="Ashamed or guilty").tap()
    page.locator("label.choice", has_text="ashamed").first.tap()
    page.locator("label.choice", has_text="small").tap()
    fits(page)
    page.get_by_role("button", name="Keep and go on").tap()
    heading(page, "How strong it was")
    page.locator("input[name=strength_ashamed]").fill("70")
    go_on(page)
    heading(page, "Patterns that might be at work")
    page.locator("summary", has_text="Everyday patterns").tap()
    page.locator("label.choice", has_text="Reading minds").tap()
    fits(page)
    go_on(page)
    heading(page, "Both sides")
    page.locator("summary", has_text="Reading minds").tap()
    expect(page.locator("main")).to_contain_text("What did I see or hear, and what did I add to it?")
    page.locator("textarea[name=facts_for]").fill("The answer was short")
    page.locator("textarea[name=facts_against]").fill("They were at work")
    fits(page)
    go_on(page)
    heading(page, "A kinder and truer thought")
    expect(page.locator("main")).to_contain_text("They were at work")
    page.locator("textarea[name=kinder]").fill("A short answer is a short answer. I can ask.")
    page.locator("input[name=belief]").fill("55")
    go_on(page)
    heading(page, "The first thought, once more")
    expect(page.locator("main")).to_contain_text("You gave it 80 at first.")
    page.locator("input[name=belief]").fill("80")
    go_on(page)
    heading(page, "What you feel now")
    page.locator("input[name=strength_ashamed]").fill("45")
    go_on(page)
    heading(page, "You looked at it")
    expect(page.locator("main")).to_contain_text("Believed 80 of 100 at first, 80 at the end.")
    expect(page.locator("main")).to_contain_text("Whether a number moved or stayed, both are fine.")
    fits(page)
    page.get_by_role("link", name="Steady enough").tap()
    heading(page, "Thought record")
    for words in ("They were at work", "I can ask", "70 at first, 45 at the end", "Reading minds"):
        expect(page.locator("main")).to_contain_text(words)
    fits(page)
    page.goto("/thought-record/belief/")
    expect(page.locator("main")).to_contain_text("1 record has both numbers so far")
    fits(page)


def test_a_record_is_left_half_way_and_taken_up_where_it_was(site: Site, visit: Visit) -> None:
    page = visit(site)
    settle(page)
    page.goto("/thought-record/begin/")
    go_on(page)
    heading(page, "The thought")
    page.locator("textarea[name=thought]").fill("It was my doing")
    go_on(page)
    go_on(page)
    heading(page, "Patterns that might be at work")
    page.get_by_role("button", name="Leave now").click()
    page.wait_for_url("**/away/**")
    page.goto("/unlock/")
    page.locator("input[name=passphrase]").fill("a quiet bench under the plane tree")
    page.keyboard.press("Enter")
    page.wait_for_url("**/today/**")
    expect(page.locator("main")).to_contain_text("Go on with your thought record")
    expect(page.locator("main")).not_to_contain_text("It was my doing")
    page.goto("/thought-record/")
    page.get_by_role("link", name="Carry on").click()
    heading(page, "Patterns that might be at work")
    expect(page.locator("main")).to_contain_text("It was my doing")
    go_on(page, "Keep it, the rest later")
    go_on(page, "Close it as it is")
    heading(page, "You looked at it")
    page.goto("/today/")
    expect(page.locator("main")).not_to_contain_text("Go on with your thought record")


def test_a_record_is_written_by_keyboard_alone(site: Site, visit: Visit) -> None:
    page = visit(site, viewport=DESK)
    settle(page)
    page.goto("/thought-record/begin/thought/")

    def reach(selector: str) -> None:
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
                return
        raise AssertionError(f"{selector} is out of reach")

    def send() -> None:
        reach("main .form .button:not([name])")
        page.keyboard.press("Enter")
        page.wait_for_load_state()

    reach("textarea[name=thought]")
    page.keyboard.type("I will never be at ease")
    reach("input[type=range]")
    page.keyboard.press("End")
    send()
    heading(page, "What you felt")
    reach("summary")
    page.keyboard.press("Enter")
    reach("input[name=feelings]")
    page.keyboard.press("Space")
    send()
    heading(page, "How strong it was")
    reach("input[type=number]")
    page.keyboard.type("60")
    send()
    heading(page, "Patterns that might be at work")
    reach("summary")
    page.keyboard.press("Space")
    reach("input[name=patterns]")
    page.keyboard.press("Space")
    send()
    for title in ("Both sides", "A kinder and truer thought", "The first thought, once more", "What you feel now"):
        heading(page, title)
        send()
    heading(page, "You looked at it")
    expect(page.locator("main")).to_contain_text("Believed 100 of 100 at first.")


def test_a_record_needs_no_scripts(site: Site, visit: Visit) -> None:
    page = visit(site, java_script_enabled=False)
    settle(page)
    page.goto("/thought-record/begin/")
    page.locator("textarea[name=situation]").fill("On the tram")
    go_on(page)
    page.locator("textarea[name=thought]").fill("Nobody would want me")
    page.locator("input[name=belief]").fill("900")
    go_on(page)
    expect(page.locator("main")).to_contain_text("Choose a whole number from 0 to 100.")
    expect(page.locator("textarea[name=thought]")).to_have_value("Nobody would want me")
    page.locator("input[name=belief]").fill("90")
    go_on(page)
    page.locator("summary", has_text="Sad or lonely").click()
    page.locator("label.choice", has_text="lonely").click()
    go_on(page)
    page.locator("input[name=strength_lonely]").fill("75")
    for _ in range(6):
        go_on(page)
    heading(page, "You looked at it")
    page.get_by_role("link", name="Read the whole record").click()
    page.locator("summary", has_text="Change a part").click()
    page.get_by_role("link", name="A kinder and truer thought").click()
    page.locator("textarea[name=kinder]").fill("Two people like me as I am")
    go_on(page, "Keep this")
    heading(page, "Thought record")
    expect(page.locator("main")).to_contain_text("Two people like me as I am")
    page.get_by_role("link", name="Remove").click()
    page.get_by_role("button", name="Remove it").click()
    expect(page.locator("main")).to_contain_text("Some thoughts come back and weigh a lot")
