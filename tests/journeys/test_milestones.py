"""Milestones: one's own added by touch, kept close, looked back on; by keyboard; without scripts; on paper."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.crawl import DESK
from tests.journeys.conftest import let_in
from tests.journeys.hands import Visit, fits, heading, tab_to
from tests.served import DEMO_PASSPHRASE, Site


def test_the_first_one_is_added_by_touch_and_kept_close(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    let_in(page)
    page.goto("/milestones/")
    page.get_by_role("link", name="Add one of your own").tap()
    page.locator("input[name=words]").fill("Slept with the door open")
    page.locator("summary", has_text="Say what sort of moment it was").tap()
    page.locator("label.choice", has_text="A first time").tap()
    fits(page)
    page.get_by_role("button", name="Keep it").tap()
    heading(page, "Slept with the door open")
    page.get_by_role("button", name="Keep close").tap()
    expect(page.get_by_role("button", name="Kept close: take off")).to_be_visible()
    page.get_by_role("link", name="All milestones").tap()
    expect(page.locator(".close")).to_contain_text("Slept with the door open")
    fits(page)
    page.get_by_role("link", name="Since you began").tap()
    expect(page.locator("main")).to_contain_text("First times of your own")
    fits(page)
    page.goto("/today/")
    expect(page.locator("main")).not_to_contain_text("Slept with the door open")


def test_a_lived_in_list_is_narrowed_and_looked_back_on(lived_in: Site, visit: Visit) -> None:
    page = visit(lived_in, has_touch=True)
    let_in(page, DEMO_PASSPHRASE)
    page.goto("/milestones/")
    expect(page.locator(".month").first).to_be_visible()
    fits(page)
    page.locator("summary", has_text="Show a part of them").tap()
    page.get_by_label("From").select_option("regulation")
    page.get_by_role("button", name="Show", exact=True).tap()
    page.wait_for_url("**practice=regulation**")
    assert {words.split(" · ")[1] for words in page.locator(".milestone .meta").all_inner_texts()} == {"Skills"}
    fits(page)
    page.goto("/milestones/since/")
    expect(page.locator("main")).to_contain_text("The first of each")
    fits(page)


def test_what_is_kept_close_prints_on_a_sheet(lived_in: Site, visit: Visit) -> None:
    page = visit(lived_in)
    let_in(page, DEMO_PASSPHRASE)
    page.goto("/milestones/close/")
    page.get_by_role("link", name="On a sheet, to print").click()
    expect(page.locator(".close-page li").first).to_be_visible()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1


def test_one_is_added_and_kept_close_by_keyboard_alone(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=DESK)
    let_in(page)
    page.goto("/milestones/add/")

    tab_to(page, "input[name=words]")
    page.keyboard.type("Walked home the short way")
    tab_to(page, "main .form .button")
    page.keyboard.press("Enter")
    heading(page, "Walked home the short way")
    tab_to(page, "main .tap")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Kept close: take off")).to_be_visible()


def test_everything_works_without_scripts(home: Site, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False)
    let_in(page)
    page.goto("/milestones/add/")
    page.locator("input[name=words]").fill("Gave the old coat away")
    page.locator("input[name=day]").fill("2999-01-01")
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator("main .problem")).to_contain_text("1 January 2999")
    expect(page.locator("input[name=words]")).to_have_value("Gave the old coat away")
    page.locator("input[name=day]").fill("2024-02-29")
    page.get_by_role("button", name="Keep it").click()
    heading(page, "Gave the old coat away")
    page.goto("/milestones/")
    page.get_by_role("button", name="Keep close").click()
    expect(page.locator(".close")).to_contain_text("Gave the old coat away")
    page.get_by_role("link", name="A year ago today").click()
    page.locator("label.choice", has_text="Name them, once, on the day").click()
    page.get_by_role("button", name="Keep this").click()
    heading(page, "Milestones")
    page.get_by_role("link", name="Gave the old coat away").first.click()
    page.get_by_role("link", name="Remove").click()
    page.get_by_role("button", name="Remove it").click()
    expect(page.locator("main")).to_contain_text("Here stands what went a way you wanted")


def test_two_tabs_never_overwrite_each_other(home: Site, visit: Visit) -> None:
    page = visit(home)
    let_in(page)
    page.goto("/milestones/add/")
    page.locator("input[name=words]").fill("The first words")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("link", name="Change").click()
    page.wait_for_url("**/change/")
    other = page.context.new_page()
    other.goto(page.url)
    for tab, words in ((page, "From the first tab"), (other, "From the second tab")):
        tab.locator("input[name=words]").fill(words)
        tab.get_by_role("button", name="Keep it").click()
        tab.wait_for_load_state()
    expect(other.locator("main")).to_contain_text("From the first tab")
    expect(other.locator("main")).to_contain_text("From the second tab")
