from __future__ import annotations

import re
import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.core.search import _LEADS, AROUND, LONGEST_EXCERPT, MOST_TERMS, Query, excerpt, fold, marked

WRITTEN = st.text(
    st.one_of(
        st.sampled_from("abcdefg ABCÉéßøñüİıſﬁ'’`\u0301\n\t-.,"),
        st.characters(exclude_categories=["Cs"], max_codepoint=0x1F64F),
    ),
    max_size=60,
)


def stored(*texts: str) -> list[bytes]:
    """Return texts as records are stored, each encoded."""
    payloads = [{"v": 1, "at": "2026-01-01T10:00:00+00:00", "data": {"words": text, "true": True}} for text in texts]
    return [msgspec.msgpack.encode(payload) for payload in payloads]


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("cafe", "The CAFÉ on the corner"),
        ("Café", "a cafe"),
        ("dont", "I don’t know"),
        ("don't", "I dont know"),
        ("walk", "we walked"),
        ("river sister", "My sister, by the river"),
        ("“by the river”", "we sat by\nthe river"),
        ('"by the', "by the river"),
        ("(river)", "river"),
        ("zoe", "Zoe\u0308 came"),
        ("مقهى", "مقهى الحديقة"),
        ("小雨", "和小雨散步"),
        ("مقهى", "café’s ﻣﻘﻬﻰ"),
        ("οδος", "Η ΟΔΟΣ ΜΟΥ"),
        ("ΟΔΟΣ", "η οδός μου"),
    ],
)
def test_what_a_person_would_call_the_same_word_is_found(asked: str, text: str) -> None:
    query = Query.of(asked)
    assert query.finds(text)
    assert query.record_filter({})(stored("something else", text)) == [1]
    assert "".join(piece.text for piece in marked(text, query)) == text
    assert any(piece.found for piece in marked(text, query))


@pytest.mark.parametrize(
    ("asked", "text"),
    [("river sea", "the river"), ('"the by"', "by the river"), ("walks", "we walked"), ("a", "b c d")],
)
def test_what_is_not_there_is_not_found(asked: str, text: str) -> None:
    assert not Query.of(asked).finds(text)


@pytest.mark.parametrize("asked", ["", "   ", "...", "' ’", '""', "- –"])
def test_nothing_to_look_for_is_no_query(asked: str) -> None:
    assert Query.of(asked).terms == ()


def test_a_page_of_pasted_text_looks_for_its_first_words() -> None:
    assert len(Query.of("one two three four five six seven eight nine ten").terms) == MOST_TERMS


def test_a_question_without_words_lets_everything_through() -> None:
    assert Query(()).record_filter({})(stored("one", "two")) == [0, 1]


def test_an_accent_in_one_record_lets_no_other_through() -> None:
    assert Query.of("cafe garden").record_filter({})(
        stored("a garden", "café in the gardén", "café", "cafe garden")
    ) == [1, 3]


def test_words_that_stood_on_a_card_are_found_though_a_code_is_stored() -> None:
    coded = {"far-away": "at a distance", "warm": "wärmer"}
    assert Query.of("distance").record_filter(coded)(stored("far-away"))
    assert Query.of("warmer").record_filter(coded)(stored("warm"))
    assert not Query.of("distance").record_filter(coded)(stored("warm"))
    assert not Query.of("distance").record_filter({})(stored("far-away"))


@given(text=WRITTEN, data=st.data(), beside=WRITTEN)
def test_the_coarse_test_lets_through_all_that_matches(text: str, data: st.DataObject, beside: str) -> None:
    begin = data.draw(st.integers(0, len(text)))
    query = Query.of(text[begin : data.draw(st.integers(begin, len(text)))])
    if query.terms and query.finds(text):
        assert query.record_filter({})(stored(text)) == [0]
        assert 1 in query.record_filter({})(stored(beside, text, beside))


@given(text=WRITTEN)
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    for word in text.split():
        query = Query.of(word.strip('"“”„«»'))
        assert not query.terms or query.finds(text)


@given(text=WRITTEN)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@given(text=WRITTEN, asked=WRITTEN)
def test_marking_loses_no_letter(text: str, asked: str) -> None:
    query = Query.of(asked)
    pieces = marked(text, query)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)


@given(before=st.integers(0, 400), after=st.integers(0, 400))
def test_an_excerpt_shows_what_was_found_and_is_short(before: int, after: int) -> None:
    text = "word " * before + "needle" + " word" * after
    pieces = excerpt(text, Query.of("needle"))
    assert [piece.text for piece in pieces if piece.found] == ["needle"]
    whole = "".join(piece.text for piece in pieces)
    assert len(whole) <= LONGEST_EXCERPT + AROUND
    assert whole.strip("… ") in text
    assert whole.startswith("… ") or text.startswith(whole.rstrip("… "))
    assert whole.endswith(" …") or text.endswith(whole.lstrip("… "))


def test_an_excerpt_of_a_text_without_the_word_is_its_beginning() -> None:
    assert excerpt("first of all", Query.of("elsewhere"))[0].text == "first of all"
    assert excerpt("", Query.of("elsewhere")) == ()


def test_an_excerpt_cuts_no_word_in_two() -> None:
    text = " ".join(f"word{number}" for number in range(500))
    shown = "".join(piece.text for piece in excerpt(text, Query.of("word250")))
    assert set(shown.strip("… ").split()) <= set(text.split())


def test_no_character_with_a_letter_of_ascii_in_it_is_overlooked() -> None:
    made_of_letters = re.compile(r"[A-Za-z0-9]")
    overlooked = [
        character
        for character in map(chr, (*range(0x80, 0xD800), *range(0xE000, 0x20000)))
        if made_of_letters.search(unicodedata.normalize("NFKD", character))
        and character.encode()[1] not in _LEADS.get(character.encode()[0], ())
    ]
    assert overlooked == []


def test_an_accent_far_into_a_long_record_is_found_as_one_at_its_beginning() -> None:
    long = "plain words without any. " * 400
    for text in (f"{long}café{long}", f"café{long}", f"{long}café", f"{long}cafe\u0301{long}", "café " * 900):
        assert Query.of("cafe").record_filter({})(stored(text))
        assert not Query.of("cafz").record_filter({})(stored(text))
