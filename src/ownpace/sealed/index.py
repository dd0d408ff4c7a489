"""The manifest as it lies in the database: read when needed, kept for one request, written once per action."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection

from ownpace.sealed import associated_data, manifest
from ownpace.sealed.envelope import Cipher
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.manifest import Entry, Head, Payload, SegmentLine
from ownpace.sealed.models import SealedHead, SealedPart
from ownpace.sealed.packed import PackedSegments, RecordFilter

if TYPE_CHECKING:
    from django.db.models import QuerySet


class Location(NamedTuple):
    """Where a record stands: the number of its segment, how many stand before it there, and its entry."""

    segment: int
    offset: int
    entry: Entry


UNFIT = (TypeError, ValueError, AttributeError, LookupError, OverflowError)
"""What Python raises when a column holds something that a sealed table never holds."""

_LIST_COLUMNS = ("part", "revision", "epoch", "blob")
_THE_HEAD = "SELECT revision, epoch, blob FROM sealed_sealedhead WHERE vault = %s"
_ONE_LIST = "SELECT part, revision, epoch, blob FROM sealed_sealedpart WHERE vault = %s AND kind = %s AND part = %s"
"""Spelled out, because they run twenty times for a page and building one takes fifteen times as long as running it."""


class Index:
    """Where the records of one vault stand. Not shared between threads."""

    def __init__(self, keys: VaultKeys) -> None:
        self.keys = keys
        self.newest = keys.newest
        self._ciphers = {epoch: Cipher(key) for epoch, key in keys.epochs.items()}
        self.forget()

    def forget(self) -> None:
        """Drop what was read or changed and not yet written; the next reading starts from the database."""
        self._head: Head | None = None
        self._head_blob = b""
        self._lists: dict[tuple[bytes, int], list[Entry]] = {}
        self._changed: dict[tuple[bytes, int], list[bytes] | None] = {}
        self._locked = False

    def cipher(self, epoch: int) -> Cipher:
        """Return the cipher of an epoch. Raises Unreadable for an epoch that these keys do not open."""
        try:
            return self._ciphers[epoch]
        except (KeyError, TypeError):
            raise Unreadable from None

    @property
    def sealing(self) -> Cipher:
        """The cipher of the newest epoch."""
        return self._ciphers[self.newest]

    # The head

    @property
    def head(self) -> Head:
        """The head, read once. Raises Unreadable."""
        return self._head or self._read_head(locked=False)

    def lock_for_writing(self) -> Head:
        """Return the head as it is now, with every other writer kept out until the transaction ends."""
        if not self._locked:
            self._read_head(locked=True)
            self._locked = True
        return self.head

    def unlock(self) -> None:
        """The transaction has ended: others may write again."""
        self._locked = False

    def create(self) -> None:
        """Write the first head of a new vault."""
        self._head = Head(1, {})
        SealedHead.objects.create(vault=self.keys.vault, **self._sealed_head())

    def flush_head(self) -> None:
        """Seal the head anew, under the newest epoch."""
        self.lock_for_writing().writes += 1
        if SealedHead.objects.filter(vault=self.keys.vault).update(**self._sealed_head()) != 1:
            raise Unreadable

    def _sealed_head(self) -> dict[str, int | bytes]:
        revision = self.head.writes
        belongs = associated_data.of_head(self.keys.vault, revision, self.newest)
        self._head_blob = self.sealing.seal(manifest.write(self.head), belongs)
        return {"revision": revision, "epoch": self.newest, "blob": self._head_blob}

    def _read_head(self, *, locked: bool) -> Head:
        if locked:
            rows = SealedHead.objects.select_for_update().filter(vault=self.keys.vault)
            found = rows.values_list("revision", "epoch", "blob").first()
        else:
            found = _only(_THE_HEAD, self.keys.vault)
        if found is None:
            raise Unreadable
        revision, epoch, blob = found
        if self._head is not None and blob == self._head_blob:
            return self._head
        self._lists.clear()
        self._head = None
        head = manifest.read_head(
            self._opened(epoch, blob, partial(associated_data.of_head, self.keys.vault, revision, epoch))
        )
        if head.writes != revision:
            raise Unreadable
        self._head, self._head_blob = head, bytes(blob)
        return head

    # The segments

    def entries(self, kind: bytes, segment: int) -> list[Entry]:
        """Return the entries of one segment, in order. Raises Unreadable."""
        known = self._lists.get((kind, segment))
        if known is None:
            found = _only(_ONE_LIST, self.keys.vault, kind, segment)
            if found is None:
                raise Unreadable
            known = self._lists[kind, segment] = self._list_of(kind, *found)
        return known

    def all_entries(self, kind: bytes) -> list[list[Entry]]:
        """Return the entries of every segment, reading those that are not known yet at once. Raises Unreadable."""
        segments = range(len(self.head.segments(kind)))
        wanted = {segment for segment in segments if (kind, segment) not in self._lists}
        if len(wanted) > 1:
            for found in self._segments_of(kind).values_list(*_LIST_COLUMNS):
                if found[0] in wanted:
                    self._lists[kind, found[0]] = self._list_of(kind, *found)
        return [self.entries(kind, segment) for segment in segments]

    def belonging(self, kind: bytes, owner: bytes) -> list[Location]:
        """Return every record of a kind that belongs to another record, oldest first. Raises Unreadable."""
        return [
            Location(segment, offset, entry)
            for segment, entries in enumerate(self.all_entries(kind))
            for offset, entry in enumerate(entries)
            if entry.of == owner
        ]

    def search(self, kind: bytes, record: bytes) -> Location | None:
        """Return where a record stands, looking everywhere; None where it is not listed. Raises Unreadable."""
        for segment, entries in enumerate(self.all_entries(kind)):
            for offset, entry in enumerate(entries):
                if entry.record == record:
                    return Location(segment, offset, entry)
        return None

    def newest_first(self, kind: bytes) -> Iterator[Location]:
        """Yield every record of a kind, newest first. Raises Unreadable.

        The two newest segments are opened one by one, when they are reached; whoever looks further back reads all.
        """
        segments = len(self.head.segments(kind))
        for segment in reversed(range(segments)):
            if segment == segments - 3:
                self.all_entries(kind)
            entries = self.entries(kind, segment)
            for offset in reversed(range(len(entries))):
                yield Location(segment, offset, entries[offset])

    def find(self, kind: bytes, segment: int, record: bytes) -> Location:
        """Return where a record stands, in the segment that it is said to stand in. Raises Unreadable."""
        if not 0 <= segment < len(self.head.segments(kind)):
            raise Unreadable
        for offset, entry in enumerate(self.entries(kind, segment)):
            if entry.record == record:
                return Location(segment, offset, entry)
        raise Unreadable

    def _segments_of(self, kind: bytes) -> QuerySet[SealedPart]:
        return SealedPart.objects.filter(vault=self.keys.vault, kind=kind)

    def _list_of(self, kind: bytes, segment: int, revision: int, epoch: int, blob: object) -> list[Entry]:
        line = self.head.line(kind, segment, revision)
        belongs = partial(associated_data.of_segment, self.keys.vault, kind, segment, revision, epoch)
        entries = manifest.read_entries(self._opened(epoch, blob, belongs))
        if len(entries) != line.length:
            raise Unreadable
        return entries

    def _opened(self, epoch: int, blob: object, belongs: Callable[[], bytes]) -> bytes:
        if not isinstance(blob, (bytes, memoryview)):
            raise Unreadable
        try:
            return self.cipher(epoch).open(bytes(blob), belongs())
        except UNFIT:
            raise Unreadable from None

    # Packed records

    def is_packed(self, kind: bytes, segment: int) -> bool:
        """Return whether a segment holds its records itself."""
        return self.head.segments(kind)[segment].packed

    def packed(self, kind: bytes, segment: int) -> list[bytes]:
        """Return the encoded payloads of a packed segment, in the order of its entries. Raises Unreadable."""
        changed = self._changed.get((kind, segment))
        return self._packed_segments(kind).one(segment) if changed is None else changed

    def all_packed(self, kind: bytes) -> dict[int, list[Payload]]:
        """Return what the records of every packed segment hold, by segment. Raises Unreadable."""
        changed = self._changed_packed(kind)
        known = {segment: [manifest.decode(each) for each in encoded] for segment, encoded in changed.items()}
        return self._packed_segments(kind).all(known)

    def scan(self, kind: bytes, among: RecordFilter) -> dict[int, list[tuple[int, bytes]]]:
        """Return by packed segment the encoded payloads that may hold what is looked for, with their offsets. Raises
        Unreadable.
        """
        changed = self._changed_packed(kind)
        found = {segment: [(offset, held[offset]) for offset in among(held)] for segment, held in changed.items()}
        for listing, fitting in self._packed_segments(kind).scan(among, list(changed)):
            segment = listing[0]
            if fitting:
                found[segment] = fitting
            if (kind, segment) not in self._lists:
                self._lists[kind, segment] = self._list_of(kind, *listing)
        return found

    def _packed_segments(self, kind: bytes) -> PackedSegments:
        return PackedSegments(self.keys.vault, kind, self.head, self._opened)

    def _changed_packed(self, kind: bytes) -> dict[int, list[bytes]]:
        return {
            segment: encoded for (tag, segment), encoded in self._changed.items() if tag == kind and encoded is not None
        }

    # Changing

    def append(self, kind: bytes, entry: Entry) -> int:
        """Put a new entry at the end of its kind and return its segment."""
        lines = self.lock_for_writing().kinds.setdefault(kind, [])
        if not lines or lines[-1].length >= manifest.SEGMENT_SIZE:
            lines.append(SegmentLine(0, 0, packed=False))
            self._lists[kind, len(lines) - 1] = []
        segment = len(lines) - 1
        self.entries(kind, segment).append(entry)
        self.mark_changed(kind, segment)
        return segment

    def delete(self, kind: bytes, segment: int, offset: int) -> None:
        """Remove an entry. Its segment stays, even empty, so that segments keep their numbers."""
        encoded = self.mark_changed(kind, segment)
        del self.entries(kind, segment)[offset]
        if encoded is not None:
            del encoded[offset]
        self.mark_changed(kind, segment)

    def pack(self, kind: bytes, segment: int, encoded: Sequence[bytes]) -> None:
        """Have a segment hold its records itself, from the next `flush` on."""
        self.mark_changed(kind, segment)
        self.head.segments(kind)[segment].packed = True
        self._changed[kind, segment] = list(encoded)

    def mark_changed(self, kind: bytes, segment: int) -> list[bytes] | None:
        """Have a segment written again by the next `flush`; return its packed payloads, to be changed in place."""
        line = self.lock_for_writing().segments(kind)[segment]
        entries = self.entries(kind, segment)
        if (kind, segment) not in self._changed:
            self._changed[kind, segment] = self.packed(kind, segment) if line.packed else None
        line.length = len(entries)
        return self._changed[kind, segment]

    def flush(self) -> None:
        """Write the changed segments, then the head. Inside a transaction that holds."""
        if not self._changed:
            return
        for (kind, segment), encoded in self._changed.items():
            self._write_segment(kind, segment, encoded)
        self._changed.clear()
        self.flush_head()

    def _write_segment(self, kind: bytes, segment: int, encoded: list[bytes] | None) -> None:
        line = self.head.segments(kind)[segment]
        line.revision += 1
        here = (self.keys.vault, kind, segment, line.revision, self.newest)
        columns = {
            "revision": line.revision,
            "epoch": self.newest,
            "blob": self.sealing.seal(manifest.write(self.entries(kind, segment)), associated_data.of_segment(*here)),
        }
        if encoded is not None:
            columns["packed"] = self.sealing.seal(manifest.write_packed(encoded), associated_data.of_packed(*here))
        if line.revision == 1:
            SealedPart.objects.create(vault=self.keys.vault, kind=kind, part=segment, **columns)
        elif self._segments_of(kind).filter(part=segment).update(**columns) != 1:
            raise Unreadable


def _only(query: str, *values: bytes | int) -> tuple[Any, ...] | None:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        found: tuple[Any, ...] | None = cursor.fetchone()
    return found
