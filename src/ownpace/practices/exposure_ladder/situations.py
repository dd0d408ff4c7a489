"""Example situations to begin from, kept as data so that they can be added to without code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.core.scales import Suds
from ownpace.library import loader
from ownpace.practices.exposure_ladder.domain.ladder import Setting


@dataclass(frozen=True, slots=True)
class Situation:
    """An example. expected: the distress it often comes with, a place to start from. words: English source."""

    id: str
    setting: Setting
    words: str
    expected: Suds
    demand: int
    safety: str = ""


@cache
def situations() -> tuple[Situation, ...]:
    """Return every example, easiest first within its setting."""
    made = (
        Situation(
            entry["id"],
            Setting(entry["setting"]),
            entry["words"],
            Suds(entry["expected"]),
            entry["demand"],
            entry.get("safety") or "",
        )
        for entry in loader.of_practice("exposure_ladder", "situations.yaml")
    )
    return tuple(sorted(made, key=lambda situation: situation.expected))
