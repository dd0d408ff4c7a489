"""Words as a browser sends them."""

from __future__ import annotations

import time

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ownpace.web import typed

MILLIONS = 3_000_000


def said(text: str, longest: int = 4000) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        typed.check(text, longest)
    return refused.value.messages


@pytest.mark.parametrize(
    "text",
    [
        "\u200fשלום\u200e, hello\u2066 مرحبا \u2069",
        "👩\u200d👩\u200d👧\u200d👦 ❤\ufe0f 🏳\ufe0f\u200d🌈",
        "e\u0301 Z\u0351\u036b\u0343 क्ष",
        "\ue000 a letter of one's own, \U000f0000",
        "soft\u00adhyphen, no\u00a0break, zero\u200bwidth, \ufeff in the middle",
        "one\ttwo\nthree",
    ],
)
def test_what_a_person_really_typed_stays_untouched(text: str) -> None:
    typed.check(text, 4000)
    assert typed.over_lines(text) == text


@given(st.text(max_size=80))
def test_ends_of_lines_become_one_kind_and_nothing_else_changes(text: str) -> None:
    lines = typed.over_lines(text)
    assert not set(lines) & set("\r\v\f\x85\u2028\u2029")
    assert set(lines) <= set(text) | {"\n"}
    assert typed.over_lines(lines) == lines


@given(st.text(alphabet="ab \t\r\n\u2028", max_size=60))
def test_on_one_line_there_is_one_blank_for_each_run(text: str) -> None:
    line = typed.on_one_line(text)
    assert not set(line) & set("\t\r\n\u2028")
    assert line.replace(" ", "") == "".join(text.split())
    assert typed.on_one_line(line) == line


def test_characters_that_did_not_arrive_are_counted_and_shown() -> None:
    assert said("caf\ufffd") == [
        "1 character did not arrive readable, and is shown as \ufffd. Write it anew. The rest is as you wrote it."
    ]
    assert said("\ufffd" * 1200)[0].startswith("1,200 characters did not arrive readable, and each is shown as \ufffd.")


def test_everything_there_is_to_say_is_said_at_once() -> None:
    messages = said("\ufffd\x00" + "x" * 50, longest=20)
    assert [("readable" in words, "null" in words, "20 characters" in words) for words in messages] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]


@pytest.mark.parametrize("half", [0xD83D, 0xDC00, 0xDFFF])
def test_half_a_character_is_named(half: int) -> None:
    assert f"U+{half:04X}" in said(f"a{chr(half)}b")[0]


def test_few_of_many_invisible_characters_are_named() -> None:
    assert "U+0001; U+0002; U+0003." in said("".join(map(chr, range(1, 7))))[0]


@pytest.mark.parametrize(
    "unit",
    ["a", "a\r\n", "\n", "\t\n", "\u2028", "é", "\ufffd", "\x01", "\x00a", "👩\u200d👧", "\u0301", "i want to ", "x\r"],
)
def test_millions_of_characters_take_no_longer_each_than_a_few(unit: str) -> None:
    """Twice the text may take about twice as long: nothing looks back at what it has read."""

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        typed.on_one_line(text)
        with pytest.raises(ValidationError):
            typed.check(typed.over_lines("x" + text + "x"), 4000)
        return time.process_time() - start

    assert seconds(MILLIONS) < 8 * min(seconds(MILLIONS // 2) for _ in range(2)) + 0.2
