"""Examples of activities, as written in examples.yaml: original, small ones first, to take or leave."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.library import loader
from ownpace.practices.wellbeing.domain.activity import ActivityTheme, Size, how_long


@dataclass(frozen=True, slots=True)
class Example:
    """One example. id: stays for ever, chosen activities refer to it. words: English source words."""

    id: str
    theme: ActivityTheme
    size: Size
    words: str


@cache
def examples() -> dict[str, Example]:
    """Return the examples by id, by theme, small ones first."""
    written = loader.of_practice("wellbeing", "examples.yaml")
    found = [
        Example(row["id"], ActivityTheme(theme), Size(f"size-{row['size']}"), row["words"])
        for theme, rows in written.items()
        for row in rows
    ]
    order = list(ActivityTheme)
    return {one.id: one for one in sorted(found, key=lambda one: (order.index(one.theme), how_long(one.size)))}
