"""Reading what every practice has found: each kind of record is opened once for a page, however many ask for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from django.utils.timezone import get_current_timezone

from ownpace.core import practices
from ownpace.core.practice import Practice, Series, nothing
from ownpace.core.records import Reading, Record, RecordId, RecordKind
from ownpace.practices.milestones.domain.milestone import OWN_SLUG, Milestone
from ownpace.practices.milestones.records import OWN

T = TypeVar("T")


class ReadOnce:
    """A vault that reads every record of a kind once, for one request."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._read: dict[str, list[Record[Any]]] = {}

    def all(self, kind: RecordKind[T], *, of: RecordId | None = None) -> list[Record[T]]:
        if of is not None:
            return self._reading.all(kind, of=of)
        if kind.name not in self._read:
            self._read[kind.name] = self._reading.all(kind)
        return list(self._read[kind.name])

    def recent(self, kind: RecordKind[T], limit: int, *, of: RecordId | None = None, skip: int = 0) -> list[Record[T]]:
        return self._reading.recent(kind, limit + skip, of=of)[skip:]

    def latest(self, kind: RecordKind[T], *, of: RecordId | None = None) -> Record[T] | None:
        return self._reading.latest(kind, of=of)

    def get(self, kind: RecordKind[T], id: RecordId) -> Record[T]:
        return self._reading.get(kind, id)

    def count(self, kind: RecordKind[T], *, of: RecordId | None = None) -> int:
        return self._reading.count(kind, of=of)


def sources() -> tuple[Practice, ...]:
    """Return the practices that may find milestones, in the order of the navigation; this one last."""
    found = [practice for practice in practices.installed() if practice.wins is not nothing]
    return tuple(sorted(found, key=lambda practice: practice.slug == OWN_SLUG))


def gather(reading: Reading, slug: str = "") -> list[Milestone]:
    """Return the milestones of one practice, or of all for "", each practice's in its own order."""
    return [
        milestone
        for practice in sources()
        if slug in ("", practice.slug)
        for milestone in (_own(reading) if practice.slug == OWN_SLUG else _found(practice, reading))
    ]


def gather_series(reading: Reading) -> list[Series]:
    """Return every series of every practice, in the order of the navigation."""
    return [series for practice in practices.installed() for series in practice.series(reading)]


def titles() -> dict[str, str]:
    """Return what practices are called, by slug."""
    return {practice.slug: str(practice.title) for practice in practices.installed()}


def _found(practice: Practice, reading: Reading) -> Iterable[Milestone]:
    return [Milestone(practice.slug, win.at, str(win.words)) for win in practice.wins(reading)]


def _own(reading: Reading) -> Iterator[Milestone]:
    zone = get_current_timezone()
    for record in reading.all(OWN):
        yield Milestone(OWN_SLUG, record.value.at(zone), record.value.words, record.id)
