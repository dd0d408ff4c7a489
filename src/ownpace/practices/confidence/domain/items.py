"""The items a person rates: chosen, worded and put away by them. Form of an item: Bandura 2006."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


class ItemTheme(StrEnum):
    """What an item is about, in the order of the pages."""

    FEELING = "feeling"
    ASKING = "asking"
    REFUSING = "refusing"
    STOPPING = "stopping"
    RECEIVING = "receiving"
    TALKING = "talking"
    OTHER = "other"


class NoSuchItem(LookupError):
    """There is no such item."""


class NoWords(ValueError):
    """An item of one's own needs words."""


@dataclass(frozen=True, slots=True)
class Former:
    """Words that an item had until a time (aware). Empty words are the starting ones."""

    words: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a person may feel able to do: "I can ...".

    id: 32 hexadecimal characters. start: the id of the starting item that it came from, or empty. words: the person's
    own; empty where the starting words stand. An item put away keeps its ratings. Raises NoWords.
    """

    id: str
    theme: ItemTheme
    words: str = ""
    start: str = ""
    put_away: bool = False
    former: tuple[Former, ...] = ()

    def __post_init__(self) -> None:
        if not (self.words or self.start):
            raise NoWords


@dataclass(frozen=True, slots=True)
class Items:
    """Every item a person ever chose, in the order of choosing."""

    all: tuple[Item, ...] = ()

    @property
    def in_use(self) -> tuple[Item, ...]:
        """The items that are asked, theme by theme."""
        return tuple(item for theme in ItemTheme for item in self.all if item.theme is theme and not item.put_away)

    @property
    def put_away(self) -> tuple[Item, ...]:
        return tuple(item for item in self.all if item.put_away)

    @property
    def themes(self) -> tuple[ItemTheme, ...]:
        """The themes of any item, those put away included: their ratings stay to be seen."""
        return tuple(theme for theme in ItemTheme if any(item.theme is theme for item in self.all))

    def of_theme(self, theme: ItemTheme) -> tuple[Item, ...]:
        """Return the items of a theme, those put away last."""
        mine = [item for item in self.all if item.theme is theme]
        return tuple(sorted(mine, key=lambda item: item.put_away))

    def get(self, id: str) -> Item:
        """Return one item. Raises NoSuchItem."""
        found = next((item for item in self.all if item.id == id), None)
        if found is None:
            raise NoSuchItem
        return found

    def started_from(self, start: str) -> Item | None:
        """Return the item that came from a starting item, or None."""
        return next((item for item in self.all if item.start == start), None)

    def add(self, item: Item) -> Items:
        """Return the items with one more. A starting item taken again comes back as it was."""
        known = self.started_from(item.start) if item.start else None
        if known:
            return self._with(replace(known, put_away=False))
        return Items((*self.all, item))

    def reword(self, id: str, words: str, at: datetime) -> Items:
        """Return the items with one in other words, its former ones kept. Raises NoSuchItem, NoWords."""
        item = self.get(id)
        if words == item.words:
            return self
        return self._with(replace(item, words=words, former=(*item.former, Former(item.words, at))))

    def keep_in_use(self, ids: Iterable[str]) -> Items:
        """Return the items with these in use and every other put away."""
        wanted = frozenset(ids)
        return Items(tuple(replace(item, put_away=item.id not in wanted) for item in self.all))

    def put(self, id: str, *, away: bool) -> Items:
        """Return the items with one put away, or taken up again. Raises NoSuchItem."""
        return self._with(replace(self.get(id), put_away=away))

    def _with(self, changed: Item) -> Items:
        return Items(tuple(changed if item.id == changed.id else item for item in self.all))
