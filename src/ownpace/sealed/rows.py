"""Sealed records: rows of their own, or together in a packed segment, each opened by its entry in the manifest."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from django.db import connection

from ownpace.core.records import DoesNotFit, Record, RecordKind
from ownpace.sealed import associated_data, manifest
from ownpace.sealed.ciphers import UNFIT
from ownpace.sealed.envelope import unpack
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.index import Index, Location, Row
from ownpace.sealed.manifest import Entry, Payload
from ownpace.sealed.models import SealedRow
from ownpace.sealed.packed import RecordFilter

T = TypeVar("T")

AT_ONCE = 900
"""Values in one statement, so that no database refuses it."""

COLUMNS = "kind, record, revision, epoch, part, day, blob"
_SOME_ROWS = f"SELECT {COLUMNS} FROM sealed_sealedrow WHERE vault = %s AND record IN ("  # noqa: S608
_EVERY_ROW = f"SELECT {COLUMNS} FROM sealed_sealedrow WHERE vault = %s AND kind = %s"  # noqa: S608
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
    rows = _rows(index, [entry.record for segment, _offset, entry in locations if not lines[segment].packed])
    packed = index.packed_at(tag, [location for location in locations if lines[location.segment].packed])
    opener = _opener(index, tag, manifest.read_payload)

    def payloads() -> Iterator[tuple[Entry, Payload]]:
        for segment, offset, entry in locations:
            if lines[segment].packed:
                yield entry, manifest.decode(packed[segment, offset])
            else:
                yield entry, opener(entry, rows.get(entry.record))

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


def read_ahead(index: Index, tags: Sequence[bytes], newest: int) -> None:
    """Read at once what several kinds need to answer for their newest records: lists, and rows, which stay sealed until
    they are asked for. Raises Unreadable.
    """
    index.read_ahead(tags)
    wanted: list[bytes] = []
    for tag in tags:
        loose = (index.entries(tag, segment) for segment in index.loose_segments(tag))
        records = (entry.record for entries in loose for entry in reversed(entries))
        wanted += islice(records, newest)
    _rows(index, wanted)


def segment_of(index: Index, tag: bytes, record: bytes) -> int | None:
    """Return the segment that a record's row says it stands in; None where there is no row of that kind."""
    row = _rows(index, [record])[record]
    return row[4] if row is not None and row[0] == tag else None


def encoded(index: Index, tag: bytes, segment: int) -> list[bytes]:
    """Return the encoded payloads of a segment whose records are rows, in order. Raises Unreadable."""
    entries = index.entries(tag, segment)
    rows = _rows(index, [entry.record for entry in entries])
    body = _opener(index, tag, unpack)
    return [body(entry, rows.get(entry.record)) for entry in entries]


def insert(index: Index, tag: bytes, entry: Entry, segment: int, payload: bytes) -> None:
    """Write the row of a new record, sealed under the newest epoch."""
    row = _columns(index, tag, entry, segment, payload)
    SealedRow.objects.create(vault=index.keys.vault, kind=tag, record=entry.record, part=segment, **row)


def update(index: Index, tag: bytes, entry: Entry, segment: int, payload: bytes, before: int) -> None:
    """Write the row of a record anew. before: the revision it has until now. Raises Unreadable where there is no such
    row.
    """
    _drop(index, [entry.record])
    old = SealedRow.objects.filter(vault=index.keys.vault, record=entry.record, kind=tag, part=segment, revision=before)
    if old.update(**_columns(index, tag, entry, segment, payload)) != 1:
        raise Unreadable


def delete(index: Index, records: Sequence[bytes]) -> None:
    """Delete the rows of some records; those without a row are passed over."""
    _drop(index, records)
    SealedRow.objects.filter(vault=index.keys.vault, record__in=records).delete()


def _drop(index: Index, records: Sequence[bytes]) -> None:
    index.changed_rows.update(records)
    for record in records:
        index.rows.pop(record, None)


def _columns(index: Index, tag: bytes, entry: Entry, segment: int, payload: bytes) -> dict[str, Any]:
    day = entry.at // 86_400
    belongs = associated_data.of_rows(index.keys.vault, tag)(
        entry.record, entry.revision, index.ciphers.newest, segment, day
    )
    blob = index.ciphers.sealing.seal(manifest.write_row(payload), belongs)
    return {"revision": entry.revision, "epoch": index.ciphers.newest, "day": day, "blob": blob}


def pack(index: Index, tag: bytes, segment: int) -> None:
    """Move the records of a segment from rows into the segment itself. Raises Unreadable."""
    entries, payloads = index.entries(tag, segment), encoded(index, tag, segment)
    index.pack(tag, segment, payloads)
    delete(index, [entry.record for entry in entries])


def reseal(index: Index, tag: bytes, segment: int) -> None:
    """Seal every record of one segment under the newest epoch. Raises Unreadable."""
    if not index.is_packed(tag, segment):
        pairs = zip(index.entries(tag, segment), encoded(index, tag, segment), strict=True)
        for entry, payload in pairs:
            update(index, tag, entry, segment, payload, entry.revision)
    index.mark_changed(tag, segment)


def _every_row(index: Index, tag: bytes) -> dict[bytes, Row]:
    with connection.cursor() as cursor:
        cursor.execute(_EVERY_ROW, (index.keys.vault, tag))
        return {row[1]: row for row in cursor.fetchall()}


def _rows(index: Index, records: Sequence[bytes]) -> dict[bytes, Row | None]:
    """Return the rows of some records, None for one that has none, asking for those alone that were not read yet."""
    missing = [record for record in records if record not in index.rows]
    found: dict[bytes, Row | None] = dict.fromkeys(missing)
    for start in range(0, len(missing), AT_ONCE):
        some = missing[start : start + AT_ONCE]
        with connection.cursor() as cursor:
            cursor.execute(_SOME_ROWS + ",".join(["%s"] * len(some)) + ")", (index.keys.vault, *some))
            found |= {row[1]: row for row in cursor.fetchall()}
    known = index.rows
    known.update((record, row) for record, row in found.items() if record not in index.changed_rows)
    return {record: found[record] if record in found else known[record] for record in records}


def _opener(index: Index, tag: bytes, read: Callable[[bytes], T]) -> Callable[[Entry, Row | None], T]:
    """Return the function that opens a row by its entry; what all rows of a kind share is looked up once."""
    belongs, cipher = associated_data.of_rows(index.keys.vault, tag), index.ciphers.of

    def opened(entry: Entry, row: Row | None) -> T:
        try:
            row_kind, record, revision, epoch, segment, day, blob = row  # type: ignore[misc] # dropped: a TypeError
            if row_kind != tag or revision != entry.revision:
                raise Unreadable
            return read(cipher(epoch).open(blob, belongs(record, revision, epoch, segment, day)))
        except _NOT_OURS:
            raise Unreadable from None

    return opened


def _records(kind: RecordKind[T], payloads: Iterable[tuple[Entry, Payload]]) -> Iterator[Record[T]]:
    """Yield the records. Raises Unreadable, also for what opens and is no value of its kind."""
    load, parse = kind.load_encoded, datetime.fromisoformat
    try:
        for entry, payload in payloads:
            owner = entry.of
            of = None if owner is None else owner.hex()
            yield Record(entry.record.hex(), entry.revision, parse(payload.at), of, load(payload.v, payload.data))
    except DoesNotFit:
        raise Unreadable from None
