from __future__ import annotations

from ownpace.accounts.testing import Person
from ownpace.core.practice import Passage
from ownpace.core.records import Record
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.finding import FINDS
from ownpace.practices.journal.records import ENTRY, TAGS
from ownpace.practices.journal.tests.conftest import Tab, written

ENTRIES, TAGGED = FINDS


def _passages(record: Record[Entry]) -> list[Passage]:
    return list(ENTRIES.passages(record))


def test_an_entry_is_found_by_title_words_tags_and_prompt(person: Person) -> None:
    record = written(person, "# A **head**\n\n> said", title="Mine", tags="tram, rest", prompt="rest-3")
    (passage,) = _passages(record)
    assert (passage.title, passage.tags) == ("Mine", ("tram", "rest"))
    assert passage.text == "Look out of the window for a minute. What is there?\n\nA head\n\nsaid"
    assert (passage.url_name, passage.args) == ("journal:show_entry", (record.id,))
    assert ENTRIES.coded()["rest-3"] == "Look out of the window for a minute. What is there?"


def test_what_is_gone_from_an_entry_is_found_where_it_can_be_put_back(person: Person) -> None:
    record = written(person, "stays\nkettle", title="Old", tags="tram")
    Tab.opened(person, record.id).sends("stays\nand new")
    _, earlier = _passages(person.vault.get(ENTRY, record.id))
    assert (earlier.text, earlier.title, earlier.tags) == ("kettle", "Old", ("tram",))
    assert earlier.url_name == "journal:earlier_words"


def test_what_was_added_to_leaves_nothing_gone(person: Person) -> None:
    record = written(person, "stays")
    Tab.opened(person, record.id).sends("stays\nand new")
    assert len(_passages(person.vault.get(ENTRY, record.id))) == 1


def test_tags_are_found_too(person: Person) -> None:
    written(person, "words", tags="tram")
    tags = person.vault.latest(TAGS)
    assert tags is not None
    (passage,) = TAGGED.passages(tags)
    assert (passage.title, passage.args) == ("tram", (tags.value.all[0].id,))
