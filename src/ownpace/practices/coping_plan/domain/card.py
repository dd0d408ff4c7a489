"""What fits on one printed card: parts with their lines, shortened where there is more than room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ownpace.core.shortening import shorten


@dataclass(frozen=True, slots=True)
class Room:
    """How much a card takes. lines: of each part; letters: of each line. name sets the size of the letters too."""

    name: str
    lines: int
    letters: int


NUMBER_BEGINS, NUMBER_ENDS = " – \u2066", "\u2069"
"""What stands around a number at the end of a line: Unicode's marks for words that go from left to right."""
LEAST_OF_A_NAME = 12
"""Characters left of a name, however long its number is."""
AMPLE = Room("ample", lines=12, letters=240)
MEDIUM = Room("medium", lines=8, letters=150)
TIGHT = Room("tight", lines=6, letters=96)
LETTERS_A_LINE = 38
"""About how many letters fit on one line of the narrow card."""
AMPLE_ROWS, MEDIUM_ROWS = 30, 60
"""Rows of the narrow card up to which the ample and the medium room are enough."""


@dataclass(frozen=True, slots=True)
class CardPart:
    """One part of a card. more: lines left out."""

    title: str
    lines: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """What is printed. cut: whether anything was shortened or left out."""

    room: Room
    parts: tuple[CardPart, ...]
    cut: bool


def card(parts: Sequence[tuple[str, Sequence[str]]]) -> Card:
    """Return what fits on one page. parts: titles, each with its lines; a part without lines is left out."""
    filled = [(title, tuple(lines)) for title, lines in parts if lines]
    room = _room(filled)
    shown = tuple(
        CardPart(title, tuple(_fitted(line, room.letters) for line in lines[: room.lines]), len(lines[room.lines :]))
        for title, lines in filled
    )
    cut = any(
        part.more or any(short != " ".join(line.split()) for short, line in zip(part.lines, lines, strict=False))
        for part, (_title, lines) in zip(shown, filled, strict=True)
    )
    return Card(room, shown, cut)


def _fitted(words: str, room: int) -> str:
    """Return words shortened to so many characters; a number at the end stays whole."""
    line = " ".join(words.split())
    name, begins, number = line.partition(NUMBER_BEGINS)
    if len(line) <= room or not begins:
        return shorten(line, room)
    return f"{shorten(name, max(room - len(begins + number), LEAST_OF_A_NAME))}{begins}{number}"


def _room(parts: Sequence[tuple[str, Sequence[str]]]) -> Room:
    rows = sum(2 + sum(1 + len(line) // LETTERS_A_LINE for line in lines) for _title, lines in parts)
    if rows <= AMPLE_ROWS:
        return AMPLE
    return MEDIUM if rows <= MEDIUM_ROWS else TIGHT
