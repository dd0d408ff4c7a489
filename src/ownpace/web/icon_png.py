"""The icon of favicon.svg as PNG, drawn from its numbers: some home screens take no SVG."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import hypot

BOX = 32
"""Units to a side, of whatever is measured here; as in favicon.svg."""
PAPER, STONE = (0xFA, 0xF6, 0xED), (0x83, 0x46, 0x1F)
CORNER = 7.0


@dataclass(frozen=True, slots=True)
class Ellipse:
    """A stone. x, y: its middle; wide, high: its half axes; strength: how much of its colour covers the paper, 0-1."""

    x: float
    y: float
    wide: float
    high: float
    strength: float = 1.0


STONES = (Ellipse(8.5, 24, 5, 3.3), Ellipse(18, 16.5, 4.1, 2.7, 0.78), Ellipse(24.5, 9.5, 3.1, 2, 0.58))
MIDDLE = (15.55, 17.4)
"""The middle of the box around the stones."""
SMALLER = 0.8
"""A launcher may cut everything outside the middle 80 % of an icon that fills its square; so much the stones shrink."""


@dataclass(frozen=True, slots=True)
class Icon:
    """What one place asks for. size: pixels to a side. full: paper to the edges, for a system that cuts the shape;
    otherwise the corners are round and clear.
    """

    size: int
    full: bool


TOUCH = "touch-180"
"""The one that a page names for iOS, beside its manifest."""
ICONS = {
    TOUCH: Icon(180, full=True),
    "any-192": Icon(192, full=False),
    "any-512": Icon(512, full=False),
    "full-192": Icon(192, full=True),
    "full-512": Icon(512, full=True),
}


@cache
def png(icon: Icon) -> bytes:
    """Return the icon as the bytes of a PNG: red, green, blue and opacity, 8 bits each."""
    header = struct.pack(">IIBBBBB", icon.size, icon.size, 8, 6, 0, 0, 0)
    lines = b"".join(b"\0" + line for line in _lines(icon))
    chunks = (_chunk(b"IHDR", header), _chunk(b"IDAT", zlib.compress(lines, 9)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _lines(icon: Icon) -> Iterator[bytes]:
    unit = icon.size / BOX
    stones = [_centred(stone) if icon.full else stone for stone in STONES]
    for row in range(icon.size):
        line = bytearray((*PAPER, 255) * icon.size)
        for stone in stones:
            _lay(line, stone, row, unit)
        if not icon.full:
            _round(line, row, unit)
        yield bytes(line)


def _centred(stone: Ellipse) -> Ellipse:
    x, y = (BOX / 2 + SMALLER * (at - middle) for at, middle in zip((stone.x, stone.y), MIDDLE, strict=True))
    return Ellipse(x, y, SMALLER * stone.wide, SMALLER * stone.high, stone.strength)


def _lay(line: bytearray, stone: Ellipse, row: int, unit: float) -> None:
    """Lay the part of a stone that crosses this row."""
    away = (row + 0.5) / unit - stone.y
    if abs(away) > stone.high + 1 / unit:
        return
    for column in range(int((stone.x - stone.wide) * unit) - 1, int((stone.x + stone.wide) * unit) + 2):
        covered = _inside(stone, (column + 0.5) / unit - stone.x, away, unit) * stone.strength
        line[4 * column : 4 * column + 3] = bytes(
            round(paper + covered * (own - paper)) for paper, own in zip(PAPER, STONE, strict=True)
        )


def _inside(stone: Ellipse, x: float, y: float, unit: float) -> float:
    """Return how much of a pixel this far from the middle of a stone lies in it, 0-1: by its distance to the edge, to
    first order.
    """
    reach = hypot(x / stone.wide, y / stone.high)
    slope = hypot(x / stone.wide**2, y / stone.high**2)
    return 1.0 if slope == 0 else min(1.0, max(0.0, 0.5 - reach * (reach - 1) / slope * unit))


def _round(line: bytearray, row: int, unit: float) -> None:
    """Clear what lies outside the round corners on this row."""
    size = len(line) // 4
    up = CORNER - (min(row, size - 1 - row) + 0.5) / unit
    for column in range(round(CORNER * unit) if up > 0 else 0):
        beyond = hypot(up, CORNER - (column + 0.5) / unit) - CORNER
        covered = min(1.0, max(0.0, 0.5 - beyond * unit))
        line[4 * column + 3] = line[4 * (size - 1 - column) + 3] = round(255 * covered)
