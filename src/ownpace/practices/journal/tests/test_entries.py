"""Lists: entries, tags, show_tag."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from ownpace.accounts.testing import Person
from ownpace.core.records import RecordKind
from ownpace.practices.journal import entry_store
from ownpace.practices.journal.domain.entry import EntryContent, Submission
from ownpace.practices.journal.records import ENTRY
from ownpace.practices.journal.tests.conftest import written

NOW = datetime(2026, 5, 20, 20, tzinfo=ZoneInfo("Europe/Paris"))


def _years(person: Person, number: int, tags: tuple[str, ...] = ()) -> None:
    for day in range(number):
        at = NOW - timedelta(days=number - day)
        entry_store.keep(person.vault, "", Submission(EntryContent("", f"Day {day}. More.", tags), f"{day:032x}"), at)


def test_with_nothing_written_there_is_somewhere_to_begin(person: Person) -> None:
    page = person.get("/journal/")
    assert str(page.context["prompt"].words) in page.content.decode()
    assert 'class="empty"' in page.content.decode()


def test_entries_stand_by_month_the_newest_first_a_page_at_a_time(person: Person) -> None:
    _years(person, 30)
    first, second = person.get("/journal/"), person.get("/journal/?page=2")
    assert [month.name for month in first.context["months"]] == ["May 2026", "April 2026"]
    names = [line.name for page in (first, second) for month in page.context["months"] for line in month.lines]
    assert names == [f"Day {day}." for day in reversed(range(30))]
    assert person.get("/journal/?page=many").status_code == 200


def test_a_page_of_the_list_opens_what_it_shows(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    _years(person, 30)
    opened = []
    load = type(ENTRY).load_encoded

    def counted(kind: RecordKind[Any], version: int, encoded: bytes) -> Any:
        opened.append(kind.name)
        return load(kind, version, encoded)

    monkeypatch.setattr(type(ENTRY), "load_encoded", counted)
    assert person.get("/journal/").status_code == 200
    assert opened.count("journal.entry") == 20


def test_what_is_at_the_top_stands_there_and_nowhere_else(person: Person) -> None:
    kept = written(person, "words to keep at hand", pin="on")
    written(person, "others")
    page = person.get("/journal/")
    assert [line.id for line in page.context["pinned"]] == [kept.id]
    assert [line.name for month in page.context["months"] for line in month.lines] == ["others"]


def test_many_pins_fold_away(person: Person) -> None:
    for number in range(7):
        written(person, f"page {number}", pin="on")
    page = person.get("/journal/")
    assert [line.name for line in page.context["pinned"]] == [f"page {number}" for number in (6, 5, 4, 3, 2)]
    assert [line.name for line in page.context["more_pinned"]] == ["page 1", "page 0"]


def test_given_headings_do_not_name_an_entry(person: Person) -> None:
    written(person, "# What worked\n\nAsking early.\n\n# What did not\n\n# What to try", prompt="tried-1")
    page = person.get("/journal/")
    assert page.context["months"][0].lines[0].name == "Asking early."


def test_a_title_in_markup_is_shown_as_it_was_typed(person: Person) -> None:
    written(person, "<img src=x>", title="<script>")
    page = person.get("/journal/").content.decode()
    assert "&lt;script&gt;" in page
    assert "<img" not in page


def test_tags_are_listed_with_how_many_carry_them(person: Person) -> None:
    assert 'class="empty"' in person.get("/journal/tags/").content.decode()
    written(person, "one", tags="tram, Rest")
    written(person, "two", tags="rest")
    listed = person.get("/journal/tags/").context["tags"]
    assert [(tag.words, len(tag.entries)) for tag in listed] == [("Rest", 2), ("tram", 1)]


def test_a_tag_brings_its_entries_together_and_its_address_says_nothing(person: Person) -> None:
    _years(person, 25, ("tram",))
    written(person, "without")
    (tag,) = entry_store.tags_of(person.vault).all
    page = person.get(f"/journal/tags/{tag.id}/")
    assert page.context["page"].paginator.count == 25
    assert page.context["months"][0].lines[0].name == "Day 24."
    assert "tram" not in page.wsgi_request.path
    assert len(tag.id) == 32


def test_a_tag_that_is_gone_is_not_found(person: Person) -> None:
    assert person.get(f"/journal/tags/{'0' * 32}/").status_code == 404
