from __future__ import annotations

from datetime import datetime

from ownpace.core.records import Record
from ownpace.practices.self_compassion.domain.breaks import Break
from ownpace.practices.self_compassion.domain.letters import LetterContent, LetterTheme, Submission, draft_of, keep
from ownpace.practices.self_compassion.domain.statements import Statement
from ownpace.practices.self_compassion.finding import FINDS
from ownpace.practices.self_compassion.records import BREAK, LETTER, STATEMENT

ID = "a" * 32


def passages(kind: object, value: object, at: datetime) -> list[tuple[str, str]]:
    (finds,) = (one for one in FINDS if one.kind is kind)
    return [(passage.title, passage.text) for passage in finds.passages(Record(ID, 1, at, None, value))]


def test_a_letter_is_found_by_its_kind_and_by_its_title(now: datetime) -> None:
    assert passages(LETTER, draft_of(LetterTheme.YOUNGER, "hold on", now), now) == [("To a younger me", "hold on")]
    ((title, text),) = passages(LETTER, draft_of(LetterTheme.OWN, "hold on", now, "To my hands"), now)
    assert title == "To my hands"
    assert "hold on" in text
    (finds,) = (one for one in FINDS if one.kind is LETTER)
    assert finds.coded()["younger"] == "To a younger me"


def test_what_a_letter_said_before_it_was_changed_is_found_once(now: datetime) -> None:
    letter = draft_of(LetterTheme.YOUNGER, "Dear you,\nhold on", now)
    sent = Submission(LetterContent("", "Dear you,\nrest"), ID, edition=1)
    assert passages(LETTER, keep(letter, sent, now), now) == [("To a younger me", "Dear you,\nrest"), ("", "hold on")]


def test_former_words_of_a_sentence_are_found(now: datetime) -> None:
    assert passages(STATEMENT, Statement("slow", now).reword("slowly", now), now) == [("slowly", "slow")]


def test_a_break_without_words_is_nothing_to_find(now: datetime) -> None:
    assert passages(BREAK, Break(now), now) == []
    assert passages(BREAK, Break(now, notice="it hurts", kind="rest"), now) == [("", "it hurts\n\nrest")]
