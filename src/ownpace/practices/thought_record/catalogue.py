"""Thinking patterns, as written in patterns.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue


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
    return catalogue("thought_record", "patterns.yaml", tuple[Group, ...])


@cache
def by_id() -> Mapping[str, Pattern]:
    """Return every pattern by its id, in the order of the file."""
    return MappingProxyType({pattern.id: pattern for group in groups() for pattern in group.patterns})


def name_of(id: str) -> str:
    """Return the name of a pattern; its id where it is no longer in the list."""
    return str(by_id()[id].name) if id in by_id() else id
