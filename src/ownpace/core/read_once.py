"""Reading for a page that many practices have a part in: what several of them ask for is opened once."""

from __future__ import annotations

from typing import Any, TypeVar

from ownpace.core.records import Reading, Record, RecordId, RecordKind

T = TypeVar("T")


class ReadOnce:
    """A vault that answers the same question once. Made for one request; it sees nothing that is written meanwhile."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._whole: dict[tuple[str, RecordId | None], list[Record[Any]]] = {}
        self._newest: dict[tuple[str, RecordId | None, int, int], list[Record[Any]]] = {}

    def all(self, kind: RecordKind[T], *, of: RecordId | None = None) -> list[Record[T]]:
        asked = (kind.name, of)
        if asked not in self._whole:
            self._whole[asked] = self._reading.all(kind, of=of)
        return list(self._whole[asked])

    def recent(self, kind: RecordKind[T], limit: int, *, of: RecordId | None = None, skip: int = 0) -> list[Record[T]]:
        asked = (kind.name, of, limit, skip)
        if asked not in self._newest:
            self._newest[asked] = self._reading.recent(kind, limit, of=of, skip=skip)
        return list(self._newest[asked])

    def latest(self, kind: RecordKind[T], *, of: RecordId | None = None) -> Record[T] | None:
        return next(iter(self.recent(kind, 1, of=of)), None)

    def get(self, kind: RecordKind[T], id: RecordId) -> Record[T]:
        return self._reading.get(kind, id)

    def count(self, kind: RecordKind[T], *, of: RecordId | None = None) -> int:
        return self._reading.count(kind, of=of)
