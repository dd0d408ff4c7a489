from __future__ import annotations

import math

import pytest

from ownpace.accounts import passphrases


@pytest.mark.parametrize(
    "passphrase",
    [
        "seven small boats on a lake",
        "correct horse battery staple",
        "моя бабушка печёт пироги",
        "湖の上の小さな七つの舟とわたしの傘",
        "T7#kq9!vZ2@mX4$",
        "a" * 3 + " few different words here",
    ],
)
def test_a_sentence_in_any_language_is_taken(passphrase: str) -> None:
    assert passphrases.objection(passphrase) is None


@pytest.mark.parametrize(
    "passphrase",
    [
        "",
        "fourteen chars",
        "a" * 15,
        "ab" * 20,
        "passwordpasswordpassword",
        "123456789012345",
        "qwertyuiopasdfghjkl",
        "abcdefghijklmnopqrstuvwxyz",
        "zyxwvutsrqponmlk",
        "1234567890 0987654321",
        "............................",
        "x" * 1025,
        "seven small boats on a lake " * 40,
    ],
)
def test_short_endless_and_patterned_ones_are_not(passphrase: str) -> None:
    assert passphrases.objection(passphrase)


def test_what_is_counted_is_what_is_left_when_characters_are_made_alike() -> None:
    assert passphrases.objection("e\u0301" * 7 + " e\u0301 à")
    assert passphrases.normal("ﬁve") == "five"


def test_six_words_are_drawn_from_the_whole_long_list() -> None:
    assert len(passphrases.word_list()) == len(set(passphrases.word_list())) == 7776
    assert int(6 * math.log2(7776)) == passphrases.BITS_OF_SIX_WORDS
    drawn = passphrases.six_words()
    assert len(drawn.split(" ")) == 6
    assert passphrases.objection(drawn) is None
    assert drawn != passphrases.six_words()
