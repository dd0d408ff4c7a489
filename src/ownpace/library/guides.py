"""The guides of the practices: Markdown in each practice's folder `guide`, turned into HTML that is safe to show."""

from __future__ import annotations

from functools import cache
from importlib import resources

import nh3
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from markdown_it import MarkdownIt
from markdown_it.token import Token

TAGS = {
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}}


def guide(app: str, name: str = "about") -> SafeString:
    """Return `guide/<name>.md` of the practice in the folder `app`, as HTML; `<name>.<language>.md` where there is one.

    A first heading of level one is left out: the page has its own. Raises FileNotFoundError.
    """
    return _guide(app, name, get_language() or "en")


@cache
def _guide(app: str, name: str, language: str) -> SafeString:
    folder = resources.files("ownpace.practices").joinpath(app, "guide")
    own = folder.joinpath(f"{name}.{language}.md")
    return render((own if own.is_file() else folder.joinpath(f"{name}.md")).read_text(encoding="utf-8"))


def render(markdown: str) -> SafeString:
    """Return Markdown as HTML with a short list of plain elements; raw HTML in it is shown as text."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    html: str = parser.renderer.render(_without_title(parser.parse(markdown)), parser.options, {})
    clean = nh3.clean(
        html, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"https", "tel"}, link_rel="noreferrer noopener"
    )
    return SafeString(clean)


def _without_title(tokens: list[Token]) -> list[Token]:
    return tokens[3:] if tokens and tokens[0].type == "heading_open" and tokens[0].tag == "h1" else tokens
