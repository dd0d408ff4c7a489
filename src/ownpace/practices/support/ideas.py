"""Ideas for new people and places, as written in `ideas.yaml`. An id, once used, stays for ever: plans refer to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue


class Demand(StrEnum):
    """How much an idea asks of a person."""

    LEAST = "least"
    SOME = "some"
    MORE = "more"


class Fits(StrEnum):
    """Where an idea is at home."""

    HOME = "home"
    ONLINE = "online"
    OUTSIDE = "outside"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Idea:
    """One small thing to do with, or near, others."""

    id: str
    demand: Demand
    fits: Fits
    words: Text


@cache
def ideas() -> dict[str, Idea]:
    """Return the ideas by id, in the order of the file."""
    return {idea.id: idea for idea in catalogue("support", "ideas.yaml", tuple[Idea, ...])}


def number(idea: Idea) -> int:
    """Return the place of an idea in the file, from 1: addresses hold this, and say nothing."""
    return 1 + list(ideas().values()).index(idea)


def numbered(place: int) -> Idea | None:
    """Return the idea at a place, or None."""
    found = list(ideas().values())
    return found[place - 1] if 1 <= place <= len(found) else None


def of_demand(demand: Demand) -> tuple[Idea, ...]:
    """Return the ideas that ask so much."""
    return tuple(idea for idea in ideas().values() if idea.demand is demand)
