"""Days in four taps, and something meaningful planned and done: by touch, by keyboard, without scripts, in two tabs."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.crawl import DESK
from tests.journeys.conftest import let_in
from tests.journeys.hands import Visit, fits, heading, tab_to
from tests.served import DEMO_PASSPHRASE, Site


def row(page: Page, asked: str, answer: str) -> None:
    page.get_by_role("group", name=asked).locator("label", has_text=answer).tap()


def test_four_taps_on_a_phone_are_kept_one_by_one(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    let_in(page)
    page.goto("/wellbeing/")
    heading(page, "Today in four taps")
    fits(page)
    taps = (
        ("How was your sleep?", "so-so"),
        ("How was eating?", "enough for me"),
        ("How much did you move?", "resting day"),
        ("Was there something meaningful?", "yes"),
    )
    for asked, answer in taps:
        with page.expect_response(lambda answer: answer.request.method == "POST") as kept:
            row(page, asked, answer)
        assert kept.value.status == 200
        expect(page.locator("[data-status]")).to_have_text("Kept.")
    fits(page)
    page.goto("/wellbeing/month/")
    expect(page.locator("main")).to_contain_text("You noted 1 day")
    fits(page)
    page.locator("td a[aria-current=date]").tap()
    for _asked, answer in taps:
        expect(page.locator("label.choice:has(input:checked)", has_text=answer)).to_be_visible()
    page.locator("summary", has_text="Add hours of sleep").tap()
    page.locator("input[name=hours]").fill("7,5")
    page.locator("input[name=which]").fill("the river")
    page.get_by_role("button", name="Keep this").tap()
    expect(page.locator("input[name=hours]")).to_have_value("7.5")
    page.locator("button[name=clear][value=food]").tap()
    expect(page.locator("label.choice:has(input:checked)")).to_have_count(3)
    expect(page.locator("input[name=which]")).to_have_value("the river")


def test_something_meaningful_is_chosen_planned_moved_and_done(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    let_in(page)
    page.goto("/wellbeing/activities/")
    page.get_by_role("link", name="Choose from examples").tap()
    page.locator("summary", has_text="Nature").tap()
    page.locator("label.choice", has_text="Water a plant").tap()
    fits(page)
    page.get_by_role("button", name="Add these").tap()
    page.get_by_role("link", name="Water a plant").tap()
    page.get_by_role("link", name="Choose a day for it").tap()
    page.locator("label.choice", has_text="today").tap()
    page.locator("input[name=cue]").fill("When the kettle is on")
    fits(page)
    page.get_by_role("button", name="Plan it").tap()
    expect(page.locator("main")).to_contain_text("Planned for today.")
    page.goto("/today/")
    expect(page.locator("main")).to_contain_text("When the kettle is on")
    page.goto("/wellbeing/activities/")
    page.get_by_role("link", name="Water a plant").first.tap()
    page.get_by_role("button", name="Tomorrow").tap()
    expect(page.locator("main")).not_to_contain_text("Planned for today.")
    fits(page)
    page.get_by_role("button", name="ordinary").tap()
    expect(page.locator("main")).to_contain_text("It was ordinary.")
    page.goto("/wellbeing/month/")
    expect(page.locator("main")).to_contain_text("something meaningful on 1 day")


def test_a_day_and_a_plan_by_keyboard_alone(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=DESK)
    let_in(page)
    page.goto("/wellbeing/")

    tab_to(page, "input[name=sleep]")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.keyboard.press("Space")
    expect(page.locator("[data-status]")).to_have_text("Kept.")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.keyboard.press("ArrowRight")
    expect(page.locator("[data-status]")).to_have_text("Kept.")
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    tab_to(page, "input[name=which]")
    page.keyboard.type("a long letter")
    page.keyboard.press("Enter")
    expect(page.locator("[data-status]")).to_contain_text("You can change it whenever you like")
    expect(page.locator("label.choice:has(input:checked)")).to_have_text("so-so")
    expect(page.locator("input[name=which]")).to_have_value("a long letter")
    page.goto("/wellbeing/activities/write/")
    tab_to(page, "input[name=what]")
    page.keyboard.type("Sit by the pond")
    page.keyboard.press("Enter")
    heading(page, "Choose a day")
    tab_to(page, "input[name=when]")
    page.keyboard.press("Space")
    tab_to(page, "main .form button.button")
    page.keyboard.press("Enter")
    heading(page, "Sit by the pond")
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    tab_to(page, "input[name=line]")
    page.keyboard.type("Two ducks")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Done on")
    expect(page.locator("main .done")).to_have_text("Two ducks")


def test_nothing_here_needs_scripts(home: Site, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False, has_touch=True)
    let_in(page)
    page.goto("/wellbeing/")
    page.get_by_role("link", name="Yesterday").tap()
    heading(page, "Yesterday in four taps")
    row(page, "How was your sleep?", "rough")
    page.locator("summary", has_text="Add hours of sleep").tap()
    page.locator("input[name=hours]").fill("many")
    page.get_by_role("button", name="Keep this").tap()
    expect(page.locator("main")).to_contain_text("Write hours from 0 to 24")
    expect(page.locator("input[name=hours]")).to_have_value("many")
    page.locator("input[name=hours]").fill("5:30")
    page.get_by_role("button", name="Keep this").tap()
    expect(page.locator("main")).to_contain_text("Kept. You can change it")
    page.locator("button[name=clear][value=sleep]").tap()
    expect(page.locator("label.choice:has(input:checked)")).to_have_count(0)
    page.goto("/wellbeing/activities/write/")
    page.locator("input[name=what]").fill("Sit by the pond")
    page.get_by_role("button", name="Keep it and choose a day").tap()
    page.locator("input[name=day]").fill("2020-01-01")
    page.get_by_role("button", name="Plan it").tap()
    expect(page.locator("main")).to_contain_text("That day has gone by")
    page.locator("label.choice", has_text="tomorrow").tap()
    page.get_by_role("button", name="Plan it").tap()
    page.get_by_role("button", name="Let it go").tap()
    expect(page.locator("main")).to_contain_text("That is a choice")


def test_a_tap_in_an_old_tab_shows_both_versions(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    let_in(page)
    page.goto("/wellbeing/")
    other = page.context.new_page()
    other.goto("/wellbeing/")
    with other.expect_response(lambda answer: answer.request.method == "POST"):
        row(other, "How was your sleep?", "rested")
    row(page, "How was your sleep?", "rough")
    heading(page, "This was changed in another tab")
    expect(page.locator("main")).to_contain_text("Sleep: rested")
    page.get_by_role("link", name="Go on with what is kept").tap()
    expect(page.locator("label.choice:has(input:checked)")).to_have_text("rested")


def test_months_of_a_lived_life_fit_a_small_screen(lived_in: Site, visit: Visit) -> None:
    page = visit(lived_in, viewport={"width": 320, "height": 640}, has_touch=True)
    let_in(page, DEMO_PASSPHRASE)
    page.goto("/wellbeing/month/")
    page.get_by_role("link", name="Month before").tap()
    page.locator("summary", has_text="What the marks mean").tap()
    page.locator("summary", has_text="The same in words").tap()
    fits(page)
    narrow = page.evaluate(
        "[...document.querySelectorAll('a.cell')].filter((e) => e.getBoundingClientRect().width < 43.5).length"
    )
    assert narrow == 0
    for path in ("/wellbeing/", "/wellbeing/activities/", "/wellbeing/beside/", "/wellbeing/about/"):
        page.goto(path)
        fits(page)
