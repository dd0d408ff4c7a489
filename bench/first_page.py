"""What the first page costs to load: every request a browser makes for it, headers included, as sent."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

from bench.results import Result
from bench.visitor import Answer, Visitor

FETCHED = {"stylesheet", "icon", "manifest", "modulepreload", "preload"}
IMPORTED = re.compile(r"""(?:\bfrom\s*|\bimport\s*)["'](\.{0,2}/[^"']+)["']""")
PAINTED = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])([^"')\s]+)""")


class _Links(HTMLParser):
    """Collects what a page makes a browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and FETCHED & set((given.get("rel") or "").split()):
            self.found.append(given.get("href") or "")
        if tag in {"script", "img"} and given.get("src"):
            self.found.append(given["src"] or "")


def measure(visitor: Visitor) -> Iterator[Result]:
    """Yield the bytes and the number of requests of `/`, for somebody who comes for the first time."""
    answers = load(visitor, "/")
    total = sum(len(answer.body) + answer.headers for answer in answers.values())
    largest = max(answers, key=lambda path: len(answers[path].body))
    note = f"HTML {len(answers['/'].body)} bytes; largest {largest}"
    yield Result("first_page_kb", round(total / 1024, 1), "KiB", 40, note)
    yield Result("first_page_requests", len(answers), "requests")


def load(visitor: Visitor, page: str) -> dict[str, Answer]:
    """Return the answers to all requests that a page leads to, by path. Raises RuntimeError where one is missing."""
    answers: dict[str, Answer] = {}
    waiting = [page]
    while waiting:
        path = waiting.pop(0)
        if path in answers or not path.startswith("/"):
            continue
        answer = answers[path] = visitor.get(path, encoding="gzip")
        if answer.status != 200:
            raise RuntimeError(f"{path} answered with {answer.status}")
        waiting += [urljoin(path, link) for link in _links(path, answer)]
    return answers


def _links(path: str, answer: Answer) -> list[str]:
    if path.endswith((".png", ".svg", ".ico", ".webmanifest")):
        return []
    text = (gzip.decompress(answer.body) if answer.encoding == "gzip" else answer.body).decode()
    if path.endswith(".css"):
        return [link for link in PAINTED.findall(text) if not link.startswith("data:")]
    if path.endswith(".js"):
        return IMPORTED.findall(text)
    page = _Links()
    page.feed(text)
    return page.found
