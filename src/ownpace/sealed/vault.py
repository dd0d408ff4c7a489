"""The vault: what a practice reads from and writes to. Implements `core.records.Writing`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from django.db import transaction

from ownpace.core.derived import Compute, Plain
from ownpace.core.records import Conflict, NoSuchRecord, Record, RecordId, RecordKind
from ownpace.sealed import addresses, derived, lookup, manifest, rows
from ownpace.sealed.collector import gc_paused
from ownpace.sealed.erasure import empty_log
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.index import Index, Location
from ownpace.sealed.keyring import ID_BYTES, VaultKeys, new_id
from ownpace.sealed.manifest import LOOSE_SEGMENTS, Entry
from ownpace.sealed.models import SealedPart, SealedRow
from ownpace.sealed.packed import RecordFilter

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 24
"""Records of each kind that are read ahead of being asked for: a page of what is recent seldom looks at more."""


class Vault:
    """One person's sealed records, open. Made for one request and dropped with it; never shared between threads.

    Every method that reads raises Unreadable when what is stored was moved, cut, changed, replayed or dropped, or is no
    value of its kind.
    """

    def __init__(self, keys: VaultKeys) -> None:
        self._index = Index(keys)
        self._tags: dict[str, bytes] = {}
        self._depth = 0

    @classmethod
    def create(cls, keys: VaultKeys) -> Vault:
        """Return a new, empty vault."""
        vault = cls(keys)
        vault._index.create()
        return vault

    @classmethod
    def open(cls, keys: VaultKeys) -> Vault:
        """Return a vault that exists; nothing is read until it is asked for."""
        return cls(keys)

    @property
    def id(self) -> bytes:
        return self._index.keys.vault

    @contextmanager
    def action(self) -> Iterator[None]:
        """Everything written inside is kept together, or none of it; may be nested."""
        if self._depth:
            self._index.flush()
        self._depth += 1
        try:
            with transaction.atomic():
                yield
                self._index.flush()
        except BaseException:
            self._index.forget()
            raise
        finally:
            self._depth -= 1
            if not self._depth:
                self._index.unlock()

    # Reading

    def latest(self, kind: RecordKind[T], *, of: RecordId | None = None) -> Record[T] | None:
        """Return the newest record of a kind (belonging to `of`, where given), or None."""
        return next(iter(self.recent(kind, 1, of=of)), None)

    def recent(self, kind: RecordKind[T], limit: int, *, of: RecordId | None = None, skip: int = 0) -> list[Record[T]]:
        """Return at most `limit` records, newest first, past the newest `skip`, opening those only."""
        tag, owner = self._tag(kind), _raw(of)

        def look() -> list[Record[T]]:
            newest = lookup.newest_first(self._index, tag, owner)
            return rows.read_at(self._index, kind, tag, list(islice(newest, skip, skip + limit)))

        return self._consistently(look)

    def all(self, kind: RecordKind[T], *, of: RecordId | None = None) -> list[Record[T]]:
        """Return every record of a kind, oldest first."""
        tag, owner = self._tag(kind), _raw(of)

        def look() -> list[Record[T]]:
            if owner is None:
                return rows.read_all(self._index, kind, tag)
            return rows.read_at(self._index, kind, tag, lookup.belonging(self._index, tag, owner))

        with gc_paused():
            return self._consistently(look)

    def scan(
        self, kind: RecordKind[T], among: RecordFilter, is_wanted: Callable[[int], bool] | None = None
    ) -> Iterator[Record[T]]:
        """Yield the records of a kind that may hold what is looked for, newest first. among: says which of several
        encoded payloads may. is_wanted: asked, where given, when a record's turn comes, with the whole seconds since
        1970-01-01 UTC at which it was last written. Every record is opened and checked; those passed over are not
        decoded.
        """
        tag = self._tag(kind)
        with gc_paused():
            return self._consistently(lambda: rows.scan(self._index, kind, tag, among, is_wanted))

    def get(self, kind: RecordKind[T], id: RecordId) -> Record[T]:
        """Return one record. Raises NoSuchRecord."""
        tag, record = self._tag(kind), _raw(id)

        def look() -> Record[T]:
            location = lookup.locate(self._index, tag, record)
            if location is None:
                raise NoSuchRecord(kind.name)
            return rows.read_at(self._index, kind, tag, [location])[0]

        return self._consistently(look)

    def count(self, kind: RecordKind[T], *, of: RecordId | None = None) -> int:
        """Return how many there are, opening none of them."""
        tag, owner = self._tag(kind), _raw(of)
        if owner is None:
            return self._index.head.count(tag)
        return self._consistently(lambda: len(lookup.belonging(self._index, tag, owner)))

    def read_ahead(self, kinds: Iterable[RecordKind[Any]], newest: int = AHEAD) -> None:
        """Read at once what is needed to answer for the newest records of several kinds. What is asked of them
        afterwards is answered from there, and opened then; whoever asks for more is answered as ever.
        """
        tags = [self._tag(kind) for kind in kinds]
        self._consistently(lambda: rows.read_ahead(self._index, tags, newest))

    def state_of(self, kind: RecordKind[Any]) -> list[int]:
        """Return numbers that change whenever a record of a kind is made, changed or removed, reading none of them."""
        return [line.revision for line in self._index.head.segments(self._tag(kind))]

    def derive(self, key: str, version: int, inputs: Sequence[Plain], compute: Compute) -> Plain:
        """Return what `compute` makes of some inputs, as `core.derived.Derive` has it, kept sealed under a key. The
        answer is plain data that went through a copy: what was a tuple is a list.
        """
        return derived.derive(self._index.keys, self._index.ciphers, key, version, inputs, compute)

    def address_of(self, text: str) -> str:
        """Return words sealed so that an address may carry them; `read_address` of this vault alone opens them."""
        return addresses.write(self._index.ciphers.sealing, self.id, self._index.ciphers.newest, text)

    def read_address(self, token: str) -> str:
        """Return the words that an address carries. Raises Unreadable."""
        epoch, blob = addresses.split(token)
        return addresses.read(self._index.ciphers.of(epoch), self.id, epoch, blob)

    # Writing

    def seal(self, kind: RecordKind[T], value: T, *, at: datetime, of: RecordId | None = None) -> Record[T]:
        """Keep a new record."""
        tag, entry = self._tag(kind), Entry(new_id(), 1, _seconds(at), _raw(of))
        payload = _payload(kind, value, at, entry.of)
        with self._writing():
            segment = self._index.append(tag, entry)
            rows.insert(self._index, tag, entry, segment, payload)
            older = segment - LOOSE_SEGMENTS
            if older >= 0 and not self._index.is_packed(tag, older):
                rows.pack(self._index, tag, older)
        return Record(entry.record.hex(), 1, at, of, value)

    def replace(self, record: Record[T], kind: RecordKind[T], value: T, *, at: datetime) -> Record[T]:
        """Keep a new revision in place of `record`. Raises Conflict when it was changed elsewhere since it was read."""
        tag, seconds = self._tag(kind), _seconds(at)
        payload = _payload(kind, value, at, _raw(record.of))
        with self._writing():
            segment, offset, entry = self._unchanged(tag, record)
            packed = self._index.mark_changed(tag, segment)
            entry.revision += 1
            entry.at = seconds
            if packed is not None:
                packed[offset] = payload
            else:
                rows.update(self._index, tag, entry, segment, payload, record.revision)
        return Record(record.id, entry.revision, at, record.of, value)

    def remove(self, record: Record[T], kind: RecordKind[T]) -> None:
        """Remove a record for good. Raises Conflict when it was changed elsewhere since it was read."""
        tag = self._tag(kind)
        with self._writing():
            segment, offset, entry = self._unchanged(tag, record)
            self._index.delete(tag, segment, offset)
            rows.delete(self._index, [entry.record])
            derived.drop(self.id)
            empty_log()

    def rotate(self, segments_at_once: int = 8) -> bool:
        """Seal some of what an older data key sealed under the newest one. Returns whether nothing is left of it.

        Call until it says so; each call is one action, so it may be broken off anywhere and taken up again. The head
        goes first: from then on, whoever holds the older key alone can no longer write.
        """
        with self.action():
            self._index.lock_for_writing()
            derived.drop(self.id)
            left = self._sealed_before(segments_at_once)
            for tag, segment in left:
                rows.reseal(self._index, tag, segment)
            self._index.flush()
            self._index.flush_head()
            return not self._sealed_before(1)

    # Inside

    def _sealed_before(self, at_most: int) -> list[tuple[bytes, int]]:
        older = {"vault": self.id, "epoch__lt": self._index.ciphers.newest}
        loose = SealedRow.objects.filter(**older).values_list("kind", "part").distinct()[:at_most]
        lists = SealedPart.objects.filter(**older).values_list("kind", "part")[:at_most]
        return list(dict.fromkeys((bytes(kind), segment) for kind, segment in (*loose, *lists)))[:at_most]

    def _consistently(self, look: Callable[[], R]) -> R:
        """Return what `look` sees. When that does not fit together, another writer may have come in between: look
        again while nobody can write, and believe that.
        """
        if not self._depth:
            try:
                return look()
            except Unreadable:
                self._index.forget()
            with self.action():
                self._index.lock_for_writing()
                return look()
        self._index.lock_for_writing()
        return look()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if not self._depth:
            with self.action():
                self._index.lock_for_writing()
                yield
            return
        self._index.lock_for_writing()
        try:
            yield
        except Conflict:
            raise
        except BaseException:
            self._index.forget()
            transaction.set_rollback(True)
            raise

    def _unchanged(self, tag: bytes, record: Record[T]) -> Location:
        location = lookup.locate(self._index, tag, _raw(record.id))
        if location is None or location.entry.revision != record.revision:
            raise Conflict
        return location

    def _tag(self, kind: RecordKind[T]) -> bytes:
        tag = self._tags.get(kind.name)
        if tag is None:
            tag = self._tags[kind.name] = self._index.keys.tag(kind.name)
        return tag


def _payload(kind: RecordKind[T], value: T, at: datetime, owner: bytes | None) -> bytes:
    return manifest.encode(kind.version, at.isoformat(), owner, kind.write(value))


def _raw(id: RecordId | None) -> bytes | None:
    """Return the 16 bytes of an id; one byte that matches nothing for what is not an id."""
    if id is None:
        return None
    try:
        raw = bytes.fromhex(id)
    except (ValueError, TypeError):
        raw = b""
    return raw if len(raw) == ID_BYTES else b"\x00"


def _seconds(at: datetime) -> int:
    """Return whole seconds since 1970-01-01 UTC. Raises ValueError for a time without a zone."""
    if at.tzinfo is None:
        raise ValueError("a record needs a time with its zone")
    return int(at.timestamp() // 1)
