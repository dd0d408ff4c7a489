"""Leave now: at once, everywhere, with nothing left to go back to."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import unlock
from tests.journeys.hands import Visit
from tests.served import DEMO_PASSPHRASE, Site


def test_one_tap_leaves_to_a_neutral_page_and_ends_the_session(lived_in: Site, visit: Visit) -> None:
    page = visit(lived_in)
    unlock(page, DEMO_PASSPHRASE)
    page.get_by_role("button", name="Leave now").click()
    page.wait_for_url("**/away/")
    assert "Ownpace" not in page.content()
    page.goto("/today/")
    assert "/unlock/" in page.url


def test_going_back_after_leaving_shows_nothing(lived_in: Site, visit: Visit) -> None:
    page = visit(lived_in)
    unlock(page, DEMO_PASSPHRASE)
    page.goto("/resilience-plan/")
    page.get_by_role("button", name="Leave now").click()
    page.wait_for_url("**/away/")
    page.go_back()
    page.wait_for_load_state()
    assert "/resilience-plan/" not in page.url or "unlock" in page.url
    expect(page.locator("body")).not_to_contain_text("My plan")


def test_shift_three_times_leaves_from_every_open_tab(lived_in: Site, visit: Visit) -> None:
    page = visit(lived_in)
    unlock(page, DEMO_PASSPHRASE)
    other = page.context.new_page()
    other.goto("/resilience-plan/")
    page.bring_to_front()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("**/away/")
    other.wait_for_url("**/away/")


def test_shift_while_typing_capitals_does_not_leave(lived_in: Site, visit: Visit) -> None:
    page = visit(lived_in)
    page.goto("/unlock/")
    field = page.locator("input[name=passphrase]")
    field.focus()
    for letter in "ABC":
        page.keyboard.press(f"Shift+{letter}")
    page.wait_for_timeout(400)
    assert "/unlock/" in page.url


@pytest.mark.parametrize("where", ["/today/", "/resilience-plan/", "/steady/breathe/"])
def test_leaving_works_with_scripts_off(lived_in: Site, visit: Visit, where: str) -> None:
    page = visit(lived_in, java_script_enabled=False)
    unlock(page, DEMO_PASSPHRASE)
    page.goto(where)
    page.get_by_role("button", name="Leave now").click()
    page.wait_for_url("**/away/")
    page.goto("/today/")
    assert "/unlock/" in page.url


def test_a_locked_form_hands_back_what_was_typed(home: Site, visit: Visit) -> None:
    page = visit(home)
    unlock(page)
    page.goto("/exposure-ladder/begin/")
    page.locator("input[name=title]").fill("A long sentence that must not be lost")
    other = page.context.new_page()
    other.goto("/today/")
    other.get_by_role("button", name="Lock").click()
    other.wait_for_load_state()
    page.locator("main .form button.button").first.click()
    expect(page.locator("main")).to_contain_text("locked")
    assert "A long sentence that must not be lost" in page.content()


def test_steady_me_and_help_now_work_while_locked_and_keep_nothing(site: Site, visit: Visit) -> None:
    page = visit(site)
    page.goto("/steady/breathe/")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("[data-word]")).to_contain_text("In")
    page.goto("/steady/ground/?step=1")
    expect(page.get_by_role("heading", name="Five things you can see")).to_be_visible()
    page.goto("/help/?country=DE")
    expect(page.locator("main")).to_contain_text("112")
    assert page.context.cookies() == [] or all(cookie["name"] == "csrftoken" for cookie in page.context.cookies())


def test_breathing_needs_no_movement_under_reduced_motion(site: Site, visit: Visit) -> None:
    page = visit(site, reduced_motion="reduce")
    page.goto("/steady/breathe/")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("[data-word]")).to_contain_text("In")
    moving = page.evaluate(
        "document.getAnimations().filter(a => a.playState === 'running' && a.effect.getTiming().duration > 1).length"
    )
    assert moving == 0
