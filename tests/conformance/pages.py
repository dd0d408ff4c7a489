"""Every page there is, found through the map of addresses, and what its HTML says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.urls import URLPattern, get_resolver
from django.urls.converters import IntConverter
from django.urls.resolvers import URLResolver

from ownpace.web.codes import OpaqueConverter

SILENT = {"script", "style", "template", "head"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SPOKEN = ("aria-label", "alt", "title", "placeholder")


@dataclass(frozen=True)
class Page:
    """An address of the site. name: with its namespace. arguments: well-formed ones that lead nowhere. to_view: the
    same, with something that there is wherever a catalogue is asked before the view is.
    """

    name: str
    view: Any
    arguments: tuple[Any, ...]
    to_view: tuple[Any, ...]

    def __str__(self) -> str:
        return self.name


def pages(patterns: list[Any] | None = None, namespace: str = "") -> Iterator[Page]:
    """Yield every named page."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(entry, URLResolver):
            yield from pages(entry.url_patterns, f"{entry.namespace}:" if entry.namespace else namespace)
        elif isinstance(entry, URLPattern) and entry.name:
            kinds = entry.pattern.converters.values()
            nowhere = tuple(9999 if isinstance(kind, IntConverter) else "0" * 32 for kind in kinds)
            to_view = tuple(
                next(iter(type(kind).ids())) if isinstance(kind, OpaqueConverter) else argument
                for kind, argument in zip(kinds, nowhere, strict=True)
            )
            yield Page(f"{namespace}{entry.name}", entry.callback, nowhere, to_view)


@dataclass
class Seen(HTMLParser):
    """What one page holds."""

    texts: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    title: str = ""
    _open: list[tuple[str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            own = "data-authored" in said or (bool(self._open) and self._open[-1][1])
            self._open.append((tag, own))
        self.inline += [name for name in said if name == "style" or name.startswith("on")]
        if tag == "script" and "src" not in said:
            self.inline.append("script")
        self.sources += [said[name] for name in ("src", "action") if said.get(name)]
        if tag == "a" and said.get("href"):
            self.links.append(said["href"])
        elif said.get("href"):
            self.sources.append(said["href"])
        if not (self._open and self._open[-1][1]):
            self.texts += [said[name] for name in SPOKEN if said.get(name)]
        if tag == "input" and said.get("type") in {"submit", "button"}:
            self.texts.append(said.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            continue

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if not words:
            return
        inside = [tag for tag, _ in self._open]
        if "title" in inside and "svg" not in inside:
            self.title = words
        if "h1" in inside:
            self.headings.append(words)
        if not SILENT & set(inside) and not (self._open and self._open[-1][1]):
            self.texts.append(words)


def seen(html: str) -> Seen:
    """Return what a page holds."""
    parser = Seen()
    parser.feed(html)
    parser.close()
    return parser
