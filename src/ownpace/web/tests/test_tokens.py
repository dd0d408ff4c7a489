"""The colours: readable in light and in dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[1] / "static" / "web"
PAIR = re.compile(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);")
AAA, AA, PARTS = 7.0, 4.5, 3.0

TEXT = [("ink", "paper", AAA), ("ink", "sheet", AAA), ("ink-soft", "paper", AAA), ("ink-soft", "sheet", AAA)]
SOFT = [("ink", f"{tone}-soft", AAA) for tone in ("accent", "moss", "amber")]
OTHERS = [
    ("accent", "paper", AA),
    ("accent", "sheet", AA),
    ("accent", "accent-soft", AA),
    ("accent-deep", "paper", AA),
    ("accent", "amber-soft", AA),
    ("on-accent", "accent", AA),
    ("on-accent", "accent-deep", AA),
    ("moss", "moss-soft", AA),
    ("paper", "moss", AA),
    ("red", "paper", AA),
    ("on-red", "red", AA),
    ("ink-soft", "accent-soft", AA),
    ("ink-soft", "moss-soft", AA),
    ("ink-soft", "amber-soft", AA),
    ("line-strong", "paper", PARTS),
    ("line-strong", "sheet", PARTS),
    ("moss", "paper", PARTS),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), [*TEXT, *SOFT, *OTHERS], ids=str)
def test_words_stand_out_from_their_paper(front: str, back: str, least: float, dark: bool) -> None:
    tokens = {name: pair[dark] for name, *pair in PAIR.findall((STATIC / "tokens.css").read_text(encoding="utf-8"))}
    assert contrast(tokens[front], tokens[back]) >= least


SHEETS = sorted(set(STATIC.glob("*.css")) - {STATIC / "cooking_measures.css"})
OTHER_SHEETS = [sheet for sheet in SHEETS if sheet.name != "tokens.css"]


@pytest.mark.parametrize("sheet", OTHER_SHEETS)
def test_colours_are_named_in_one_file(sheet: Path) -> None:
    css = sheet.read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgba?\(|hsl", css)


@pytest.mark.parametrize("sheet", SHEETS)
def test_pages_can_be_turned_round_for_scripts_that_run_the_other_way(sheet: Path) -> None:
    css = sheet.read_text(encoding="utf-8")
    assert not re.search(
        r"(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|text-align: (?:left|right)", css
    )
