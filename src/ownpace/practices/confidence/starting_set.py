"""The starting set: original items in `items.yaml`. An id, once used, stays for ever: chosen items refer to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.library import loader
from ownpace.practices.confidence.domain.items import ItemTheme


@dataclass(frozen=True, slots=True)
class StartingItem:
    """An item as the house words it, in English: what follows "I can"."""

    id: str
    theme: ItemTheme
    words: str


@cache
def starting_items() -> dict[str, StartingItem]:
    """Return the starting items by id, in the order of the file."""
    rows = loader.of_practice("confidence", "items.yaml")
    return {row["id"]: StartingItem(row["id"], ItemTheme(row["theme"]), row["words"]) for row in rows}
