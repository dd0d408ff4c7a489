"""Steps proposed at the person's own pace: why, declined, chosen, looked at again before starting, and split."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.crawl import DESK
from tests.journeys.conftest import let_in
from tests.served import DEMO_PASSPHRASE, Site, serving

pytestmark = pytest.mark.practice("exposure_ladder")
Visit = Callable[..., Page]
IN_HAND = "One small thing at a time"


@pytest.fixture
def climbed(life: Path, tmp_path: Path) -> Iterator[Site]:
    """A site of a test's own, with a ladder that was tried often enough for the pace model to answer."""
    with serving(shutil.copytree(life, tmp_path / "data")) as running:
        yield running


def open_ladder(page: Page) -> str:
    let_in(page, DEMO_PASSPHRASE)
    page.goto("/exposure-ladder/")
    page.get_by_role("link", name=IN_HAND).click()
    page.wait_for_url("**/ladders/**")
    return page.url


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_proposal_says_why_and_is_declined_with_a_tap(climbed: Site, visit: Visit, scripts: bool) -> None:
    page = visit(climbed, java_script_enabled=scripts, has_touch=True)
    open_ladder(page)
    assert 1 <= page.get_by_role("button", name="Prepare", exact=False).count() <= 3
    page.locator("summary", has_text="Why this?").tap()
    expect(page.locator(".forecast-plot")).to_be_visible()
    assert page.locator(".forecast-row").count() == page.locator(".rung").count()
    page.locator("summary", has_text="The numbers").tap()
    expect(page.locator(".forecast table")).to_be_visible()
    declined = page.locator(".first-thing h2").inner_text()
    page.get_by_role("button", name="Not this one").first.tap()
    page.wait_for_url("**declined=**")
    expect(page.locator("#declined")).to_contain_text(declined)
    expect(page.locator("#declined [aria-pressed=true]")).to_have_text("A week")
    page.get_by_role("button", name="A month").tap()
    expect(page.locator("#declined [aria-pressed=true]")).to_have_text("A month")
    assert page.locator(".first-thing h2").all_inner_texts() != [declined]
    page.get_by_role("button", name="Undo").tap()
    expect(page.locator(".first-thing h2")).to_have_text(declined)


def test_the_pace_is_chosen_and_time_is_a_range(climbed: Site, visit: Visit) -> None:
    page = visit(climbed, has_touch=True)
    ladder = open_ladder(page)
    page.get_by_role("link", name="My pace: Steady").tap()
    page.get_by_text("Brisk", exact=True).tap()
    page.get_by_role("button", name="Keep").tap()
    page.get_by_role("link", name="My pace: Brisk").wait_for()
    page.goto(ladder)
    page.get_by_role("link", name="How long may it take?").tap()
    expect(page.locator("main .opening, main .content > p").first).to_have_text(
        re.compile(r"weeks to the top|no honest estimate yet|highest step")
    )


def test_after_two_hard_ones_there_is_a_rest_with_its_end_and_a_way_on(climbed: Site, visit: Visit) -> None:
    page = visit(climbed, has_touch=True)
    ladder = open_ladder(page)
    hardest = page.locator(".rung a.line").first.inner_text()
    for _ in range(2):
        page.goto(ladder)
        page.locator(".rung a.line").first.tap()
        page.get_by_role("button", name="It happened already").tap()
        page.locator("input[name=peak]").fill("90")
        for heading in ("Look back", "Look ahead"):
            page.locator("main .form button.button").first.tap()
            page.get_by_role("heading", name=heading).wait_for()
        page.get_by_role("button", name="Finish").tap()
        page.get_by_role("link", name="Steady enough").tap()
    expect(page.get_by_role("heading", name="Rest comes first")).to_be_visible()
    expect(page.locator(".care")).to_contain_text("Nothing is proposed until")
    expect(page.locator(".care .quote")).to_have_text(hardest)
    page.get_by_role("link", name="Make this one smaller").tap()
    expect(page.get_by_role("heading", name="Split this step")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_a_hard_day_gets_a_second_look_and_the_choice_holds(climbed: Site, visit: Visit, scripts: bool) -> None:
    page = visit(climbed, java_script_enabled=scripts)
    ladder = open_ladder(page)
    page.goto(f"{ladder}pace/")
    page.locator("input[value=gentle]").check(force=True)
    page.get_by_role("button", name="Keep").click()
    page.wait_for_url(ladder)
    page.locator(".rung a.line").first.click()
    page.get_by_role("button", name="Prepare this step").click()
    for _ in range(3):
        page.locator("main .form button.button").first.click()
        page.wait_for_load_state()
    page.locator("input[name=before]").fill("65")
    page.get_by_role("button", name="Start now").click()
    expect(page.get_by_role("heading", name="Today it may ask a lot")).to_be_visible()
    expect(page.get_by_role("link", name="Another day")).to_be_visible()
    page.get_by_role("button", name="Start as planned").click()
    expect(page.get_by_role("button", name="It is done")).to_be_visible()


def test_a_step_is_split_by_keyboard_alone(climbed: Site, visit: Visit) -> None:
    page = visit(climbed, viewport=DESK)
    open_ladder(page)
    hardest = page.locator(".rung a.line").first
    words = hardest.inner_text()
    hardest.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/steps/**")
    page.get_by_role("link", name="Split this step").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/split/")
    page.get_by_role("link", name="Shorter").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**way=shorter")
    field = page.locator("textarea[name=situation]")
    assert field.input_value() == words.rstrip(".")
    field.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("The same, for two minutes")
    page.locator("input[name=suds]").focus()
    page.keyboard.type("20")
    page.locator("main .form button.button").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#step-**")
    expect(page.locator(".ladder")).to_contain_text("The same, for two minutes")
    expect(page.locator(".rung a.line").first).to_have_text(words)
