"""Cutting words to the room that there is, as a reader would: between words, and never through a letter.

A letter is what a person takes for one: with its accents, an emoji with its shades and joiners, a flag. This follows
the grapheme clusters of Unicode (UAX 29) as far as a cut needs them; where it is not sure it holds more together.
"""

from __future__ import annotations

import unicodedata
from itertools import takewhile

ELLIPSIS = "…"
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_GOES_ON = (range(0x1F3FB, 0x1F400), range(0x1160, 0x1200), range(0xD7B0, 0xD800))
"""Shades of skin, and the vowels and ends of a Korean syllable that is written in its parts."""
_GOES_BEFORE = (range(0x1100, 0x1160), range(0xA960, 0xA97D))
"""The beginnings of such a syllable."""
_VIRAMA = 9
"""The combining class of what binds a consonant to the next, in the scripts of India."""


def shorten(words: str, room: int) -> str:
    """Return words on one line of at most `room` characters (2 or more), ending with "…" where something is left out.

    It is cut between words, unless that would use less than half of the room.
    """
    line = " ".join(words.split())
    if len(line) <= room:
        return line
    end = room - len(ELLIPSIS)
    while end and _is_one_letter(line, end):
        end -= 1
    space = line.rfind(" ", 0, end + 1)
    return line[: space if 2 * space >= room else end].rstrip(" ,;:.") + ELLIPSIS


def _is_one_letter(line: str, place: int) -> bool:
    """Return whether what stands before and after a place belongs to one letter."""
    before, after = line[place - 1], line[place]
    if ord(before) in _FLAG_LETTERS and ord(after) in _FLAG_LETTERS:
        return sum(1 for _ in takewhile(_is_of_a_flag, reversed(line[:place]))) % 2 == 1
    return _goes_on(after) or _goes_before(before)


def _is_of_a_flag(letter: str) -> bool:
    return ord(letter) in _FLAG_LETTERS


def _goes_on(letter: str) -> bool:
    """Return whether it belongs to what comes before it: marks, joiners, and what is in `_GOES_ON`."""
    return unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf") or any(ord(letter) in each for each in _GOES_ON)


def _goes_before(letter: str) -> bool:
    """Return whether it belongs to what comes after it."""
    if unicodedata.category(letter) == "Cf" or unicodedata.combining(letter) == _VIRAMA:
        return True
    return any(ord(letter) in each for each in _GOES_BEFORE)
