"""Search over everything the person ever wrote, in every practice: in memory, and forgotten with the request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from heapq import heappush, heappushpop
from itertools import islice

from django.utils.timezone import localtime
from django.utils.translation import get_language

from ownpace.core import practices
from ownpace.core.practice import Findable, Passage, Practice
from ownpace.core.search import Query, fold
from ownpace.sealed.vault import Vault

MOST = 100
"""Passages shown for one search, the newest ones; whoever wants older ones says from when."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for. practice: a slug, or "" for all. since and until: days, both included. tag: "" for any."""

    words: str = ""
    practice: str = ""
    since: date | None = None
    until: date | None = None
    tag: str = ""

    @property
    def query(self) -> Query:
        return Query.of(self.words)

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but words was asked for."""
        return bool(self.practice or self.since or self.until or self.tag)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that matches, and whose it is."""

    practice: Practice
    passage: Passage


@dataclass(frozen=True, slots=True)
class Found:
    """hits: newest first, at most MOST. there_is_more: whether older ones match too."""

    hits: tuple[Hit, ...]
    there_is_more: bool

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of what was found, in alphabetical order."""
        return tuple(sorted({tag for hit in self.hits for tag in hit.passage.tags}, key=str.casefold))


def find(vault: Vault, asked: Asked) -> Found:
    """Return what matches. Raises Unreadable."""
    query, newest = asked.query, _Newest()
    for practice in searched(asked.practice):
        for findable in practice.finds:
            for passage in islice(_passages(vault, findable, asked, query, newest), MOST + 1):
                newest.take(Hit(practice, passage))
    hits = sorted(newest.hits, key=lambda hit: hit.passage.at, reverse=True)
    return Found(tuple(hits[:MOST]), len(hits) > MOST)


class _Newest:
    """Finds so far, and from when on others still matter: what is older than as many as are shown need not be read."""

    def __init__(self) -> None:
        self.hits: list[Hit] = []
        self._shown: list[int] = []

    def take(self, hit: Hit) -> None:
        self.hits.append(hit)
        seconds = int(hit.passage.at.timestamp())
        if len(self._shown) <= MOST:
            heappush(self._shown, seconds)
        else:
            heappushpop(self._shown, seconds)

    def may_show(self, at: int) -> bool:
        """Return whether what is about no later time than this may still be shown. at: seconds since 1970-01-01 UTC."""
        return len(self._shown) <= MOST or at >= self._shown[0]


def searched(slug: str) -> list[Practice]:
    """Return the practices that hold something to find: one of them, or all for ""."""
    return [practice for practice in practices.installed() if practice.finds and slug in ("", practice.slug)]


def _passages(
    vault: Vault, findable: Findable[object], asked: Asked, query: Query, newest: _Newest
) -> Iterator[Passage]:
    """Yield what matches in one kind and may be shown, the newest records first."""
    coarse = Query((*query.terms, *filter(None, [fold(asked.tag)])))
    record_filter = coarse.record_filter(_coded(findable, get_language()))
    is_wanted = None if findable.may_lie_ahead else newest.may_show
    for record in vault.scan(findable.kind, record_filter, is_wanted):
        for passage in findable.passages(record):
            is_new_enough = newest.may_show(int(passage.at.timestamp()))
            if is_new_enough and _fits(passage, asked) and query.finds(passage.title, passage.text, *passage.tags):
                yield passage


@cache
def _coded(findable: Findable[object], _language: str) -> Mapping[str, str]:
    """Return stored codes and the words that were seen for them; found out once for a language."""
    return findable.coded()


def _fits(passage: Passage, asked: Asked) -> bool:
    if not asked.is_narrowed:
        return True
    day = localtime(passage.at).date()
    return (
        (asked.since is None or asked.since <= day)
        and (asked.until is None or day <= asked.until)
        and (not asked.tag or asked.tag in passage.tags)
    )
