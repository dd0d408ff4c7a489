"""Sealed records: rows of their own, or together in a packed segment, each opened by its entry in the manifest."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from django.db import connection

from ownpace.core.records import Record, RecordKind
from ownpace.sealed import associated_data, manifest
from ownpace.sealed.envelope import unpack
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.index import UNFIT, Index, Location
from ownpace.sealed.manifest import Entry, Payload
from ownpace.sealed.models import SealedRow
from ownpace.sealed.packed import RecordFilter

T = TypeVar("T")
Row = tuple[bytes, int, int, int, int, bytes]
"""record, revision, epoch, segment, day, blob"""

COLUMNS = ("record", "revision", "epoch", "part", "day", "blob")
AT_ONCE = 500
_SOME_ROWS = f"SELECT kind, {', '.join(COLUMNS)} FROM sealed_sealedrow WHERE vault = %s AND record IN ("  # noqa: S608
_EVERY_ROW = f"SELECT {', '.join(COLUMNS)} FROM sealed_sealedrow WHERE vault = %s AND kind = %s"  # noqa: S608
"""Columns are our own names. Spelled out, because building it takes longer than running it, twenty times for a page."""
_NOT_OURS = (*UNFIT, struct.error)


def read_all(index: Index, kind: RecordKind[T], tag: bytes) -> list[Record[T]]:
    """Return every record of a kind, oldest first. Raises Unreadable, also for a row that no entry speaks of."""
    segments = index.all_entries(tag)
    packed = index.all_packed(tag)
    loose = [entry for segment, entries in enumerate(segments) if segment not in packed for entry in entries]
    rows = _every_row(index, tag)
    if len(rows) != len(loose):
        raise Unreadable
    opener = _opener(index, tag, manifest.read_payload)
    records: list[Record[T]] = []
    for segment, entries in enumerate(segments):
        held = packed.pop(segment, None) or (opener(entry, rows.get(entry.record)) for entry in entries)
        records += _records(kind, zip(entries, held, strict=True))
    return records


def read_at(index: Index, kind: RecordKind[T], tag: bytes, locations: Sequence[Location]) -> list[Record[T]]:
    """Return the records at some locations, in the order given, opening those alone. Raises Unreadable."""
    lines = index.head.segments(tag)
    rows = _rows(index, tag, [entry.record for segment, _offset, entry in locations if not lines[segment].packed])
    opener = _opener(index, tag, manifest.read_payload)
    packed: dict[int, list[bytes]] = {}

    def payloads() -> Iterator[tuple[Entry, Payload]]:
        for segment, offset, entry in locations:
            if not lines[segment].packed:
                yield entry, opener(entry, rows.get(entry.record))
                continue
            if segment not in packed:
                packed[segment] = index.packed(tag, segment)
            yield entry, manifest.decode(packed[segment][offset])

    return list(_records(kind, payloads()))


def scan(
    index: Index, kind: RecordKind[T], tag: bytes, among: RecordFilter, is_wanted: Callable[[int], bool] | None
) -> Iterator[Record[T]]:
    """Return the records whose encoded payload may hold what is looked for, newest first. Every record is opened before
    this returns; values are made when they are asked for, of those that are still wanted then by when they were last
    written (seconds since 1970-01-01 UTC). Raises Unreadable, also for a row that no entry speaks of.
    """
    packed = index.scan(tag, among)
    rows = _every_row(index, tag)
    body = _opener(index, tag, unpack)
    fitting: list[tuple[Entry, bytes]] = []
    seen = 0
    for segment, line in enumerate(index.head.segments(tag)):
        if segment in packed:
            entries = index.entries(tag, segment)
            fitting += [(entries[offset], held) for offset, held in packed[segment]]
        elif not line.packed:
            entries = index.entries(tag, segment)
            loose = [body(entry, rows.get(entry.record)) for entry in entries]
            fitting += [(entries[offset], loose[offset]) for offset in among(loose)]
            seen += len(entries)
    if seen != len(rows):
        raise Unreadable
    newest_first = (one for one in reversed(fitting) if is_wanted is None or is_wanted(one[0].at))
    return _records(kind, ((entry, manifest.decode(held)) for entry, held in newest_first))


def segment_of(index: Index, tag: bytes, record: bytes) -> int | None:
    """Return the segment that a record's row says it stands in; None where there is no row of that kind."""
    rows = SealedRow.objects.filter(vault=index.keys.vault, record=record).values_list("kind", "part")
    return next((segment for kind, segment in rows if kind == tag), None)


