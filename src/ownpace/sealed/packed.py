"""Packed segments as they lie in the database: records together in one envelope, beside the list of their segment."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from django.db import connection

from ownpace.sealed import associated_data, manifest
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.manifest import Head, Payload
from ownpace.sealed.models import SealedPart

if TYPE_CHECKING:
    from django.db.models import QuerySet

T = TypeVar("T")
Opened = Callable[[int, object, Callable[[], bytes]], bytes]
"""Opens what a column holds, by epoch and associated data. Raises Unreadable."""
Listing = tuple[int, int, int, object]
"""A segment's list, still sealed: segment, revision, epoch, blob."""

RecordFilter = Callable[[Sequence[bytes]], Sequence[int]]
"""Says which of several encoded payloads may hold what is looked for, by their offsets, in order."""

AT_ONCE = 500
"""Values in one statement, so that no database refuses it."""

_COLUMNS = ("part", "revision", "epoch", "packed")
_SOME_SEGMENTS = (
    "SELECT part, revision, epoch, packed FROM sealed_sealedpart WHERE vault = %s AND kind = %s AND part IN ("
)
_EVERY_SEGMENT = "SELECT part, revision, epoch, packed, blob FROM sealed_sealedpart WHERE vault = %s AND kind = %s"
"""Spelled out, because a search asks once for every kind."""


@dataclass(frozen=True, slots=True)
class PackedSegments:
    """The packed segments of one kind. Each has to be there as the head says, or all of it is Unreadable."""

    vault: bytes
    kind: bytes
    head: Head
    opened: Opened

    def one(self, segment: int) -> list[bytes]:
        """Return the encoded payloads of a segment, in the order of its entries. Raises Unreadable."""
        found = self._segments().filter(part=segment).values_list(*_COLUMNS).first()
        if found is None:
            raise Unreadable
        return self._whole(segment, manifest.split_packed(self._inner(*found)))

    def at(self, wanted: Mapping[int, Sequence[int]]) -> dict[tuple[int, int], bytes]:
        """Return the encoded payloads at some offsets of some segments. Raises Unreadable."""
        found: dict[tuple[int, int], bytes] = {}
        for segment, revision, epoch, blob in self._rows_of(list(wanted)):
            held = self._whole(segment, manifest.split_packed(self._inner(segment, revision, epoch, blob)))
            found |= {(segment, offset): held[offset] for offset in wanted[segment]}
        if len(found) != sum(map(len, wanted.values())):
            raise Unreadable
        return found

    def all(self, known: Mapping[int, list[Payload]]) -> dict[int, list[Payload]]:
        """Return what the records of every segment hold, by segment. known: needs no reading. Raises Unreadable."""
        held = dict(known)
        for found in self._segments().filter(packed__isnull=False).values_list(*_COLUMNS).iterator():
            segment = found[0]
            if segment not in held:
                held[segment] = self._whole(segment, manifest.read_packed(self._inner(*found)))
        self._expect_every(held.keys())
        return held

    def scan(self, among: RecordFilter, known: Collection[int]) -> Iterator[tuple[Listing, list[tuple[int, bytes]]]]:
        """Yield the list of each segment, and by their offsets in it the encoded payloads that may hold what is looked
        for: none of them for a segment that is not packed; a packed one without any is passed over. Every segment is
        read and has to be there. known: what need not be read. Raises Unreadable.
        """
        seen = set(known)
        with connection.cursor() as cursor:
            cursor.execute(_EVERY_SEGMENT, (self.vault, self.kind))
            for segment, revision, epoch, blob, listing in cursor:
                if segment in seen:
                    continue
                if blob is None:
                    yield (segment, revision, epoch, listing), []
                    continue
                seen.add(segment)
                held = self._whole(segment, manifest.split_packed(self._inner(segment, revision, epoch, blob)))
                if offsets := among(held):
                    yield (segment, revision, epoch, listing), [(offset, held[offset]) for offset in offsets]
        self._expect_every(seen)

    def _rows_of(self, segments: Sequence[int]) -> Iterator[tuple[int, int, int, object]]:
        for start in range(0, len(segments), AT_ONCE):
            some = segments[start : start + AT_ONCE]
            with connection.cursor() as cursor:
                cursor.execute(f"{_SOME_SEGMENTS}{','.join(['%s'] * len(some))})", (self.vault, self.kind, *some))
                yield from cursor

    def _segments(self) -> QuerySet[SealedPart]:
        return SealedPart.objects.filter(vault=self.vault, kind=self.kind)

    def _inner(self, segment: int, revision: int, epoch: int, blob: object) -> bytes:
        if not self.head.line(self.kind, segment, revision).packed:
            raise Unreadable
        belongs = partial(associated_data.of_packed, self.vault, self.kind, segment, revision, epoch)
        return self.opened(epoch, blob, belongs)

    def _whole(self, segment: int, held: list[T]) -> list[T]:
        if len(held) != self.head.segments(self.kind)[segment].length:
            raise Unreadable
        return held

    def _expect_every(self, segments: Collection[int]) -> None:
        if set(segments) != {segment for segment, line in enumerate(self.head.segments(self.kind)) if line.packed}:
            raise Unreadable
