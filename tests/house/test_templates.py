"""Templates: lines that can be read, and reviewed, without scrolling sideways."""

from __future__ import annotations

from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src" / "ownpace"
LONGEST_LINE = 160


def test_no_line_of_a_template_is_too_long_to_read() -> None:
    templates = sorted(SOURCES.rglob("*.html"))
    assert templates
    long = [
        f"{template.relative_to(SOURCES)}:{number}"
        for template in templates
        for number, line in enumerate(template.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ]
    assert long == []
