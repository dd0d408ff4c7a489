from __future__ import annotations

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ownpace.practices.journal.marks import EXCERPT, TAGS, TITLE, as_html, first_words, plain

MARKED = st.text(alphabet="ab c\n*_#->1.) \t`~[](){}!<>&\"'\\:/=é", max_size=200)
ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![a](http://elsewhere.example/a.png)",
    "[a](javascript:alert(1))",
    "[a](http://elsewhere.example)",
    "<http://elsewhere.example>",
    "http://elsewhere.example and www.elsewhere.example",
    "[r]: http://elsewhere.example\n\n[r] ![r]",
    "<svg/onload=alert(1)>",
    "<style>@import 'http://elsewhere.example'</style>",
    "&lt;script&gt;&#60;script&#62;",
    "**<b onclick=x>**",
    "# <iframe src=//elsewhere.example>",
    "- <a href=x>\n- <math><mi//xlink:href='data:x,<script>'>",
    "<!-- --><?php ?><![CDATA[x]]>",
    "1. x" + '"' * 20 + " onmouseover=alert(1)",
    "\x00<scr\x00ipt>",
]


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""
        self.others: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def _seen(text: str) -> _Seen:
    seen = _Seen()
    seen.feed(as_html(text))
    seen.close()
    return seen


def _is_safe(seen: _Seen) -> bool:
    allowed = all(
        tag in TAGS and all(tag == "ol" and name == "start" and (value or "").isdecimal() for name, value in attrs)
        for tag, attrs in seen.tags
    )
    return allowed and not seen.others


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


@given(MARKED)
def test_no_text_yields_a_tag_outside_the_few_or_loses_a_letter(text: str) -> None:
    seen = _seen(text)
    assert _is_safe(seen)
    assert _letters(seen.text) == _letters(text)


@given(st.text(max_size=200))
def test_no_text_in_any_script_does_either(text: str) -> None:
    seen = _seen(text)
    assert _is_safe(seen)
    assert _letters(seen.text) == _letters(text)


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_runs_and_nothing_is_fetched(attack: str) -> None:
    seen = _seen(attack)
    assert _is_safe(seen)
    assert {tag for tag, _ in seen.tags} <= {"p", "br", "strong", "em", "h2", "ul", "ol", "li"}
    assert _letters(seen.text) == _letters(attack)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**bold** and *italic*", "<p><strong>bold</strong> and <em>italic</em></p>"),
        ("# One\n## Two\n### Three", "<h2>One</h2><h3>Two</h3><h4>Three</h4>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. c\n4. d", '<ol start="3"><li>c</li><li>d</li></ol>'),
        ("> said", "<blockquote><p>said</p></blockquote>"),
        ("one\n---\ntwo", "<p>one</p><hr><p>two</p>"),
        ("a line\nand another", "<p>a line<br>and another</p>"),
        ("    four blanks\n\n`code` 2 * 3 * 4", "<p>four blanks</p><p>`code` 2 * 3 * 4</p>"),
        ("AT&amp;T \\*", "<p>AT&amp;amp;T \\*</p>"),
    ],
)
def test_few_marks_shape_the_text(text: str, html: str) -> None:
    assert re.sub(r"\n", "", as_html(text)) == html


def test_what_is_nested_too_deep_is_shown_as_it_was_typed() -> None:
    assert "treasure" in as_html(">" * 40 + " treasure")


@pytest.mark.parametrize("piece", ["*a **a ", "_a__", "a\n", "> - ", "[a](", "<", "***a ** a *"])
def test_no_long_page_takes_long(piece: str) -> None:
    began = time.process_time()
    as_html((piece * 100_000)[:100_000])
    assert time.process_time() - began < 5


def test_plain_words_leave_the_marks_out() -> None:
    assert plain("# Head\n\n> - **bold** and *so on*\n---\n2 * 3 * 4") == "Head\n\nbold and so on\n\n2 * 3 * 4"


@pytest.mark.parametrize(
    ("title", "text", "name", "rest"),
    [
        ("", "", "", ""),
        ("Mine", "# Head\nwords", "Mine", "Head words"),
        ("", "It rained. Then it did not.", "It rained.", "Then it did not."),
        ("", "no end", "no end", ""),
        ("", "Given\nown words", "own words", ""),
        ("", "它下雨了。然后停了", "它下雨了。然后停了", ""),
    ],
)
def test_an_entry_is_named_by_its_title_or_its_first_sentence(title: str, text: str, name: str, rest: str) -> None:
    assert first_words(title, text, {"Given"}) == (name, rest)


@given(MARKED)
def test_names_and_excerpts_stay_short(text: str) -> None:
    name, rest = first_words("", text * 20)
    assert len(name) <= TITLE
    assert len(rest) <= EXCERPT
