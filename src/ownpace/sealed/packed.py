"""Packed parts as they lie in the database: records together in one envelope, beside the list of their part."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from django.db import connection

from ownpace.sealed import manifest, places
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.manifest import Head, Payload
from ownpace.sealed.models import SealedPart

if TYPE_CHECKING:
    from django.db.models import QuerySet

T = TypeVar("T")
Opened = Callable[[int, object, Callable[[], bytes]], bytes]
"""Opens what a column holds, by epoch and place. Raises Unreadable."""
Listing = tuple[int, int, int, object]
"""A part's list, still sealed: part, revision, epoch, blob."""

Sieve = Callable[[Sequence[bytes]], Sequence[int]]
"""Says which of several encoded payloads may hold what is looked for, by their places, in order."""

_COLUMNS = ("part", "revision", "epoch", "packed")
_EVERY_PART = "SELECT part, revision, epoch, packed, blob FROM sealed_sealedpart WHERE vault = %s AND kind = %s"
"""Spelled out, because a search asks once for every kind."""


@dataclass(frozen=True, slots=True)
class PackedParts:
    """The packed parts of one kind. Each has to be there as the head says, or all of it is Unreadable."""

    vault: bytes
    kind: bytes
    head: Head
    opened: Opened

    def one(self, part: int) -> list[bytes]:
        """Return the encoded payloads of a part, in the order of its entries. Raises Unreadable."""
        found = self._parts().filter(part=part).values_list(*_COLUMNS).first()
        if found is None:
            raise Unreadable
        return self._whole(part, manifest.split_packed(self._inner(*found)))

    def all(self, known: Mapping[int, list[Payload]]) -> dict[int, list[Payload]]:
        """Return what the records of every part hold, by part. known: what need not be read. Raises Unreadable."""
        held = dict(known)
        for found in self._parts().filter(packed__isnull=False).values_list(*_COLUMNS).iterator():
            part = found[0]
            if part not in held:
                held[part] = self._whole(part, manifest.read_packed(self._inner(*found)))
        self._expect_every(held.keys())
        return held

    def sift(self, among: Sieve, known: Collection[int]) -> Iterator[tuple[Listing, list[tuple[int, bytes]]]]:
        """Yield the list of each part, and by their places in it the encoded payloads that may hold what is looked for:
        none of them for a part that is not packed; a packed one without any is passed over. Every part is read and
        has to be there. known: what need not be read. Raises Unreadable.
        """
        seen = set(known)
        with connection.cursor() as cursor:
            cursor.execute(_EVERY_PART, (self.vault, self.kind))
            for part, revision, epoch, blob, listing in cursor:
                if part in seen:
                    continue
                if blob is None:
                    yield (part, revision, epoch, listing), []
                    continue
                seen.add(part)
                held = self._whole(part, manifest.split_packed(self._inner(part, revision, epoch, blob)))
                if places := among(held):
                    yield (part, revision, epoch, listing), [(place, held[place]) for place in places]
        self._expect_every(seen)

    def _parts(self) -> QuerySet[SealedPart]:
        return SealedPart.objects.filter(vault=self.vault, kind=self.kind)

    def _inner(self, part: int, revision: int, epoch: int, blob: object) -> bytes:
        if not self.head.line(self.kind, part, revision).packed:
            raise Unreadable
        return self.opened(epoch, blob, partial(places.of_packed, self.vault, self.kind, part, revision, epoch))

    def _whole(self, part: int, held: list[T]) -> list[T]:
        if len(held) != self.head.parts(self.kind)[part].length:
            raise Unreadable
        return held

    def _expect_every(self, parts: Collection[int]) -> None:
        if set(parts) != {part for part, line in enumerate(self.head.parts(self.kind)) if line.packed}:
            raise Unreadable
