"""Urges that many people know, as written in impulses.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue


@dataclass(frozen=True, slots=True)
class Impulse:
    """An example. cue and response: a plan to begin from. help_first: whether Help now comes before a plan."""

    id: str
    name: Text
    cue: Text
    response: Text
    help_first: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Examples that belong together."""

    id: str
    name: Text
    impulses: tuple[Impulse, ...]


@cache
def groups() -> tuple[Group, ...]:
    """Return every group of examples, in the order of the file."""
    return catalogue("pause", "impulses.yaml", tuple[Group, ...], renamed={"if": "cue", "then": "response"})


@cache
def by_id() -> Mapping[str, Impulse]:
    """Return every example by its id, in the order of the file."""
    return MappingProxyType({impulse.id: impulse for group in groups() for impulse in group.impulses})


def helps_first(example: str) -> bool:
    """Return whether Help now comes before a plan that began with this example."""
    return example in by_id() and by_id()[example].help_first
