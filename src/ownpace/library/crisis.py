"""Crisis lines by country, each with where it was read and when it was checked."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ownpace.core.telephone import number_to_dial
from ownpace.library import loader
from ownpace.library.loader import BadFile

FOLDER = "crisis_lines"
ANYWHERE = "ZZ"
"""The code of what holds in countries that have no file."""
KINDS = frozenset({"crisis", "sexual_violence", "domestic_violence", "lgbtq", "men", "general"})

log = logging.getLogger("ownpace.library")


@dataclass(frozen=True, slots=True)
class Line:
    """A line to call, or another way to reach someone. text, chat: in words. source: publisher and page."""

    name: str
    kinds: tuple[str, ...]
    hours: str
    languages: tuple[str, ...]
    source: str
    checked: date
    number: str = ""
    text: str = ""
    chat: str = ""
    note: str = ""

    @property
    def dial(self) -> str:
        """The number as a telephone dials it."""
        return dialled(self.number)


@dataclass(frozen=True, slots=True)
class Country:
    """What helps in one country. code: two capital letters. emergency: the number for danger right now."""

    code: str
    name: str
    emergency: str
    emergency_source: str
    lines: tuple[Line, ...]

    @property
    def emergency_dial(self) -> str:
        return dialled(self.emergency)


def dialled(number: str) -> str:
    """Return the digits of a telephone number, with its plus where it has one."""
    return number_to_dial(number) or ("+" if number.strip().startswith("+") else "") + re.sub(r"\D", "", number)


@cache
def countries(own: Path | None = None) -> Mapping[str, Country]:
    """Return every country by its code, in the order of their names; a host's file in `own` takes the place of ours.

    A host's file that cannot be read is left aside with a warning: help is shown whatever happens.
    """
    found = {country.code: country for country in (_country(name, data) for name, data in loader.shipped(FOLDER))}
    if own is not None:
        found |= _own(own)
    return MappingProxyType(dict(sorted(found.items(), key=lambda entry: (entry[0] == ANYWHERE, entry[1].name))))


def _own(folder: Path) -> dict[str, Country]:
    try:
        return {country.code: country for country in (_country(*entry) for entry in loader.hosts_own(folder))}
    except (BadFile, OSError, UnicodeDecodeError):
        log.warning("A file of crisis lines in the data folder could not be read; the ones that ship are shown.")
        return {}


def _country(file: str, data: Any) -> Country:
    try:
        return Country(
            code=_words(data, "code").upper(),
            name=_words(data, "country"),
            emergency=_words(data, "emergency"),
            emergency_source=_words(data, "emergency_source"),
            lines=tuple(_line(line) for line in data["lines"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadFile(f"{file}: {error}") from error


def _line(data: Any) -> Line:
    kinds = tuple(data["kinds"])
    if not kinds or not KINDS.issuperset(kinds):
        raise ValueError(f"kinds of {data.get('name')!r}")
    if not isinstance(data["checked"], date):
        raise ValueError(f"checked of {data.get('name')!r} is not a day")
    return Line(
        name=_words(data, "name"),
        kinds=kinds,
        hours=_words(data, "hours"),
        languages=tuple(str(language) for language in data["languages"]),
        source=_words(data, "source"),
        checked=data["checked"],
        **{name: str(data[name]).strip() for name in ("number", "text", "chat", "note") if data.get(name)},
    )


def _words(data: Any, name: str) -> str:
    words = str(data[name]).strip()
    if not words:
        raise ValueError(f"{name} is empty")
    return words
