"""The shell's part of the life: a preference, and a suggestion set aside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ownpace.invented.life import Life, Thread
from ownpace.web.records import PREFERENCES, SET_ASIDE, SHELL_KINDS, Preferences, SetAside

KINDS = SHELL_KINDS


def threads(life: Life) -> Iterator[Thread]:
    yield _settle_in(life)


def _settle_in(life: Life) -> Thread:
    at = life.later(life.begin, 2, life.dice("shell"))
    yield at
    life.vault.seal(PREFERENCES, Preferences(), at=at)
    at += timedelta(days=1)
    yield at
    life.vault.seal(SET_ASIDE, SetAside(at.date(), frozenset({"values.begin"})), at=at)
