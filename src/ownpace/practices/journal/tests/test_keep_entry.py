from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ownpace.accounts.testing import Person, new_person
from ownpace.core.records import Record
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.records import ENTRY, PINS, TAGS
from ownpace.practices.journal.tests.conftest import Tab, written

Entries = Callable[[], list[Record[Entry]]]


def test_the_first_keystroke_makes_the_entry_and_the_next_ones_go_into_it(tab: Tab, entries: Entries) -> None:
    first = tab.sends("T").json()
    assert first["edit"] == f"/journal/entries/{first['id']}/edit/"
    assert first["show"] == f"/journal/entries/{first['id']}/?kept=1"
    assert first["beside"] == ""
    assert tab.sends("Th").json()["id"] == first["id"]
    (record,) = entries()
    assert (record.value.content.text, record.value.edition, record.value.is_done) == ("Th", 2, False)


def test_done_says_that_the_page_is_finished(tab: Tab, entries: Entries) -> None:
    tab.sends("a page")
    tab.sends("a page", done="1")
    assert entries()[0].value.is_done
    tab.sends("a page that goes on")
    assert not entries()[0].value.is_done


def test_a_first_keeping_that_nobody_heard_of_does_not_make_a_second_entry(tab: Tab, entries: Entries) -> None:
    tab.unheard("T")
    tab.unheard("The")
    tab.sends("The tram")
    assert [record.value.content.text for record in entries()] == ["The tram"]


def test_what_overtook_it_on_the_way_stays(tab: Tab, entries: Entries) -> None:
    early = {**tab.message("The"), "turn": 1}
    tab.turn = 1
    tab.sends("The tram")
    assert tab.person.post("/journal/keep/", early).json()["revision"] == 1
    assert [record.value.content.text for record in entries()] == ["The tram"]


def test_an_answer_that_was_lost_is_no_other_tab(tab: Tab, entries: Entries) -> None:
    tab.sends("The")
    tab.unheard("The tram")
    assert tab.sends("The tram was late").json()["beside"] == ""
    assert len(entries()) == 1


def test_an_entry_that_was_removed_elsewhere_goes_on_as_a_new_one(tab: Tab, entries: Entries) -> None:
    tab.sends("The")
    gone = tab.entry
    tab.person.post(f"/journal/entries/{gone}/remove/", {"revision": 1})
    answer = tab.sends("The tram").json()
    assert answer["id"] != gone
    assert [record.value.content.text for record in entries()] == ["The tram"]


def test_title_tags_pin_and_prompt_are_kept_along_with_the_words(person: Person, entries: Entries) -> None:
    tab = Tab.opened(person, prompt="rest-1")
    tab.sends("words", title="A title", tags="rest, #tram", pin="on", **{"initial-pin": "False"})
    (record,) = entries()
    assert (record.value.content.title, record.value.content.tags) == ("A title", ("rest", "tram"))
    assert record.value.prompt == "rest-1"
    assert _one(person, PINS).entries == (record.id,)
    assert [(tag.words, tag.entries) for tag in _one(person, TAGS).all] == [
        ("rest", (record.id,)),
        ("tram", (record.id,)),
    ]


def test_a_tag_that_is_being_typed_leaves_nothing_behind(person: Person, tab: Tab) -> None:
    for line in ("r", "re", "rest", "rest, t", "rest, tram"):
        tab.sends("words", tags=line)
    assert [tag.words for tag in _one(person, TAGS).all] == ["rest", "tram"]


def test_a_pin_that_nobody_touched_stays_as_another_tab_put_it(person: Person, tab: Tab) -> None:
    tab.sends("words", **{"initial-pin": "False"})
    person.post(f"/journal/entries/{tab.entry}/pin/")
    tab.sends("words and more", **{"initial-pin": "False"})
    assert _one(person, PINS).entries == (tab.entry,)


@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({"text": "x" * 100_001}, "text", "There is room for 100,000 characters, and this has 100,001: 1 too many."),
        ({"text": "bell \x07"}, "text", "bell, U+0007"),
        ({"text": "x", "title": "t" * 201}, "title", "1 too many"),
        ({"text": "x", "tags": ",".join(f"t{n}" for n in range(13))}, "tags", "Which ones help most?"),
        ({"text": "x", "tags": "t" * 41}, "tags", "Is a comma missing?"),
        ({"text": " "}, "text", "Write a few words here."),
    ],
)
def test_what_cannot_be_kept_is_said_by_field(
    tab: Tab, entries: Entries, sent: dict[str, str], field: str, words: str
) -> None:
    answer = tab.person.post("/journal/keep/", tab.message(**sent))
    assert answer.status_code == 422
    assert words in answer.json()["problems"][field][0]
    assert entries() == []


def test_an_entry_may_be_emptied_and_is_not_lost_by_that(tab: Tab, entries: Entries) -> None:
    tab.sends("a whole page")
    other = Tab.opened(tab.person, tab.entry)
    assert other.sends("").status_code == 200
    (record,) = entries()
    assert record.value.content.text == ""
    assert record.value.earlier is not None
    assert record.value.earlier.content.text == "a whole page"


def test_words_that_may_mean_danger_are_answered_quietly_and_kept(tab: Tab, entries: Entries) -> None:
    assert tab.sends("I want to kill myself").json()["care"] is True
    assert tab.sends("I want tea").json()["care"] is False
    assert len(entries()) == 1


def test_a_page_of_somebody_else_keeps_nothing_here(tab: Tab) -> None:
    stranger = new_person("somebody")
    answer = stranger.post("/journal/keep/", tab.message("my words"))
    assert answer.status_code == 409
    assert stranger.vault.count(ENTRY) == 0


def test_locked_is_answered_so_that_the_page_can_tell(tab: Tab) -> None:
    message = tab.message("my words")
    tab.person.post("/lock/")
    assert tab.person.post("/journal/keep/", message).status_code == 403


def test_keeping_is_for_sending_alone(person: Person) -> None:
    assert person.get("/journal/keep/").status_code == 405


def test_a_hundred_thousand_characters_fit(tab: Tab, entries: Entries) -> None:
    assert tab.sends("ö" * 100_000).status_code == 200
    assert len(entries()[0].value.content.text) == 100_000


def test_going_on_with_an_old_entry_keeps_its_day(person: Person) -> None:
    record = written(person, "an old page")
    tab = Tab.opened(person, record.id)
    tab.sends("an old page, and more")
    changed = person.vault.get(ENTRY, record.id).value
    assert changed.begun == record.value.begun
    assert changed.at > record.value.at


def _one(person: Person, kind: Any) -> Any:
    record = person.vault.latest(kind)
    assert record is not None
    assert person.vault.count(kind) == 1
    return record.value
