"""The icon as a picture: the stones of favicon.svg, sharp enough, small, and whole under any mask."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from math import hypot
from pathlib import Path

import pytest
from django.test import Client

from ownpace.web.icon_png import BOX, CORNER, ICONS, PAPER, STONE, STONES, png

DRAWING = (Path(__file__).parents[1] / "static" / "web" / "favicon.svg").read_text(encoding="utf-8")
FULL = [name for name, icon in ICONS.items() if icon.full]
ROUND = [name for name, icon in ICONS.items() if not icon.full]
Pixels = list[list[tuple[int, ...]]]


def chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    at = 8
    while at < len(picture):
        length, kind = struct.unpack(">I4s", picture[at : at + 8])
        data = picture[at + 8 : at + 8 + length]
        assert struct.unpack(">I", picture[at + 8 + length : at + 12 + length]) == (zlib.crc32(kind + data),)
        yield kind, data
        at += 12 + length


def pixels(name: str) -> Pixels:
    """Return rows of (red, green, blue, opacity)."""
    parts = dict(chunks(png(ICONS[name])))
    assert list(parts) == [b"IHDR", b"IDAT", b"IEND"]
    wide, high, *rest = struct.unpack(">IIBBBBB", parts[b"IHDR"])
    assert rest == [8, 6, 0, 0, 0]
    lines = zlib.decompress(parts[b"IDAT"])
    assert len(lines) == high * (1 + 4 * wide)
    rows = [lines[start : start + 1 + 4 * wide] for start in range(0, len(lines), 1 + 4 * wide)]
    assert {row[0] for row in rows} == {0}, "no filter"
    return [[tuple(row[at : at + 4]) for at in range(1, len(row), 4)] for row in rows]


def at(picture: Pixels, x: float, y: float) -> tuple[int, ...]:
    unit = len(picture) / BOX
    return picture[int(y * unit)][int(x * unit)]


@pytest.mark.parametrize("name", ICONS)
def test_it_is_a_small_picture_of_its_size(client: Client, db: None, name: str) -> None:
    answer = client.get(f"/icons/{name}.png")
    assert answer.headers["Content-Type"] == "image/png"
    assert len(answer.content) < 10_000
    picture = pixels(name)
    assert len(picture) == len(picture[0]) == ICONS[name].size == int(name.rpartition("-")[2])


def test_another_size_is_not_drawn(client: Client, db: None) -> None:
    assert client.get("/icons/any-100000.png").status_code == 404


def test_it_is_the_same_for_everyone_and_says_nothing_of_anyone(client: Client, db: None) -> None:
    answer = client.get("/icons/touch-180.png")
    assert not answer.cookies
    assert {kind for kind, _data in chunks(answer.content)} == {b"IHDR", b"IDAT", b"IEND"}, "no text in the picture"


def test_its_numbers_are_those_of_the_drawing() -> None:
    drawn = [
        tuple(float(number or 1) for number in stone)
        for stone in re.findall(
            r'<ellipse cx="([\d.]+)" cy="([\d.]+)" rx="([\d.]+)" ry="([\d.]+)"(?: opacity="([\d.]+)")?/>', DRAWING
        )
    ]
    assert drawn == [(stone.x, stone.y, stone.wide, stone.high, stone.strength) for stone in STONES]
    assert f'rx="{CORNER:g}" fill="#{bytes(PAPER).hex()}"' in DRAWING
    assert f'<g fill="#{bytes(STONE).hex()}"' in DRAWING


@pytest.mark.parametrize("name", ROUND)
def test_its_stones_lie_where_the_drawing_has_them_and_its_corners_are_clear(name: str) -> None:
    picture = pixels(name)
    for stone in STONES:
        shade = tuple(round(p + stone.strength * (s - p)) for p, s in zip(PAPER, STONE, strict=True))
        for x, y in ((0, 0), (0.9, 0), (-0.9, 0), (0, 0.9), (0, -0.9)):
            assert at(picture, stone.x + x * stone.wide, stone.y + y * stone.high) == (*shade, 255)
        for x, y in ((1.15, 0), (-1.15, 0), (0, 1.15), (0, -1.15), (0.85, 0.85)):
            assert at(picture, stone.x + x * stone.wide, stone.y + y * stone.high) == (*PAPER, 255)
    corners = [picture[y][x] for y in (0, -1) for x in (0, -1)]
    assert {corner[3] for corner in corners} == {0}
    assert {at(picture, x, y) for x, y in ((16, 0.1), (0.1, 16), (31.9, 16), (3, 3))} == {(*PAPER, 255)}


@pytest.mark.parametrize("name", FULL)
def test_a_mask_cuts_paper_alone(name: str) -> None:
    picture = pixels(name)
    size = len(picture)
    paper = (*PAPER, 255)
    stones = [(x, y) for y, row in enumerate(picture) for x, pixel in enumerate(row) if pixel != paper]
    assert {pixel[3] for row in picture for pixel in row} == {255}
    assert max(hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) for x, y in stones) < 0.4 * size
    assert len(stones) > 0.05 * size * size
