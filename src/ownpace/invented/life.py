"""An invented life, lived from its first day to today: every part of it is a thread that says when it acts next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random

from ownpace.core.records import Writing
from ownpace.invented.seasons import Seasons
from ownpace.invented.words import Lists, Words

Thread = Iterator[datetime]
"""Yields when it acts next, and acts when it is asked for the time after."""

QUIET = timedelta(minutes=20)
"""Nothing happens so near to now: what began earlier has its end in the past."""


class Life:
    """A life that is being lived. The same seed, length and `now` give the same content, whatever else is lived beside.

    vault: open, inside an action. begin and now: aware, in the person's own zone.
    """

    def __init__(self, vault: Writing, *, days: int, seed: int, now: datetime) -> None:
        self.vault = vault
        self.now = now
        self.begin = (now - timedelta(days=days)).replace(hour=19, minute=4, second=0, microsecond=0)
        self._seed = seed
        self.seasons = Seasons.draw(self.begin, now, self.dice("seasons"))
        self._next: list[tuple[datetime, int, Thread]] = []
        self._numbers = count()

    def dice(self, name: str) -> Random:
        """Return the dice of one thread: its own, so that threads do not disturb each other."""
        return Random(f"{self._seed}/{name}")  # noqa: S311 - an invented life, nothing secret

    def hand(self, name: str, words: Lists) -> Words:
        """Return what writes the texts of one thread, out of the lists of its practice."""
        return Words(self.dice(f"{name}/words"), words)

    def later(self, at: datetime, days: float, dice: Random) -> datetime:
        """Return a waking moment about so many days after `at`, past the weeks away."""
        moment = self.seasons.present(at + timedelta(days=days))
        moment = moment.replace(hour=dice.randint(8, 21), minute=dice.randint(0, 59), second=0, microsecond=0)
        return moment if moment > at else moment + timedelta(days=1)

    def spawn(self, thread: Thread) -> None:
        """Let a thread begin. One whose next moment lies after now has not happened yet, and is dropped."""
        at = next(thread, None)
        if at is not None and at <= self.now - QUIET:
            heappush(self._next, (at, next(self._numbers), thread))

    def live(self) -> None:
        """Let every thread act in the order of time, until now."""
        while self._next:
            self.spawn(heappop(self._next)[2])


def new_id(dice: Random) -> str:
    """Return an id as records carry them inside: 32 hexadecimal characters."""
    return dice.randbytes(16).hex()


def rounded(number: float, step: int = 5, low: int = 0, high: int = 100) -> int:
    """Return the nearest point of a scale."""
    return max(low, min(high, step * round(number / step)))
