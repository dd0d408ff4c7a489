"""Example situations to begin from, kept as data so that they can be added to without code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.core.practice import Text
from ownpace.core.scales import Suds
from ownpace.library.catalogues import catalogue
from ownpace.practices.exposure_ladder.domain.ladder import Setting


@dataclass(frozen=True, slots=True)
class Situation:
    """An example. expected: the distress it often comes with, a place to start from."""

    id: str
    setting: Setting
    words: Text
    expected: Suds
    demand: int
    safety: Text = ""


@cache
def situations() -> tuple[Situation, ...]:
    """Return every example, easiest first within its setting."""
    written = catalogue("exposure_ladder", "situations.yaml", tuple[Situation, ...])
    return tuple(sorted(written, key=lambda situation: situation.expected))
