"""What a person does on any page, and sees at once: shared by the journeys."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Dialog, Locator, Page, expect

Visit = Callable[..., Page]
"""Opens a page of a site, in a browser of its own: the fixture `visit`."""
MOST_TABS = 90
"""More than there are stops on any page that a journey goes through by keyboard."""
SMALLEST = 44
"""What a finger hits, in pixels of CSS."""
TAPPED = (
    "button, .button, .choice, summary, select, input[type=number], .chip[href], a.line, a.cell, .row a, .way a, "
    ".tap-words span, figcaption a"
)
TOO_LOW = """(ones, least) => ones.filter((one) => one.offsetParent)
  .filter((one) => one.getBoundingClientRect().height < least - 0.5).map((one) => one.outerHTML)"""
HAS_FOCUS = "(ones) => ones.includes(document.activeElement)"


def heading(page: Page, words: str) -> None:
    """Wait for the page with this heading."""
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def fits(page: Page) -> None:
    """Nothing is wider than the screen, and what can be tapped in the page itself is high enough for a finger. Links
    inside sentences are left out.
    """
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    too_low = page.locator("main").locator(TAPPED).evaluate_all(TOO_LOW, SMALLEST)
    assert too_low == [], too_low


def noting(dialogs: list[str]) -> Callable[[Dialog], None]:
    """Return what answers every dialog with yes and notes its kind."""

    def note(dialog: Dialog) -> None:
        dialogs.append(dialog.type)
        dialog.accept()

    return note


def press(page: Page, name: str) -> None:
    """Press the button of this very name, and wait for the page that follows."""
    page.get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()


def send(page: Page) -> None:
    """Send the form of the page with its first button, and wait for the page that follows."""
    page.locator("main .form button.button").first.click()
    page.wait_for_load_state()


def tab_to(page: Page, wanted: str | Locator) -> None:
    """Press Tab until the focus is on what is wanted, as a person without a pointer does. wanted: by selector or
    locator; of several, the first that comes. Where the focus is there already, it stays. The page has arrived by then.
    """
    ones = page.locator(wanted) if isinstance(wanted, str) else wanted
    for _ in range(MOST_TABS):
        if ones.evaluate_all(HAS_FOCUS):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is out of reach of Tab on {page.url}")
