"""Sealed records: rows of their own, or together in a packed part, each opened by the entry the manifest has for it."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, TypeVar

from django.db import connection

from ownpace.core.records import Record, RecordKind
from ownpace.sealed import manifest, places
from ownpace.sealed.envelope import unpack
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.manifest import Entry, Payload
from ownpace.sealed.models import SealedRow
from ownpace.sealed.packed import Sieve
from ownpace.sealed.shelves import UNFIT, Shelves, Spot

T = TypeVar("T")
Row = tuple[bytes, int, int, int, int, bytes]
"""record, revision, epoch, part, day, blob"""

COLUMNS = ("record", "revision", "epoch", "part", "day", "blob")
AT_ONCE = 500
_SOME_ROWS = f"SELECT kind, {', '.join(COLUMNS)} FROM sealed_sealedrow WHERE vault = %s AND record IN ("  # noqa: S608
_EVERY_ROW = f"SELECT {', '.join(COLUMNS)} FROM sealed_sealedrow WHERE vault = %s AND kind = %s"  # noqa: S608
"""Columns are our own names. Spelled out, because building it takes longer than running it, twenty times for a page."""
_NOT_OURS = (*UNFIT, struct.error)


def everything(shelves: Shelves, kind: RecordKind[T], tag: bytes) -> list[Record[T]]:
    """Return every record of a kind, oldest first. Raises Unreadable, also for a row that no entry speaks of."""
    parts = shelves.all_entries(tag)
    packed = shelves.all_packed(tag)
    loose = [entry for part, entries in enumerate(parts) if part not in packed for entry in entries]
    rows = _every_row(shelves, tag)
    if len(rows) != len(loose):
        raise Unreadable
    opener = _opener(shelves, tag, manifest.read_payload)
    records: list[Record[T]] = []
    for part, entries in enumerate(parts):
        held = packed.pop(part, None) or (opener(entry, rows.get(entry.record)) for entry in entries)
        records += _records(kind, zip(entries, held, strict=True))
    return records


def some(shelves: Shelves, kind: RecordKind[T], tag: bytes, spots: Sequence[Spot]) -> list[Record[T]]:
    """Return the records at some places, in the order given, opening those alone. Raises Unreadable."""
    lines = shelves.head.parts(tag)
    rows = _rows(shelves, tag, [entry.record for part, _place, entry in spots if not lines[part].packed])
    opener = _opener(shelves, tag, manifest.read_payload)
    packed: dict[int, list[bytes]] = {}

    def payloads() -> Iterator[tuple[Entry, Payload]]:
        for part, place, entry in spots:
            if not lines[part].packed:
                yield entry, opener(entry, rows.get(entry.record))
                continue
            if part not in packed:
                packed[part] = shelves.packed(tag, part)
            yield entry, manifest.decode(packed[part][place])

    return list(_records(kind, payloads()))


def sifted(
    shelves: Shelves, kind: RecordKind[T], tag: bytes, among: Sieve, is_wanted: Callable[[int], bool] | None
) -> Iterator[Record[T]]:
    """Return the records whose encoded payload may hold what is looked for, newest first. Every record is opened before
    this returns; values are made when they are asked for, of those that are still wanted then by when they were last
    written (seconds since 1970-01-01 UTC). Raises Unreadable, also for a row that no entry speaks of.
    """
    packed = shelves.sifted(tag, among)
    rows = _every_row(shelves, tag)
    body = _opener(shelves, tag, unpack)
    fitting: list[tuple[Entry, bytes]] = []
    seen = 0
    for part, line in enumerate(shelves.head.parts(tag)):
        if part in packed:
            entries = shelves.entries(tag, part)
            fitting += [(entries[place], held) for place, held in packed[part]]
        elif not line.packed:
            entries = shelves.entries(tag, part)
            loose = [body(entry, rows.get(entry.record)) for entry in entries]
            fitting += [(entries[place], loose[place]) for place in among(loose)]
            seen += len(entries)
    if seen != len(rows):
        raise Unreadable
    newest_first = (one for one in reversed(fitting) if is_wanted is None or is_wanted(one[0].at))
    return _records(kind, ((entry, manifest.decode(held)) for entry, held in newest_first))


def part_of(shelves: Shelves, tag: bytes, record: bytes) -> int | None:
    """Return the part that a record's row says it stands in; None where there is no row of that kind."""
    rows = SealedRow.objects.filter(vault=shelves.keys.vault, record=record).values_list("kind", "part")
    return next((part for kind, part in rows if kind == tag), None)


