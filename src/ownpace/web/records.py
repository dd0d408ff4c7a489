"""What the shell itself keeps, sealed like everything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind


class Theme(StrEnum):
    """Light or dark pages; AUTO follows the device."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """How a person likes it. country: two letters, or "" to follow the host or the browser."""

    country: str = ""
    theme: Theme = Theme.AUTO


@dataclass(frozen=True, slots=True)
class SetAside:
    """Suggestions that a person does not want on one day, by their keys."""

    day: date
    keys: frozenset[str] = field(default_factory=frozenset)

    def with_key(self, key: str, day: date) -> SetAside:
        """Return what is set aside on `day` with one more key; what belonged to another day is gone."""
        kept = self.keys if day == self.day else frozenset()
        return SetAside(day, kept | {key})

    def on(self, day: date) -> frozenset[str]:
        """Return the keys that are set aside on `day`."""
        return self.keys if day == self.day else frozenset()


PREFERENCES = RecordKind("web.preferences", 1, *typed(Preferences))
SET_ASIDE = RecordKind("web.set_aside", 1, *typed(SetAside))
SHELL_KINDS: tuple[RecordKind[Any], ...] = (PREFERENCES, SET_ASIDE)
