"""What makes a passphrase long enough to keep, and six words for those who would rather be given one."""

from __future__ import annotations

import secrets
import unicodedata
from functools import cache
from importlib.resources import files

from django.utils.translation import gettext as _

SHORTEST = 15
LONGEST = 1024
WORDS = 6
BITS_OF_SIX_WORDS = 77
"""Six words drawn evenly from 7,776: 6 * log2(7776) = 77.5 bits."""

_ROWS = ("01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "azertyuiop", "qwertzuiop", "abcdefghijklmnopqrstuvwxyz")
_SHORTEST_UNIT = 4


@cache
def word_list() -> tuple[str, ...]:
    """Return the 7,776 words of the EFF long list, as the installed package carries them."""
    lines = (files("xkcdpass") / "static" / "eff-long").read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if (word := line.strip()))


def six_words() -> str:
    """Return six words drawn evenly, apart by spaces."""
    return " ".join(secrets.choice(word_list()) for _ in range(WORDS))


def normal(passphrase: str) -> str:
    """Return a passphrase as it is counted and derived from (NFKC)."""
    return unicodedata.normalize("NFKC", passphrase)


def objection(passphrase: str) -> str | None:
    """Return why a passphrase is not taken, in words for the person, or None."""
    text = normal(passphrase)
    if len(text) < SHORTEST:
        return _("Make it at least %(least)d characters long. A short sentence works well.") % {"least": SHORTEST}
    if len(text) > LONGEST:
        return _("Keep it under %(most)d characters.") % {"most": LONGEST + 1}
    if _is_pattern(text.casefold()):
        return _("This one is a pattern that is easy to guess. A few unrelated words are stronger, and easier to keep.")
    return None


def _is_pattern(text: str) -> bool:
    plain = "".join(character for character in text if character.isalnum()) or text
    if len(set(plain)) < 5:
        return True
    if any(plain == (plain[:size] * len(plain))[: len(plain)] for size in range(1, len(plain) // 2 + 1)):
        return True
    return _left_without_runs(plain) < _SHORTEST_UNIT


def _left_without_runs(text: str) -> int:
    """Return how many characters are left when runs along the alphabet, the digits or the keyboard are taken out."""
    left, place = 0, 0
    while place < len(text):
        run = max((_run(text, place, row) for row in _both_ways()), default=0)
        if run >= _SHORTEST_UNIT:
            place += run
        else:
            left, place = left + 1, place + 1
    return left


def _run(text: str, place: int, row: str) -> int:
    start, length = row.find(text[place]), 0
    while start >= 0 and place + length < len(text) and start + length < len(row):
        if text[place + length] != row[start + length]:
            break
        length += 1
    return length


@cache
def _both_ways() -> tuple[str, ...]:
    return tuple(row for each in _ROWS for row in (each, each[::-1]))