def encoded(shelves: Shelves, tag: bytes, part: int) -> list[bytes]:
    """Return the encoded payloads of a part whose records are rows, in order. Raises Unreadable."""
    entries = shelves.entries(tag, part)
    rows = _rows(shelves, tag, [entry.record for entry in entries])
    body = _opener(shelves, tag, unpack)
    return [body(entry, rows.get(entry.record)) for entry in entries]


def columns(shelves: Shelves, tag: bytes, entry: Entry, part: int, payload: bytes) -> dict[str, Any]:
    """Return the columns of a row that holds an encoded payload, sealed under the newest epoch."""
    day = entry.at // 86_400
    place = places.of_rows(shelves.keys.vault, tag)(entry.record, entry.revision, shelves.newest, part, day)
    blob = shelves.sealing.seal(manifest.write_row(payload), place)
    return {"revision": entry.revision, "epoch": shelves.newest, "day": day, "blob": blob}


def pack(shelves: Shelves, tag: bytes, part: int) -> None:
    """Move the records of a part from rows into the part itself. Raises Unreadable."""
    entries, payloads = shelves.entries(tag, part), encoded(shelves, tag, part)
    shelves.pack(tag, part, payloads)
    SealedRow.objects.filter(vault=shelves.keys.vault, record__in=[entry.record for entry in entries]).delete()


def reseal(shelves: Shelves, tag: bytes, part: int) -> None:
    """Seal every record of one part under the newest epoch. Raises Unreadable."""
    if not shelves.is_packed(tag, part):
        pairs = zip(shelves.entries(tag, part), encoded(shelves, tag, part), strict=True)
        for entry, payload in pairs:
            row = columns(shelves, tag, entry, part, payload)
            SealedRow.objects.filter(vault=shelves.keys.vault, record=entry.record).update(**row)
    shelves.touch(tag, part)


def _every_row(shelves: Shelves, tag: bytes) -> dict[bytes, Row]:
    with connection.cursor() as cursor:
        cursor.execute(_EVERY_ROW, (shelves.keys.vault, tag))
        return {row[0]: row for row in cursor.fetchall()}


def _rows(shelves: Shelves, tag: bytes, records: Sequence[bytes]) -> dict[bytes, Row]:
    found: dict[bytes, Row] = {}
    for start in range(0, len(records), AT_ONCE):
        wanted = records[start : start + AT_ONCE]
        with connection.cursor() as cursor:
            cursor.execute(_SOME_ROWS + ",".join(["%s"] * len(wanted)) + ")", (shelves.keys.vault, *wanted))
            rows = cursor.fetchall()
        for kind, *row in rows:
            if kind != tag:
                raise Unreadable
            found[row[0]] = tuple(row)
    return found


def _opener(shelves: Shelves, tag: bytes, read: Callable[[bytes], T]) -> Callable[[Entry, Row | None], T]:
    """Return the function that opens a row by its entry; what all rows of a kind share is looked up once."""
    place, cipher = places.of_rows(shelves.keys.vault, tag), shelves.cipher

    def opened(entry: Entry, row: Row | None) -> T:
        try:
            record, revision, epoch, part, day, blob = row  # type: ignore[misc] # None is a dropped row: TypeError
            if revision != entry.revision:
                raise Unreadable
            return read(cipher(epoch).open(blob, place(record, revision, epoch, part, day)))
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
