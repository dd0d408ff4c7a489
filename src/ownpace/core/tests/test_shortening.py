"""Words cut to the room that there is: between words where there are any, and never through a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.shortening import ELLIPSIS, shorten

LETTERS = (
    "a",
    "ß",
    "水",
    "e\u0301",  # an accent of its own
    "a\u0308\u0323",  # two of them
    "\U0001f1e9\U0001f1ea",  # a flag
    "\U0001f44b\U0001f3fe",  # a shade
    "\u2764\ufe0f",  # an emoji by a variation
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # joined
    "\U0001f3f4\U000e0067\U000e0062\U000e007f",  # a flag with tags
    "\u0915\u094d\u0937",  # two consonants bound together
    "\u1112\u1161\u11ab",  # a Korean syllable in its parts
)
"""What a reader takes for one letter each, by the grapheme clusters of Unicode."""

lines = st.lists(st.sampled_from([*LETTERS, " "]), max_size=80)


@given(st.text(), st.integers(2, 60))
def test_it_fits_and_what_fits_stays_as_it_is(words: str, room: int) -> None:
    line = " ".join(words.split())
    short = shorten(words, room)
    assert len(short) <= room
    assert (short == line) is (len(line) <= room)
    assert short == line or short.endswith(ELLIPSIS)


@given(st.text(), st.integers(2, 60))
def test_it_is_the_beginning_of_the_words(words: str, room: int) -> None:
    assert " ".join(words.split()).startswith(shorten(words, room).removesuffix(ELLIPSIS))


@given(lines, st.integers(2, 60))
def test_no_letter_is_cut_through(letters: list[str], room: int) -> None:
    line = " ".join("".join(letters).split())
    short = shorten(line, room)
    if short != line:
        assert short.removesuffix(ELLIPSIS) in _beginnings(line)


def _beginnings(line: str) -> set[str]:
    """Return every beginning of a line that is made of whole letters, which stand one after the other."""
    found, at = {""}, 0
    longest_first = sorted([*LETTERS, " "], key=len, reverse=True)
    while at < len(line):
        at += len(next(letter for letter in longest_first if line.startswith(letter, at)))
        found.add(line[:at])
    return found


@given(st.lists(st.text("abc", min_size=1, max_size=6), min_size=1, max_size=30), st.integers(14, 60))
def test_short_words_are_never_cut(words: list[str], room: int) -> None:
    line = " ".join(words)
    short = shorten(line, room)
    if short != line:
        kept = short.removesuffix(ELLIPSIS)
        assert words[: len(kept.split(" "))] == kept.split(" ")


@pytest.mark.parametrize(
    ("words", "room", "short"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two…"),
        ("one\n two   three", 8, "one two…"),
        ("one, two, three", 10, "one, two…"),
        ("incomprehensible", 8, "incompr…"),
        ("a incomprehensible", 12, "a incompreh…"),
        ("\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7\U0001f1ee\U0001f1f9", 4, "\U0001f1e9\U0001f1ea…"),
        ("", 5, ""),
    ],
)
def test_examples(words: str, room: int, short: str) -> None:
    assert shorten(words, room) == short


def test_a_letter_with_more_marks_than_there_is_room_for_is_left_out() -> None:
    assert shorten("e" + "\u0301" * 40, 10) == ELLIPSIS
