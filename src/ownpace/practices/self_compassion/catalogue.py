"""Statements to adapt and gestures to choose from, as written in the data files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue


@dataclass(frozen=True, slots=True)
class Example:
    """A statement to adapt. id: stays for as long as it is in the file."""

    id: str
    words: Text


@dataclass(frozen=True, slots=True)
class Group:
    """Examples of one theme, in the order of the file."""

    theme: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Gestures:
    """Kind gestures, with touch and without."""

    touch: tuple[Text, ...]
    apart: tuple[Text, ...]


@cache
def groups() -> tuple[Group, ...]:
    """Return the examples by theme."""
    return catalogue("self_compassion", "examples.yaml", tuple[Group, ...])


def examples() -> dict[str, Example]:
    """Return every example by its id."""
    return {each.id: each for group in groups() for each in group.examples}


def find(id: str) -> Example | None:
    """Return the example with this id, or None for one that is not, or no longer, in the file."""
    return examples().get(id)


@cache
def gestures() -> Gestures:
    """Return the gestures to choose from."""
    return catalogue("self_compassion", "gestures.yaml", Gestures)
