"""Examples of activities, as written in examples.yaml: original, small ones first, to take or leave."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue
from ownpace.practices.wellbeing.domain.activity import ActivityTheme, Size, how_long


@dataclass(frozen=True, slots=True)
class Example:
    """One example. id: stays for ever, chosen activities refer to it."""

    id: str
    theme: ActivityTheme
    size: Size
    words: Text


@cache
def examples() -> dict[str, Example]:
    """Return the examples by id, by theme, small ones first."""
    order = list(ActivityTheme)
    found = catalogue("wellbeing", "examples.yaml", tuple[Example, ...])
    return {one.id: one for one in sorted(found, key=lambda one: (order.index(one.theme), how_long(one.size)))}
