"""Example situations to begin from, kept as data so that they can be added to without code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder.domain.ladder import Setting

FILE = Path(__file__).with_name("situations.yaml")


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
    listed = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    made = (
        Situation(
            entry["id"],
            Setting(entry["setting"]),
            entry["words"],
            Suds(entry["expected"]),
            entry["demand"],
            entry.get("safety") or "",
        )
        for entry in listed
    )
    return tuple(sorted(made, key=lambda situation: situation.expected))
