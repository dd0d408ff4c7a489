from __future__ import annotations

from datetime import date

from ownpace.accounts.testing import Person
from ownpace.practices.milestones.tests.conftest import Add


def test_an_empty_page_says_how_something_comes_here(person: Person) -> None:
    assert "Tap “Keep close” beside one in the list" in person.get("/milestones/close/").content.decode()


def test_eighty_of_them_are_paged_newest_first(person: Person, add: Add) -> None:
    for number in range(80):
        add(f"Close number {number}.", date(2020, 1, 1).replace(year=1940 + number), is_close=True)
    add("Not this one")
    page = person.get("/milestones/close/")
    assert len(page.context["page"]) == 30
    text = page.content.decode()
    assert text.index("Close number 79.") < text.index("Close number 78.")
    assert "Not this one" not in text
    assert "Close number 0." in person.get("/milestones/close/", {"page": 3}).content.decode()
