"""What Ownpace is to make possible, as written in missions.yaml: an id and a sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.library import loader


@dataclass(frozen=True, slots=True)
class Mission:
    """One capability. id: "M1" to "M31", never changed. name: a few words. says: one sentence."""

    id: str
    name: str
    says: str


@cache
def missions() -> tuple[Mission, ...]:
    """Return every mission, in order. Raises BadFile where an id stands twice."""
    found = tuple(Mission(**row) for row in loader.one("missions.yaml"))
    if len({mission.id for mission in found}) != len(found):
        raise loader.BadFile("missions.yaml holds an id twice")
    return found
