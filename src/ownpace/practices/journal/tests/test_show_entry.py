"""Reading an entry: show_entry, earlier_words, pin_entry, remove_entry."""

from __future__ import annotations

import pytest

from ownpace.accounts.testing import Person
from ownpace.practices.journal import entry_store
from ownpace.practices.journal.records import ENTRY
from ownpace.practices.journal.tests.conftest import Tab, written


def test_an_entry_is_shown_with_its_marks_and_nothing_runs(person: Person) -> None:
    record = written(person, "# Head\n\n**bold** <script>alert(1)</script>", title="<b>Mine</b>", tags="<i>")
    page = person.get(f"/journal/entries/{record.id}/").content.decode()
    assert "<h2>Head</h2>" in page
    assert "<strong>bold</strong> &lt;script&gt;" in page
    assert "&lt;b&gt;Mine&lt;/b&gt;" in page
    assert "<i>" not in page


def test_without_a_title_the_day_is_the_heading(person: Person) -> None:
    record = written(person, "words")
    page = person.get(f"/journal/entries/{record.id}/").content.decode()
    assert str(record.value.begun.year) in page.partition("<h1>")[2].partition("</h1>")[0]


@pytest.mark.parametrize(
    ("prompt", "asked", "ends"),
    [("body-5", "?kept=1", True), ("body-5", "", False), ("body-1", "?kept=1", False), ("", "?kept=1", False)],
)
def test_writing_from_a_tender_prompt_ends_with_how_one_is(person: Person, prompt: str, asked: str, ends: bool) -> None:
    record = written(person, "words", prompt=prompt)
    page = person.get(f"/journal/entries/{record.id}/{asked}").content.decode()
    assert ("How are you now?" in page) is ends


def test_how_it_was_before_can_be_seen_and_put_back_and_back_again(person: Person) -> None:
    record = written(person, "a whole page", tags="tram")
    Tab.opened(person, record.id).sends("")
    path = f"/journal/entries/{record.id}/earlier/"
    assert path in person.get(f"/journal/entries/{record.id}/").content.decode()
    assert "a whole page" in person.get(path).content.decode()
    assert person.post(path)["Location"] == f"/journal/entries/{record.id}/"
    assert person.vault.get(ENTRY, record.id).value.content.text == "a whole page"
    assert [tag.entries for tag in entry_store.tags_of(person.vault).all] == [(record.id,)]
    person.post(path)
    assert person.vault.get(ENTRY, record.id).value.content.text == ""


def test_with_nothing_before_the_page_leads_back(person: Person) -> None:
    record = written(person, "words")
    assert person.get(f"/journal/entries/{record.id}/earlier/")["Location"] == f"/journal/entries/{record.id}/"


def test_an_open_tab_does_not_write_over_what_was_put_back(person: Person) -> None:
    record = written(person, "a whole page")
    tab = Tab.opened(person, record.id)
    tab.sends("half")
    person.post(f"/journal/entries/{record.id}/earlier/")
    assert tab.sends("half and more").json()["beside"]
    assert person.vault.get(ENTRY, record.id).value.content.text == "a whole page"


def test_an_entry_goes_to_the_top_and_comes_down(person: Person) -> None:
    record = written(person, "words")
    person.post(f"/journal/entries/{record.id}/pin/")
    assert person.get(f"/journal/entries/{record.id}/").context["is_pinned"]
    person.post(f"/journal/entries/{record.id}/pin/", {"down": "yes"})
    assert entry_store.pins_of(person.vault).entries == ()


def test_removing_asks_first_and_takes_tag_and_pin_along(person: Person) -> None:
    record = written(person, "words", tags="tram", pin="on")
    path = f"/journal/entries/{record.id}/remove/"
    assert "words" in person.get(path).content.decode()
    assert person.vault.count(ENTRY) == 1
    assert person.post(path, {"revision": 1})["Location"] == "/journal/"
    assert person.vault.count(ENTRY) == 0
    assert entry_store.tags_of(person.vault).all == ()
    assert entry_store.pins_of(person.vault).entries == ()
    assert person.get(f"/journal/entries/{record.id}/").status_code == 404


def test_what_was_changed_since_the_question_is_asked_about_again(person: Person) -> None:
    record = written(person, "words")
    Tab.opened(person, record.id).sends("better words")
    page = person.post(f"/journal/entries/{record.id}/remove/", {"revision": 1})
    assert "changed in another tab" in page.content.decode()
    assert person.vault.count(ENTRY) == 1
