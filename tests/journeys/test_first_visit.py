"""The first visit: from the first page to something that helps, in a handful of screens."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.crawl import DESK
from tests.journeys.conftest import begin, settle, unlock
from tests.journeys.hands import Visit
from tests.served import Site

SKIP = re.compile(r"^\s*(Skip|Not now|Go on|Pass all of these by)")


def test_the_first_page_says_what_this_is_and_offers_the_ways_on(site: Site, visit: Visit) -> None:
    page = visit(site)
    page.goto("/")
    for name in ("Begin", "Steady me", "Help now"):
        expect(page.get_by_role("link", name=name).first).to_be_visible()
    expect(page.get_by_role("button", name="Leave now")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_within_a_few_screens_a_person_has_a_value_a_goal_a_step_and_a_breath(
    site: Site, visit: Visit, scripts: bool
) -> None:
    page = visit(site, java_script_enabled=scripts, has_touch=True)
    begin(page)
    page.get_by_role("button", name="I have written it down").click()
    screens = 0
    while "/today/" not in page.url:
        screens += 1
        assert screens < 15, page.url
        take_the_next_step(page)
    expect(page.get_by_role("heading", name="Today")).to_be_visible()
    page.goto("/resilience-plan/")
    expect(page.locator("main")).to_contain_text("Sleep without the light on")
    expect(page.locator("main")).to_contain_text("Read one page")


def take_the_next_step(page: Page) -> None:
    """Answer one screen of the first visit as a person in a hurry would."""
    if "/safety-check/" in page.url:
        page.get_by_text("No", exact=True).first.click()
        page.locator("main .form button.button").first.click()
    elif "/values/first/" in page.url:
        page.locator("main button.first-card").first.click()
    elif "first-goal" in page.url:
        page.locator("main textarea, main input[type=text]").first.fill("Sleep without the light on")
        page.locator("main .form button.button").first.click()
    elif "first-step" in page.url:
        page.locator("main textarea, main input[type=text]").first.fill("Read one page")
        if page.locator("main input[type=radio]").count():
            page.locator("main input[type=radio]").first.check(force=True)
        page.locator("main .form button.button").first.click()
    elif "first-breath" in page.url:
        page.get_by_role("button", name="I tried it").click()
    else:
        raise AssertionError(page.url)
    page.wait_for_load_state()


def test_every_screen_of_the_first_visit_can_be_skipped(site: Site, visit: Visit) -> None:
    page = visit(site)
    begin(page)
    page.get_by_role("button", name="I have written it down").click()
    for _ in range(len(("safety", "value", "goal", "step", "breath"))):
        page.locator("main a, main button").filter(has_text=SKIP).first.click()
        page.wait_for_load_state()
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def test_six_words_are_offered_as_a_passphrase(site: Site, visit: Visit) -> None:
    page = visit(site, viewport=DESK)
    page.goto("/begin/")
    page.get_by_role("button", name="Offer me six words").click()
    words = page.locator(".quote strong").inner_text()
    assert len(words.split()) == 6
    page.locator("input[name=passphrase]").fill(words)
    page.locator("input[name=again]").fill(words)
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", name="Your recovery code")).to_be_visible()


def test_a_short_passphrase_is_named_beside_the_field(site: Site, visit: Visit) -> None:
    page = visit(site)
    page.goto("/begin/")
    page.locator("input[name=passphrase]").fill("too short")
    page.locator("input[name=again]").fill("too short")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("main")).to_contain_text("15 characters")


def test_a_second_person_is_told_that_this_copy_has_one(site: Site, visit: Visit) -> None:
    settle(visit(site))
    page = visit(site)
    page.goto("/begin/")
    expect(page.locator("main")).to_contain_text("already")
    expect(page.locator("input[name=passphrase]")).to_have_count(0)


def test_lock_and_unlock_and_a_slip_in_between(site: Site, visit: Visit) -> None:
    page = visit(site)
    settle(page)
    page.get_by_role("button", name="Lock").click()
    page.goto("/resilience-plan/")
    assert "/unlock/" in page.url
    page.locator("input[name=passphrase]").fill("not the one that I chose")
    page.keyboard.press("Enter")
    expect(page.locator("input[name=passphrase]")).to_be_visible()
    expect(page.locator("main .error, main [role=alert], main .errors").first).to_be_visible()
    unlock(page)
    expect(page.get_by_role("heading", name="Today")).to_be_visible()


def test_the_recovery_code_opens_when_the_passphrase_is_gone(site: Site, visit: Visit) -> None:
    page = visit(site)
    code = begin(page)
    stranger = visit(site)
    stranger.goto("/recover/")
    stranger.locator("input[name=code]").fill(code.lower().replace("-", " "))
    stranger.locator("input[name=passphrase]").fill("another bench beside the pond")
    stranger.locator("input[name=again]").fill("another bench beside the pond")
    stranger.get_by_role("button", name="Open", exact=True).click()
    expect(stranger.locator(".chips strong").first).to_be_visible()
    page.goto("/resilience-plan/")
    assert "/unlock/" in page.url
    unlock(page, "another bench beside the pond")
