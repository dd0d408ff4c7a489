"""The manifest as it lies in the database: read when needed, kept for one request, written once per action."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection

from ownpace.sealed import associated_data, manifest
from ownpace.sealed.ciphers import Ciphers
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.heads import StoredHead
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.manifest import Entry, Head, Payload, SegmentLine
from ownpace.sealed.models import SealedPart
from ownpace.sealed.packed import PackedSegments, RecordFilter

if TYPE_CHECKING:
    from django.db.models import QuerySet


class Location(NamedTuple):
    """Where a record stands: the number of its segment, how many stand before it there, and its entry."""

    segment: int
    offset: int
    entry: Entry


Row = tuple[bytes, bytes, int, int, int, int, bytes]
"""kind, record, revision, epoch, segment, day, blob"""

_COLUMNS = "part, revision, epoch, blob"
_ONE_LIST = f"SELECT {_COLUMNS} FROM sealed_sealedpart WHERE vault = %s AND kind = %s AND part = %s"  # noqa: S608
_EVERY_LIST = f"SELECT {_COLUMNS} FROM sealed_sealedpart WHERE vault = %s AND kind = %s"  # noqa: S608
_SOME_LISTS = f"SELECT kind, {_COLUMNS} FROM sealed_sealedpart WHERE vault = %s AND (kind, part) IN (VALUES "  # noqa: S608
"""Our own names, spelled out, because building a statement takes fifteen times as long as running it."""


class Index:
    """Where the records of one vault stand. Not shared between threads.

    rows: what was read of the table of rows under this head, still sealed; None for a record that has no row.
    changed_rows: the records whose rows were written since; a transaction further out may still undo that, so what is
    read of them is not kept.
    """

    def __init__(self, keys: VaultKeys) -> None:
        self.keys = keys
        self.ciphers = Ciphers(keys)
        self._stored = StoredHead(keys.vault, self.ciphers)
        self.rows: dict[bytes, Row | None] = {}
        self.changed_rows: set[bytes] = set()
        self._lists: dict[tuple[bytes, int], list[Entry]] = {}
        self._changed: dict[tuple[bytes, int], list[bytes] | None] = {}
        self._locked = False

    def forget(self) -> None:
        """Drop what was read or changed and not yet written; the next reading starts from the database."""
        self._stored.forget()
        self._changed.clear()
        self._lists.clear()
        self.rows.clear()
        self.changed_rows.clear()
        self._locked = False

    # The head

    @property
    def head(self) -> Head:
        """The head, read once. Raises Unreadable."""
        return self._stored.known or self._read_head(lock=False)

    def lock_for_writing(self) -> Head:
        """Return the head as it is now, with every other writer kept out until the transaction ends."""
        if not self._locked:
            self._read_head(lock=True)
            self._locked = True
        return self.head

    def unlock(self) -> None:
        """The transaction has ended: others may write again."""
        self._locked = False

    def create(self) -> None:
        """Write the first head of a new vault."""
        self._stored.create()

    def flush_head(self) -> None:
        """Seal the head anew, under the newest epoch."""
        self._stored.write(self.lock_for_writing())

    def _read_head(self, *, lock: bool) -> Head:
        is_the_same = False
        try:
            is_the_same = self._stored.read(lock=lock)
        finally:
            if not is_the_same:
                self._lists.clear()
                self.rows.clear()
        return self.head

    # The segments

    def entries(self, kind: bytes, segment: int) -> list[Entry]:
        """Return the entries of one segment, in order. Raises Unreadable."""
        known = self._lists.get((kind, segment))
        if known is None:
            found = _all_of(_ONE_LIST, self.keys.vault, kind, segment)
            if not found:
                raise Unreadable
            known = self._lists[kind, segment] = self._list_of(kind, *found[0])
        return known

    def all_entries(self, kind: bytes) -> list[list[Entry]]:
        """Return the entries of every segment, reading those that are not known yet at once. Raises Unreadable."""
        segments = range(len(self.head.segments(kind)))
        wanted = {segment for segment in segments if (kind, segment) not in self._lists}
        if len(wanted) > 1:
            for found in _all_of(_EVERY_LIST, self.keys.vault, kind):
                if found[0] in wanted:
                    self._lists[kind, found[0]] = self._list_of(kind, *found)
        return [self.entries(kind, segment) for segment in segments]

    def read_ahead(self, kinds: Sequence[bytes]) -> None:
        """Read the lists of the newest segments of several kinds at once, those that have rows. Raises Unreadable."""
        loose = ((kind, segment) for kind in kinds for segment in self.loose_segments(kind))
        wanted = [segment for segment in loose if segment not in self._lists]
        if not wanted:
            return
        marks = ",".join(["(%s, %s)"] * len(wanted))
        values = (value for segment in wanted for value in segment)
        for kind, *found in _all_of(f"{_SOME_LISTS}{marks})", self.keys.vault, *values):
            self._lists[bytes(kind), found[0]] = self._list_of(bytes(kind), *found)

    def loose_segments(self, kind: bytes) -> list[int]:
        """Return the newest segments of a kind, those whose records are rows, newest first."""
        lines = self.head.segments(kind)
        newest = range(max(0, len(lines) - manifest.LOOSE_SEGMENTS), len(lines))
        return [segment for segment in reversed(newest) if not lines[segment].packed]

    def belonging(self, kind: bytes, owner: bytes) -> list[Location]:
        """Return every record of a kind that belongs to another record, oldest first. Raises Unreadable."""
        return [
            Location(segment, offset, entry)
            for segment, entries in enumerate(self.all_entries(kind))
            for offset, entry in enumerate(entries)
            if entry.of == owner
        ]

    def find_read(self, kind: bytes, record: bytes) -> Location | None:
        """Return where a record stands, looking through the lists that were read already; None if in none of them."""
        for (tag, segment), entries in self._lists.items():
            if tag == kind:
                for offset, entry in enumerate(entries):
                    if entry.record == record:
                        return Location(segment, offset, entry)
        return None

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
        entries = manifest.read_entries(self.ciphers.open(epoch, blob, belongs))
        if len(entries) != line.length:
            raise Unreadable
        return entries

    # Packed records

    def is_packed(self, kind: bytes, segment: int) -> bool:
        """Return whether a segment holds its records itself."""
        return self.head.segments(kind)[segment].packed

    def packed(self, kind: bytes, segment: int) -> list[bytes]:
        """Return the encoded payloads of a packed segment, in the order of its entries. Raises Unreadable."""
        changed = self._changed.get((kind, segment))
        return self._packed_segments(kind).one(segment) if changed is None else changed

    def packed_at(self, kind: bytes, locations: Sequence[Location]) -> dict[tuple[int, int], bytes]:
        """Return encoded payloads out of packed segments, by segment and offset. Raises Unreadable."""
        changed = self._changed_packed(kind)
        found: dict[tuple[int, int], bytes] = {}
        wanted: dict[int, list[int]] = {}
        for segment, offset, _entry in locations:
            if segment in changed:
                found[segment, offset] = changed[segment][offset]
            else:
                wanted.setdefault(segment, []).append(offset)
        return found | self._packed_segments(kind).at(wanted)

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
        return PackedSegments(self.keys.vault, kind, self.head, self.ciphers.open)

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
        here = (self.keys.vault, kind, segment, line.revision, self.ciphers.newest)
        columns = {
            "revision": line.revision,
            "epoch": self.ciphers.newest,
            "blob": self.ciphers.sealing.seal(
                manifest.write(self.entries(kind, segment)), associated_data.of_segment(*here)
            ),
        }
        if encoded is not None:
            columns["packed"] = self.ciphers.sealing.seal(
                manifest.write_packed(encoded), associated_data.of_packed(*here)
            )
        if line.revision == 1:
            SealedPart.objects.create(vault=self.keys.vault, kind=kind, part=segment, **columns)
        elif self._segments_of(kind).filter(part=segment).update(**columns) != 1:
            raise Unreadable


def _all_of(query: str, *values: bytes | int) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
