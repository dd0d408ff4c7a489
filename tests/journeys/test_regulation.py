"""Skills: by touch on a phone, by keyboard, without scripts; locked with nothing kept, and unlocked with readings."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from ownpace.library.skills import mindful, muscles
from tests.crawl import DESK
from tests.journeys.conftest import let_in
from tests.journeys.hands import Visit, fits, tab_to
from tests.served import Site

WAYS = (
    "/steady/",
    "/steady/breathe/?pattern=own",
    "/steady/ground/",
    "/steady/ground/categories/",
    "/steady/muscles/",
    "/steady/mindful/body/",
    "/steady/safe-place/",
    "/about/offline/",
)
LISTEN = """
  window.heard = {tones: 0, buzzes: 0};
  const Tone = window.OscillatorNode;
  window.OscillatorNode = class extends Tone { constructor(...given) { super(...given); heard.tones += 1; } };
  navigator.vibrate = () => { heard.buzzes += 1; return true; };
"""


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).tap()


@pytest.mark.parametrize("path", WAYS)
def test_every_way_fits_a_small_phone_and_a_finger(site: Site, visit: Visit, path: str) -> None:
    page = visit(site, has_touch=True, viewport={"width": 320, "height": 640})
    page.goto(path)
    fits(page)


def test_a_breath_at_one_s_own_pace_by_touch(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True)
    page.clock.install()
    page.goto("/steady/breathe/")
    page.locator("summary").tap()
    page.locator("label.choice", has_text="My own pace").tap()
    page.locator("input[name=inwards]").fill("3")
    page.locator("input[name=outwards]").fill("20")
    tap(page, "Start")
    expect(page.locator("[data-word]")).to_have_text("Ready")
    page.locator("input[name=outwards]").fill("7")
    page.locator("#minutes").select_option("1")
    tap(page, "Start")
    word = page.locator("[data-word]")
    expect(word).to_have_text("In…")
    page.clock.run_for(3_000)
    expect(word).to_have_text("Out…")
    page.clock.run_for(7_000)
    expect(word).to_have_text("In…")
    page.clock.run_for(60_000)
    expect(word).to_have_text("Rest")
    expect(page.get_by_role("button", name="Again")).to_be_focused()


def test_the_box_says_when_to_hold(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True)
    page.clock.install()
    page.goto("/steady/breathe/?pattern=box")
    tap(page, "Start")
    for words in ("In…", "Hold loosely", "Out…", "Rest", "In…"):
        expect(page.locator("[data-word]")).to_have_text(words)
        page.clock.run_for(4_000)


def test_counting_follows_the_person_and_begins_again_after_ten(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True)
    page.goto("/steady/breathe/?pattern=counting")
    tap(page, "Start")
    for _ in range(11):
        tap(page, "One breath out")
    expect(page.locator("[data-word]")).to_have_text("1")
    tap(page, "Stop")
    expect(page.get_by_text("You can stay a while")).to_be_visible()


def test_sound_and_touch_come_when_they_are_asked_for_and_not_before(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True)
    page.add_init_script(LISTEN)
    page.clock.install()
    page.goto("/steady/breathe/")
    tap(page, "Start")
    page.clock.run_for(11_000)
    assert page.evaluate("heard") == {"tones": 0, "buzzes": 0}
    tap(page, "Stop")
    page.locator("summary").tap()
    page.locator("label.choice", has_text="A soft tone").tap()
    page.locator("label.choice", has_text="A short buzz").tap()
    tap(page, "Again")
    page.clock.run_for(4_000)
    assert page.evaluate("heard") == {"tones": 2, "buzzes": 2}


def test_with_stillness_asked_for_a_line_fills_and_nothing_moves(site: Site, visit: Visit) -> None:
    page = visit(site, reduced_motion="reduce")
    page.clock.install()
    page.goto("/steady/breathe/")
    page.get_by_role("button", name="Start").click()
    expect(page.locator(".ring").first).to_be_hidden()
    expect(page.locator(".breath .fill")).to_be_visible()
    page.clock.run_for(3_000)
    assert 0.5 < float(page.locator(".breath .fill").evaluate("(line) => line.value")) <= 1
    assert page.evaluate("document.getAnimations().filter((a) => a.playState === 'running').length") == 0


def test_muscles_are_guided_paused_skipped_stopped_and_begun_again(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True)
    page.clock.install()
    page.goto("/steady/muscles/")
    tap(page, "Start")
    now, name, where = (page.locator(f"[data-stage] [data-{part}]") for part in ("now", "name", "where"))
    expect(now).to_contain_text("Sit or lie")
    page.clock.run_for(28_000)
    four = muscles().sets[0].groups
    expect(name).to_have_text(four[0].name)
    expect(where).to_have_text("1 of 4")
    expect(now).to_have_text(four[0].tense)
    tap(page, "Pause")
    page.clock.run_for(60_000)
    expect(now).to_have_text(four[0].tense)
    tap(page, "Go on")
    page.clock.run_for(6_500)
    expect(now).to_have_text(four[0].letting)
    tap(page, "Skip this one")
    expect(name).to_have_text(four[1].name)
    tap(page, "Stop")
    expect(page.get_by_text("You can stay a while")).to_be_visible()
    tap(page, "Again")
    expect(now).to_contain_text("Sit or lie")
    page.clock.run_for(5 * 60_000)
    expect(page.get_by_role("button", name="Again")).to_be_visible()


def test_nothing_is_tensed_and_hips_come_when_they_are_asked_for(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True)
    page.clock.install()
    page.goto("/steady/muscles/?manner=release&groups=7")
    page.locator("label.choice", has_text="Also hips and seat").tap()
    tap(page, "Start")
    seen = []
    for _ in range(12):
        seen.append(page.locator("[data-stage] [data-now]").inner_text())
        if page.get_by_role("button", name="Again").is_visible():
            break
        tap(page, "Skip this one")
    seven = muscles().sets[1].groups
    assert [group.loosen for group in seven] == seen[2 : 2 + len(seven)]
    assert not {group.tense for group in seven} & set(seen)


def test_quiet_minutes_last_as_long_as_was_chosen(site: Site, visit: Visit) -> None:
    page = visit(site, has_touch=True)
    page.clock.install()
    page.goto("/steady/mindful/breath/")
    page.locator("#minutes").select_option("3")
    tap(page, "Start")
    expect(page.locator("[data-now]")).to_have_text(mindful()[0].lines[0].text)
    page.clock.run_for(170_000)
    expect(page.locator("[data-now]")).to_have_text(mindful()[0].lines[-1].text)
    page.clock.run_for(15_000)
    expect(page.get_by_role("button", name="Again")).to_be_visible()


def test_one_step_at_a_time_back_all_and_again_by_keyboard(site: Site, visit: Visit) -> None:
    page = visit(site, viewport=DESK)
    page.goto("/steady/ground/orienting/")
    step = page.locator("[data-step]:not([hidden]) h2")
    expect(step).to_have_text(["Say the date."])
    enter(page, "Next")
    expect(step).to_have_text(["Say the place."])
    expect(step).to_be_focused()
    enter(page, "Back")
    expect(step).to_have_text(["Say the date."])
    enter(page, "All on one page")
    expect(step).to_have_count(5)
    enter(page, "Again")
    for _ in range(5):
        enter(page, "Next")
    expect(page.get_by_text("Here you are.")).to_be_visible()


def enter(page: Page, name: str) -> None:
    """Go to a button with the Tab key, and press it."""
    tab_to(page, page.get_by_role("button", name=name, exact=True))
    page.keyboard.press("Enter")


def test_muscles_by_keyboard_alone(site: Site, visit: Visit) -> None:
    page = visit(site, viewport=DESK)
    page.goto("/steady/muscles/")
    enter(page, "Start")
    expect(page.get_by_role("button", name="Pause")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Go on")).to_be_focused()
    enter(page, "Skip this one")
    enter(page, "Stop")
    expect(page.get_by_role("button", name="Again")).to_be_visible()


def test_a_reading_before_a_guided_skill_and_a_reading_after(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    let_in(page)
    page.goto("/regulation/skills/feet/")
    page.get_by_role("link", name="Note how it is before").tap()
    page.locator("input[name=before]").fill("60")
    tap(page, "Keep it, and to the steps")
    page.get_by_role("link", name="Do it with a guide").tap()
    for _ in range(5):
        tap(page, "Next")
    page.get_by_role("link", name="When you are ready: carry on").tap()
    page.locator("input[name=after]").fill("35")
    tap(page, "Keep this")
    expect(page.locator("main")).to_contain_text("25 lower after than before.")
    page.get_by_role("link", name="What helps me").tap()
    expect(page.locator("main")).to_contain_text("Not enough yet to say: 1 reading")


def test_a_place_is_written_and_read_and_found_on_steady_me(home: Site, visit: Visit) -> None:
    page = visit(home, has_touch=True)
    let_in(page)
    page.goto("/regulation/places/")
    page.get_by_role("link", name="Write a place").tap()
    page.locator("input[name=name]").fill("The bench")
    tap(page, "Keep and go on")
    page.locator("textarea[name=text]").fill("Late light on the water")
    tap(page, "Keep and go on")
    page.locator("textarea[name=text]").fill("A weir")
    tap(page, "Keep, enough for now")
    expect(page.get_by_role("heading", name="The bench")).to_be_visible()
    page.goto("/steady/")
    page.get_by_role("link", name="The bench").tap()
    page.clock.install()
    page.reload()
    tap(page, "Start")
    page.clock.run_for(16_000)
    expect(page.locator("[data-now]")).to_have_text("Late light on the water")
    tap(page, "Skip this one")
    expect(page.locator("[data-now]")).to_have_text("A weir")
    fits(page)


def test_without_scripts_every_way_can_be_read(site: Site, visit: Visit) -> None:
    page = visit(site, java_script_enabled=False)
    page.goto("/steady/breathe/")
    expect(page.locator("noscript .note")).to_contain_text("in while you count: 1, 2, 3, 4.")
    page.locator("summary").click()
    page.locator("label.choice", has_text="In 3, out 6").click()
    page.locator("noscript button").click()
    expect(page.locator("noscript .note")).to_contain_text("in while you count: 1, 2, 3.")
    page.goto("/steady/ground/cold_water/")
    expect(page.locator("[data-step]")).to_have_count(5)
    expect(page.locator("[data-step]").last).to_be_visible()
    page.goto("/steady/mindful/sounds/")
    expect(page.locator("[data-line]").last).to_be_visible()
    page.goto("/steady/muscles/")
    page.locator("summary", has_text="Sixteen groups").click()
    expect(page.locator("details[open]").get_by_text("Make a soft fist.").first).to_be_visible()
    page.locator("noscript a", has_text="Without tensing").click()
    page.locator("summary", has_text="Four groups").click()
    expect(page.locator("details[open]").get_by_text("let both arms get heavier")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Start|Pause|Next"))).to_have_count(0)


def test_without_scripts_a_place_is_written_and_read(home: Site, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False)
    let_in(page)
    page.goto("/regulation/places/new/")
    page.locator("input[name=name]").fill("A cabin")
    page.get_by_role("button", name="Keep and go on").click()
    page.locator("textarea[name=text]").fill("Snow against the window")
    page.get_by_role("button", name="Keep, enough for now").click()
    expect(page.get_by_text("Snow against the window")).to_be_visible()


def test_locked_nothing_is_kept_of_any_of_it(site: Site, visit: Visit) -> None:
    page = visit(site)
    for path in WAYS:
        page.goto(path)
        assert page.get_by_text("Keep that I tried this").count() == 0
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0
