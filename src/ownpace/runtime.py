"""What one running process keeps for itself, all of it here, so that a server of many workers can bring another.

Settings, such as the secret of the installation and its time zone, are no state: they are Django's, and read there.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator, MutableSet
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic


class NoTurn(Exception):
    """Too many wait already."""


class Turns:
    """Turns at something costly: at most `at_once` at the same time, and `waiting` more in line."""

    def __init__(self, at_once: int, waiting: int) -> None:
        self.at_once, self.waiting = at_once, waiting
        self._running = threading.BoundedSemaphore(at_once)
        self._places = threading.BoundedSemaphore(at_once + waiting)

    @contextmanager
    def take(self) -> Iterator[None]:
        """Wait for a turn and hold it. Raises NoTurn, at once, where the line is full."""
        if not self._places.acquire(blocking=False):
            raise NoTurn
        try:
            with self._running:
                yield
        finally:
            self._places.release()


class Collector:
    """Python's cyclic garbage collector, which is one for all threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pauses = 0
        self._was_on = True

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Pause it; may be used by several threads at once, and nested."""
        with self._lock:
            if not self._pauses:
                self._was_on = gc.isenabled()
                gc.disable()
            self._pauses += 1
        try:
            yield
        finally:
            with self._lock:
                self._pauses -= 1
                if not self._pauses and self._was_on:
                    gc.enable()


class Answers:
    """What forms that come once were answered, sealed by whoever keeps it here, for two minutes."""

    seconds = 120
    most = 32

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._turns: dict[bytes, tuple[threading.Lock, int]] = {}
        self._sealed: dict[bytes, tuple[float, bytes]] = {}

    @contextmanager
    def turn(self, page: bytes) -> Iterator[None]:
        """Hold the turn of a drawn page: another form from it waits until this one was answered."""
        with self._lock:
            turn, waiting = self._turns.get(page, (threading.Lock(), 0))
            self._turns[page] = turn, waiting + 1
        try:
            with turn:
                yield
        finally:
            with self._lock:
                turn, waiting = self._turns.pop(page)
                if waiting > 1:
                    self._turns[page] = turn, waiting - 1

    def recall(self, tag: bytes) -> bytes | None:
        """Return what is kept under a tag, or None where there is nothing, or no longer."""
        with self._lock:
            self._forget_old()
            return self._sealed.get(tag, (0.0, None))[1]

    def keep(self, tag: bytes, sealed: bytes) -> None:
        """Keep a sealed answer; the oldest goes where there are many."""
        with self._lock:
            self._forget_old()
            self._sealed[tag] = monotonic(), sealed

    def _forget_old(self) -> None:
        oldest = monotonic() - self.seconds
        recent = [(tag, kept) for tag, kept in self._sealed.items() if kept[0] > oldest]
        self._sealed = dict(recent[-self.most + 1 :])


@dataclass(frozen=True, slots=True)
class Runtime:
    """argon2: turns at deriving a key; two at once fill 256 MiB.

    ended_sessions: hashed ids of sessions that ended while nothing could be written, as on a full disk: they open
    nothing all the same, and their rows go when the next session ends or begins. answers: to forms that change keys or
    sessions (accounts/once.py).
    """

    argon2: Turns = field(default_factory=lambda: Turns(at_once=2, waiting=8))
    collector: Collector = field(default_factory=Collector)
    ended_sessions: MutableSet[bytes] = field(default_factory=set)
    answers: Answers = field(default_factory=Answers)


_current = Runtime()


def current() -> Runtime:
    """Return the state of this process."""
    return _current


def use(runtime: Runtime) -> None:
    """Have this process keep its state in another place: before it serves anyone."""
    global _current
    _current = runtime
