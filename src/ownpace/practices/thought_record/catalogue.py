"""Thinking patterns, as written in patterns.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from django.utils.translation import gettext_lazy

from ownpace.core.practice import Text
from ownpace.library import loader


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way in which thoughts tend to go.

    holds: what is true beside the thought, "" where the question says enough. source: of a fact in it, or "".
    """

    id: str
    name: Text
    says: Text
    example: Text
    ask: Text
    holds: Text = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Patterns that belong together."""

    id: str
    name: Text
    says: Text
    patterns: tuple[Pattern, ...]


@cache
def groups() -> tuple[Group, ...]:
    """Return every group of patterns, in the order of the file."""
    return tuple(
        Group(
            group["id"],
            gettext_lazy(group["name"]),
            gettext_lazy(group["says"]),
            tuple(_pattern(pattern) for pattern in group["patterns"]),
        )
        for group in loader.of_practice("thought_record", "patterns.yaml")
    )


@cache
def by_id() -> Mapping[str, Pattern]:
    """Return every pattern by its id, in the order of the file."""
    return MappingProxyType({pattern.id: pattern for group in groups() for pattern in group.patterns})


def name_of(id: str) -> str:
    """Return the name of a pattern; its id where it is no longer in the list."""
    return str(by_id()[id].name) if id in by_id() else id


def _pattern(data: dict[str, str]) -> Pattern:
    return Pattern(
        data["id"],
        name=gettext_lazy(data["name"]),
        says=gettext_lazy(data["says"]),
        example=gettext_lazy(data["example"]),
        ask=gettext_lazy(data["ask"]),
        holds=gettext_lazy(data["holds"]) if "holds" in data else "",
        source=data.get("source", ""),
    )
