from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from ownpace.core.practice import Findable, Passage, Place, Practice
from ownpace.core.records import Record
from ownpace.sealed.testing import LIST, NOTE
from ownpace.web import finding


def _note(record: Record[str]) -> Iterator[Passage]:
    yield Passage("Note", "", record.value, record.at, "web:today", tags=("garden",) if "soil" in record.value else ())


def _entry(record: Record[str]) -> Iterator[Passage]:
    yield Passage("Card", "A title by the sea", record.value, record.at, "web:about")


NOTES = Practice(
    "notes", "Notes", "", Place.NOTICE, "pencil", 1, ("M1",), (NOTE,), "web:today", finds=(Findable(NOTE, _note),)
)
CARDS = Practice(
    "cards", "Cards", "", Place.PATH, "map", 1, ("M1",), (LIST,), "web:about",
    finds=(Findable(LIST, _entry, lambda: {"far-away": "at a distance"}),),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _two_practices(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, NOTES, CARDS)


def only(monkeypatch: pytest.MonkeyPatch, *practices: Practice) -> None:
    """Have nothing else to look through."""
    monkeypatch.setattr(finding, "searched", lambda slug: [one for one in practices if slug in ("", one.slug)])


def now(person: Any) -> datetime:
    return datetime.fromisoformat("2026-06-01T12:00:00+02:00")


def ask(person: Any, **fields: str) -> Any:
    return person.post(reverse("web:search"), fields, follow=True)


def page(answer: Any) -> str:
    return str(answer.content.decode())


def test_the_first_look_at_it_asks_for_words(person: Any) -> None:
    shown = page(person.get(reverse("web:search")))
    assert "Words to look for" in shown
    assert "finds" not in shown


def test_words_are_found_in_every_practice_newest_first(person: Any) -> None:
    person.vault.seal(NOTE, "The river was high", at=now(person))
    person.vault.seal(LIST, "beyond the River", at=now(person) + timedelta(days=1))
    person.vault.seal(NOTE, "a garden", at=now(person))
    shown = page(ask(person, words="river"))
    assert "2 finds" in shown
    assert shown.index("beyond the") < shown.index(" was high")
    assert "<mark>river</mark>" in shown
    assert "a garden" not in shown


def test_neither_address_nor_title_says_what_was_looked_for(person: Any) -> None:
    answer = person.post(reverse("web:search"), {"words": "moonstone", "tag": "quartz"})
    assert answer.status_code == 303
    assert "moonstone" not in answer["Location"]
    assert "quartz" not in answer["Location"]
    person.vault.seal(NOTE, "moonstone", at=now(person))
    shown = page(ask(person, words="moonstone"))
    assert shown.count("<title>Search · Ownpace</title>") == 1
    assert 'href="?' not in shown.replace("?page=", "")


def test_going_back_to_the_address_finds_the_same_again(person: Any) -> None:
    person.vault.seal(NOTE, "a moonstone", at=now(person))
    where = person.post(reverse("web:search"), {"words": "moonstone"})["Location"]
    assert "1 find" in page(person.get(where))
    assert 'value="moonstone"' in page(person.get(where))


def test_an_address_that_opens_nothing_asks_again(person: Any) -> None:
    for token in ("", "x", "A" * 300, "\u00e9"):
        answer = person.get(reverse("web:search"), {"q": token})
        assert answer.status_code == 200
        assert "no longer opens a search" in page(answer)


def test_a_title_is_looked_through_too(person: Any) -> None:
    person.vault.seal(LIST, "words", at=now(person))
    assert "<mark>sea</mark>" not in page(ask(person, words="words"))
    # The title of this kind is made of nothing stored, so the coarse test lets through what holds the word alone.
    person.vault.seal(LIST, "the sea", at=now(person))
    assert "by the <mark>sea</mark>" in page(ask(person, words="sea"))


def test_a_practice_alone_can_be_looked_through(person: Any) -> None:
    person.vault.seal(NOTE, "apple note", at=now(person))
    person.vault.seal(LIST, "apple card", at=now(person))
    shown = page(ask(person, words="apple", practice="cards"))
    assert "1 find" in shown
    assert " card" in shown


def test_days_bound_what_is_found(person: Any) -> None:
    for days in range(5):
        person.vault.seal(NOTE, f"apple day{days}", at=now(person) + timedelta(days=days))
    shown = page(ask(person, words="apple", since="2026-06-02", until="2026-06-03"))
    assert "2 finds" in shown
    assert "day1" in shown
    assert "day2" in shown


def test_a_tag_narrows_and_needs_no_words(person: Any) -> None:
    person.vault.seal(NOTE, "soil, tagged garden", at=now(person))
    person.vault.seal(NOTE, "soil", at=now(person))
    person.vault.seal(NOTE, "garden untagged", at=now(person))
    assert "1 find" in page(ask(person, tag="garden"))
    assert 'name="tag" value="garden"' in page(ask(person, words="soil"))


@pytest.mark.parametrize("words", ["", "  ", "...", "\u201c\u201d"])
def test_nothing_to_look_for_is_said_next_to_the_field(person: Any, words: str) -> None:
    answer = ask(person, words=words)
    assert answer.status_code == 200
    assert "Write at least one word" in page(answer)


def test_days_out_of_order_are_said_next_to_the_field_and_kept(person: Any) -> None:
    shown = page(ask(person, words="apple", since="2026-06-03", until="2026-06-01"))
    assert "The end lies before the beginning" in shown
    assert 'value="apple"' in shown
    assert 'value="2026-06-03"' in shown
    assert "<details open" in shown.replace(' class="disclosure"', "")


def test_a_practice_that_is_not_there_is_refused_kindly(person: Any) -> None:
    assert ask(person, words="apple", practice="nowhere").status_code == 200


def test_nothing_found_says_what_to_try(person: Any) -> None:
    assert "Try one word" in page(ask(person, words="apple"))
    assert "Look everywhere" in page(ask(person, words="apple", practice="cards"))


def test_what_was_written_is_shown_as_text_and_never_as_markup(person: Any) -> None:
    person.vault.seal(NOTE, "<b>apple</b> <script>alert(1)</script>", at=now(person))
    shown = page(ask(person, words="<b>apple"))
    assert "<script>alert" not in shown
    assert "&lt;b&gt;" in shown


def test_many_finds_are_paged_and_the_oldest_need_a_narrower_search(person: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(finding, "MOST", 30)
    for number in range(35):
        person.vault.seal(NOTE, f"apple {number:02}.", at=now(person) + timedelta(minutes=number))
    answer = ask(person, words="apple")
    shown = page(answer)
    assert "The newest 30 of more" in shown
    assert " 34." in shown
    assert " 15." in shown
    assert " 14." not in shown
    second = page(person.get(f"{answer.request['PATH_INFO']}?{answer.request['QUERY_STRING']}&page=2"))
    assert " 14." in second
    assert " 05." in second
    assert " 04." not in second


def test_a_code_is_found_by_the_words_it_was_shown_with(person: Any, monkeypatch: Any) -> None:
    def told(record: Record[str]) -> Iterator[Passage]:
        yield Passage("Card", "", {"far-away": "at a distance"}[record.value], record.at, "web:about")

    one = Practice("cards", "Cards", "", Place.PATH, "map", 1, ("M1",), (LIST,), "web:about",
                   finds=(Findable(LIST, told, lambda: {"far-away": "at a distance"}),))  # fmt: skip
    only(monkeypatch, one)
    person.vault.seal(LIST, "far-away", at=now(person))
    assert "1 find" in page(ask(person, words="distance"))
