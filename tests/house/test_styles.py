"""Style sheets: colours come from one place, and nothing depends on the direction a language is written in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "ownpace"
SHEETS = sorted(SOURCE.rglob("static/**/*.css"))
NEUTRAL = {"cooking_measures.css", "tokens.css"}
"""The tokens themselves, and the page one leaves to, which is to look like another site altogether."""
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(", re.IGNORECASE)
SIZED = re.compile(
    r"(?:^|[;{\s])((?:margin|padding|gap|row-gap|column-gap|font-size|border|outline)[a-z-]*)\s*:\s*([^;{}]+)",
    re.MULTILINE,
)
LENGTH = re.compile(r"(?<![\w.-])[0-9.]*[1-9][0-9.]*(?:px|rem)\b")
"""Paper is measured in points, and drawings in the sizes of what they draw; a length that pulls back is negative."""
ONE_WAY = re.compile(
    r"(?:^|[;{\s])(?:margin-(?:left|right)|padding-(?:left|right)|border-(?:left|right)[a-z-]*|left|right)\s*:"
    r"|text-align:\s*(?:left|right)|float:\s*(?:left|right)",
    re.MULTILINE,
)


def rules(sheet: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_colour_is_a_token(sheet: Path) -> None:
    assert sheet.name in NEUTRAL or COLOUR.findall(rules(sheet)) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_size_of_type_space_and_line_is_a_token(sheet: Path) -> None:
    sizes = [
        (name, value) for name, value in SIZED.findall(rules(sheet)) if LENGTH.search(value) and "calc" not in value
    ]
    assert sheet.name in NEUTRAL or sizes == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_page_can_be_read_from_right_to_left(sheet: Path) -> None:
    assert ONE_WAY.findall(rules(sheet)) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_nothing_is_fetched_from_elsewhere(sheet: Path) -> None:
    assert re.findall(r"url\(\s*['\"]?(?:https?:)?//|@import", rules(sheet)) == []


def test_a_class_is_begun_in_one_sheet_alone() -> None:
    """What hides on paper, or opens on a wide screen, may say so elsewhere."""
    owners: dict[str, set[str]] = {}
    for sheet in SHEETS:
        if sheet.name in NEUTRAL:
            continue
        for selectors in re.findall(r"^([^\s@{}][^{}]*)\{", rules(sheet), re.MULTILINE):
            for selector in re.sub(r"\([^()]*\)", "", selectors).split(","):
                if begun := re.fullmatch(r"\.([a-z0-9-]+)", selector.strip()):
                    owners.setdefault(begun[1], set()).add(sheet.name)
    assert owners
    assert {name: sorted(found) for name, found in owners.items() if len(found) > 1} == {}
