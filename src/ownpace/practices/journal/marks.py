"""The few marks that shape what is written, **bold** and *italic*, headings, lists and quotations, turned into HTML.

Everything else is shown as it was typed: HTML, links, pictures, code. Nothing that is written can be hidden by a mark.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from html.parser import HTMLParser
from itertools import islice

import nh3
from django.utils.html import escape
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ownpace.core.shortening import shorten

TAGS = {"p", "br", "strong", "em", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr"}
ATTRIBUTES = {"ol": {"start"}}
MARKS = ["emphasis", "newline", "balance_pairs", "fragments_join", "heading", "list", "blockquote", "hr", "text"]
HEADINGS = {"h1": "h2", "h2": "h3"}
"""The page has a heading of its own, so that those inside begin one lower."""
TITLE = 80
EXCERPT = 180
_LINE_START = re.compile(r"^[ \t]*(?:(?:#{1,6}|[-*+>]|\d{1,9}[.)])(?:[ \t]+|$))+")
_RULE = re.compile(r"^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_SENTENCE = re.compile(r".+?[.!?…。؟]+(?=\s|$)")
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)([^*]*\S)\1")


def as_html(text: str) -> SafeString:
    """Return text with its marks as HTML: paragraphs, and the elements of TAGS, with nothing from elsewhere."""
    parser = _parser()
    tokens = parser.parse(text)
    for token in tokens:
        token.tag = _lower(token)
    clean = nh3.clean(parser.renderer.render(tokens, parser.options, {}), tags=TAGS, attributes=ATTRIBUTES)
    return SafeString(clean if _letters(_text_of(clean)) == _letters(text) else _as_typed(text))


def plain(text: str) -> str:
    """Return text without its marks, line by line."""
    lines = ("" if _RULE.match(line) else _LINE_START.sub("", line) for line in text.split("\n"))
    return _EMPHASIS.sub(r"\2", "\n".join(lines)).strip("\n")


def first_words(title: str, text: str, leaving_out: Collection[str] = ()) -> tuple[str, str]:
    """Return a line that names an entry, and a little of what follows it; both may be empty.

    Without a title the first sentence stands for it. leaving_out: lines that name nothing, such as given headings.
    """
    lines = (line.strip() for line in plain(text[: 8 * EXCERPT]).split("\n"))
    words = " ".join(islice((line for line in lines if line and line not in leaving_out), 8))
    if title or not words:
        return title, shorten(words, EXCERPT)
    sentence = _SENTENCE.match(words)
    if sentence and sentence.end() <= TITLE:
        return sentence[0], shorten(words[sentence.end() :].strip(), EXCERPT)
    name = shorten(words, TITLE)
    return name, shorten(words[len(name) - 1 :].lstrip(" ,;:."), EXCERPT) if name != words else ""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("zero", {"html": False, "linkify": False, "breaks": True, "maxNesting": 20}).enable(MARKS)


def _lower(token: Token) -> str:
    return HEADINGS.get(token.tag, "h4") if token.type.startswith("heading") else token.tag


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _text_of(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    parser.close()
    return "".join(parser.texts)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _as_typed(text: str) -> str:
    paragraphs = re.split(r"\n{2,}", text)
    return "".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in paragraphs if each.strip())