def encoded(index: Index, tag: bytes, segment: int) -> list[bytes]:
    """Return the encoded payloads of a segment whose records are rows, in order. Raises Unreadable."""
    entries = index.entries(tag, segment)
    rows = _rows(index, tag, [entry.record for entry in entries])
    body = _opener(index, tag, unpack)
    return [body(entry, rows.get(entry.record)) for entry in entries]


def columns(index: Index, tag: bytes, entry: Entry, segment: int, payload: bytes) -> dict[str, Any]:
    """Return the columns of a row that holds an encoded payload, sealed under the newest epoch."""
    day = entry.at // 86_400
    belongs = associated_data.of_rows(index.keys.vault, tag)(entry.record, entry.revision, index.newest, segment, day)
    blob = index.sealing.seal(manifest.write_row(payload), belongs)
    return {"revision": entry.revision, "epoch": index.newest, "day": day, "blob": blob}


def pack(index: Index, tag: bytes, segment: int) -> None:
    """Move the records of a segment from rows into the segment itself. Raises Unreadable."""
    entries, payloads = index.entries(tag, segment), encoded(index, tag, segment)
    index.pack(tag, segment, payloads)
    SealedRow.objects.filter(vault=index.keys.vault, record__in=[entry.record for entry in entries]).delete()


def reseal(index: Index, tag: bytes, segment: int) -> None:
    """Seal every record of one segment under the newest epoch. Raises Unreadable."""
    if not index.is_packed(tag, segment):
        pairs = zip(index.entries(tag, segment), encoded(index, tag, segment), strict=True)
        for entry, payload in pairs:
            row = columns(index, tag, entry, segment, payload)
            SealedRow.objects.filter(vault=index.keys.vault, record=entry.record).update(**row)
    index.mark_changed(tag, segment)


def _every_row(index: Index, tag: bytes) -> dict[bytes, Row]:
    with connection.cursor() as cursor:
        cursor.execute(_EVERY_ROW, (index.keys.vault, tag))
        return {row[0]: row for row in cursor.fetchall()}


def _rows(index: Index, tag: bytes, records: Sequence[bytes]) -> dict[bytes, Row]:
    found: dict[bytes, Row] = {}
    for start in range(0, len(records), AT_ONCE):
        wanted = records[start : start + AT_ONCE]
        with connection.cursor() as cursor:
            cursor.execute(_SOME_ROWS + ",".join(["%s"] * len(wanted)) + ")", (index.keys.vault, *wanted))
            rows = cursor.fetchall()
        for kind, *row in rows:
            if kind != tag:
                raise Unreadable
            found[row[0]] = tuple(row)
    return found


def _opener(index: Index, tag: bytes, read: Callable[[bytes], T]) -> Callable[[Entry, Row | None], T]:
    """Return the function that opens a row by its entry; what all rows of a kind share is looked up once."""
    belongs, cipher = associated_data.of_rows(index.keys.vault, tag), index.cipher

    def opened(entry: Entry, row: Row | None) -> T:
        try:
            record, revision, epoch, segment, day, blob = row  # type: ignore[misc] # None is a dropped row: TypeError
            if revision != entry.revision:
                raise Unreadable
            return read(cipher(epoch).open(blob, belongs(record, revision, epoch, segment, day)))
        except _NOT_OURS:
            raise Unreadable from None

    return opened


def _records(kind: RecordKind[T], payloads: Iterable[tuple[Entry, Payload]]) -> Iterator[Record[T]]:
    load, parse = kind.load, datetime.fromisoformat
    for entry, payload in payloads:
        owner = entry.of
        yield Record(
            entry.record.hex(),
            entry.revision,
            parse(payload.at),
            None if owner is None else owner.hex(),
            load(payload.v, payload.data),
        )
