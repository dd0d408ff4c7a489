"""The circle: a name and a tap, a day in touch, a small plan, and a note for the calendar."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.crawl import DESK
from tests.journeys.conftest import let_in, unlock
from tests.journeys.hands import Visit, tab_to
from tests.served import Site


def name_someone(page: Page, name: str = "Zoë", sort: str = "A person") -> None:
    page.goto("/support/")
    if page.locator("input[name=name]").count() == 0:
        page.get_by_role("link", name="Add to your circle").click()
    page.locator("input[name=name]").fill(name)
    page.get_by_role("button", name=sort).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_by_touch_from_a_name_to_a_file_for_the_calendar(
    home: Site, visit: Visit, scripts: bool, tmp_path: Path
) -> None:
    page = visit(home, java_script_enabled=scripts, has_touch=True)
    unlock(page)
    name_someone(page)
    page.get_by_role("button", name="We were in touch today").tap()
    expect(page.locator("main")).to_contain_text("Today is noted.")
    page.get_by_role("link", name="What they are good for").tap()
    page.get_by_text("Hard moments").tap()
    page.get_by_role("button", name="Keep this").tap()
    expect(page.locator("main .chips").first).to_contain_text("Hard moments")
    page.get_by_role("link", name="How to reach, how often").tap()
    page.locator("textarea[name=reach]").fill("+49 30 1234567")
    page.get_by_text("Every two weeks").tap()
    page.get_by_role("button", name="Keep this").tap()
    expect(page.locator('main a[href="tel:+49301234567"]')).to_be_visible()
    page.get_by_role("link", name="A note in your calendar").tap()
    expect(page.get_by_label("Every two weeks")).to_be_checked()
    expect(page.get_by_label("Zoë")).to_be_checked()
    page.get_by_text("Wednesday", exact=True).tap()
    page.locator("input[name=at]").fill("18:30")
    page.get_by_role("button", name="Show me the note first").tap()
    expect(page.locator("main")).to_contain_text("What leaves with the file")
    with page.expect_download() as taking:
        page.get_by_role("button", name="Save the file").tap()
    assert taking.value.suggested_filename == "note.ics"
    taking.value.save_as(tmp_path / "note.ics")
    written = (tmp_path / "note.ics").read_bytes()
    (event,) = Calendar.from_ical(written).events
    assert str(event["summary"]) == "A note to self"
    assert "Zoë".encode() not in written


def test_by_keyboard_alone_someone_is_named_and_an_idea_gets_a_day(home: Site, visit: Visit) -> None:
    page = visit(home, viewport=DESK)
    let_in(page)
    page.goto("/support/")
    tab_to(page, "input[name=name]")
    page.keyboard.type("The choir")
    tab_to(page, "button[value=community]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="The choir")).to_be_visible()
    tab_to(page, "main button[name=today]")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Today is noted.")
    page.goto("/support/grow/")
    tab_to(page, "main .lines a")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Give it a day")).to_be_visible()
    tab_to(page, "input[name=day]")
    page.keyboard.type("12312030")
    page.keyboard.press("Enter")
    expect(page.locator("main .lines").first).to_contain_text("31 December 2030")


def test_a_day_to_come_is_answered_in_place_and_the_line_stays(home: Site, visit: Visit) -> None:
    page = visit(home)
    unlock(page)
    name_someone(page, "The library", "A place")
    page.get_by_role("link", name="Another day").click()
    page.locator("input[name=day]").fill("2099-01-01")
    page.locator("input[name=how]").fill("By the window")
    page.get_by_role("button", name="Keep this day").click()
    expect(page.locator("main .problem")).to_contain_text("still to come")
    expect(page.locator("input[name=how]")).to_have_value("By the window")


def test_two_tabs_keep_both_texts(home: Site, visit: Visit) -> None:
    page = visit(home)
    unlock(page)
    name_someone(page)
    address = f"{page.url}edit/name/"
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(address)
    page.locator("textarea[name=note]").fill("From the first tab")
    page.get_by_role("button", name="Keep this").click()
    other.locator("textarea[name=note]").fill("From the second tab")
    other.get_by_role("button", name="Keep this").click()
    expect(other.locator("main")).to_contain_text("From the first tab")
    expect(other.locator("main")).to_contain_text("From the second tab")


def test_the_zone_of_the_browser_is_chosen_and_never_over_what_was_sent(home: Site, visit: Visit) -> None:
    page = visit(home, timezone_id="Asia/Tokyo")
    let_in(page)
    page.goto("/support/notes/new/")
    zone = page.locator("select[name=zone]")
    expect(zone).to_have_value("Asia/Tokyo")
    page.locator("summary").filter(has_text="time zone").click()
    zone.select_option("Africa/Nairobi")
    page.get_by_role("button", name="Show me the note first").click()
    expect(page.locator("main .problem").first).to_be_visible()
    expect(zone).to_have_value("Africa/Nairobi")
