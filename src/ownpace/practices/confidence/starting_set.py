"""The starting set: original items in `items.yaml`. An id, once used, stays for ever: chosen items refer to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue
from ownpace.practices.confidence.domain.items import ItemTheme


@dataclass(frozen=True, slots=True)
class StartingItem:
    """An item as the house words it: what follows "I can"."""

    id: str
    theme: ItemTheme
    words: Text


@cache
def starting_items() -> dict[str, StartingItem]:
    """Return the starting items by id, in the order of the file."""
    return {item.id: item for item in catalogue("confidence", "items.yaml", tuple[StartingItem, ...])}
