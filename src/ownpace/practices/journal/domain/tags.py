"""Tags: words of the person's own on entries, and which entry carries which."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from ownpace.core.records import RecordId

MOST_TAGS = 12
LONGEST_TAG = 40
COMMAS = re.compile("[,;\u060c\u3001\uff0c\uff1b]")
"""What stands between tags, in several scripts."""


def alike(tag: str) -> str:
    """Return what two spellings of one tag have in common."""
    return tag.casefold()


def tags_in(line: str) -> tuple[str, ...]:
    """Return the tags that a line holds, in order, each once, without leading number signs."""
    found: dict[str, str] = {}
    for part in COMMAS.split(line):
        tag = " ".join(part.split()).lstrip("#").strip()
        if tag:
            found.setdefault(alike(tag), tag)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in use. id: opaque, for its address. entries: those that carry it, in the order they came to."""

    id: str
    words: str
    entries: tuple[RecordId, ...]


@dataclass(frozen=True, slots=True)
class Tags:
    """Every tag in use."""

    all: tuple[Tag, ...] = ()

    def by_words(self) -> list[Tag]:
        """Return them in alphabetical order."""
        return sorted(self.all, key=lambda tag: alike(tag.words))

    def most_used(self, limit: int) -> list[Tag]:
        """Return those on most entries, the most used first."""
        return sorted(self.all, key=lambda tag: (-len(tag.entries), alike(tag.words)))[:limit]

    def named(self, words: Iterable[str]) -> list[Tag]:
        """Return the tags of an entry, in the order of its words."""
        known = {alike(tag.words): tag for tag in self.all}
        return [known[alike(one)] for one in words if alike(one) in known]

    def of(self, id: str) -> Tag | None:
        """Return a tag by its id, or None."""
        return next((tag for tag in self.all if tag.id == id), None)

    def put(self, entry: RecordId, tags: Iterable[str], new_id: Callable[[], str]) -> Tags:
        """Return the tags with exactly these on an entry. One that no entry carries any more is gone."""
        wanted = {alike(tag): tag for tag in tags}
        return Tags((*self._kept(entry, wanted), *(Tag(new_id(), tag, (entry,)) for tag in wanted.values())))

    def _kept(self, entry: RecordId, wanted: dict[str, str]) -> Iterator[Tag]:
        """Yield the tags that go on, taking those that are known out of `wanted`."""
        for tag in self.all:
            is_wanted = wanted.pop(alike(tag.words), None) is not None
            if is_wanted == (entry in tag.entries):
                yield tag
            elif is_wanted:
                yield replace(tag, entries=(*tag.entries, entry))
            elif others := tuple(each for each in tag.entries if each != entry):
                yield replace(tag, entries=others)


@dataclass(frozen=True, slots=True)
class Pins:
    """The entries at the top of the list, the one pinned last first."""

    entries: tuple[RecordId, ...] = ()

    def put(self, entry: RecordId, *, at_top: bool) -> Pins:
        """Return the pins with an entry at the top, or without it."""
        if at_top == (entry in self.entries):
            return self
        others = tuple(each for each in self.entries if each != entry)
        return Pins((entry, *others) if at_top else others)
