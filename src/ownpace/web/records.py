"""What the shell itself keeps, sealed like everything else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from ownpace.core.records import Payload, RecordKind


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


def _write_preferences(value: Preferences) -> Payload:
    return {"country": value.country, "theme": value.theme.value}


def _read_preferences(payload: Payload) -> Preferences:
    return Preferences(country=payload["country"], theme=Theme(payload["theme"]))


def _write_set_aside(value: SetAside) -> Payload:
    return {"day": value.day.isoformat(), "keys": sorted(value.keys)}


def _read_set_aside(payload: Payload) -> SetAside:
    return SetAside(day=date.fromisoformat(payload["day"]), keys=frozenset(payload["keys"]))


PREFERENCES = RecordKind("web.preferences", 1, _write_preferences, _read_preferences)
SET_ASIDE = RecordKind("web.set_aside", 1, _write_set_aside, _read_set_aside)
SHELL_KINDS: tuple[RecordKind[Any], ...] = (PREFERENCES, SET_ASIDE)
