"""The manifest as it lies in the database: read when needed, kept for one request, written once per action."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import connection

from ownpace.sealed import manifest, places
from ownpace.sealed.envelope import Cipher
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.manifest import Entry, Head, PartLine, Payload
from ownpace.sealed.models import SealedHead, SealedPart
from ownpace.sealed.packed import PackedParts, Sieve

if TYPE_CHECKING:
    from django.db.models import QuerySet

Spot = tuple[int, int, Entry]
"""Where a record stands: part, place in it, entry."""

UNFIT = (TypeError, ValueError, AttributeError, LookupError, OverflowError)
"""What Python raises when a column holds something that a sealed table never holds."""

_LIST_COLUMNS = ("part", "revision", "epoch", "blob")
_THE_HEAD = "SELECT revision, epoch, blob FROM sealed_sealedhead WHERE vault = %s"
_ONE_LIST = "SELECT part, revision, epoch, blob FROM sealed_sealedpart WHERE vault = %s AND kind = %s AND part = %s"
"""Spelled out, because they run twenty times for a page and building one takes fifteen times as long as running it."""


class Shelves:
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
        self._held = False

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

    def hold(self) -> Head:
        """Return the head as it is now, with every other writer kept out until the transaction ends."""
        if not self._held:
            self._read_head(locked=True)
            self._held = True
        return self.head

    def release(self) -> None:
        """The transaction has ended: others may write again."""
        self._held = False

    def create(self) -> None:
        """Write the first head of a new vault."""
        self._head = Head(1, {})
        SealedHead.objects.create(vault=self.keys.vault, **self._sealed_head())

    def flush_head(self) -> None:
        """Seal the head anew, under the newest epoch."""
        self.hold().writes += 1
        if SealedHead.objects.filter(vault=self.keys.vault).update(**self._sealed_head()) != 1:
            raise Unreadable

    def _sealed_head(self) -> dict[str, int | bytes]:
        revision = self.head.writes
        place = places.of_head(self.keys.vault, revision, self.newest)
        self._head_blob = self.sealing.seal(manifest.write(self.head), place)
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
        head = manifest.read_head(self._opened(epoch, blob, partial(places.of_head, self.keys.vault, revision, epoch)))
        if head.writes != revision:
            raise Unreadable
        self._head, self._head_blob = head, bytes(blob)
        return head

    # The parts

    def entries(self, kind: bytes, part: int) -> list[Entry]:
        """Return the entries of one part, in order. Raises Unreadable."""
        known = self._lists.get((kind, part))
        if known is None:
            found = _only(_ONE_LIST, self.keys.vault, kind, part)
            if found is None:
                raise Unreadable
            known = self._lists[kind, part] = self._list_of(kind, *found)
        return known

    def all_entries(self, kind: bytes) -> list[list[Entry]]:
        """Return the entries of every part, reading those that are not known yet at once. Raises Unreadable."""
        parts = range(len(self.head.parts(kind)))
        wanted = {part for part in parts if (kind, part) not in self._lists}
        if len(wanted) > 1:
            for found in self._parts_of(kind).values_list(*_LIST_COLUMNS):
                if found[0] in wanted:
                    self._lists[kind, found[0]] = self._list_of(kind, *found)
        return [self.entries(kind, part) for part in parts]

    def belonging(self, kind: bytes, owner: bytes) -> list[Spot]:
        """Return every record of a kind that belongs to another record, oldest first. Raises Unreadable."""
        return [
            (part, place, entry)
            for part, entries in enumerate(self.all_entries(kind))
            for place, entry in enumerate(entries)
            if entry.of == owner
        ]

    def search(self, kind: bytes, record: bytes) -> Spot | None:
        """Return where a record stands, looking everywhere; None where it is not listed. Raises Unreadable."""
        for part, entries in enumerate(self.all_entries(kind)):
            for place, entry in enumerate(entries):
                if entry.record == record:
                    return part, place, entry
        return None

    def newest_first(self, kind: bytes) -> Iterator[Spot]:
        """Yield every record of a kind, newest first. Raises Unreadable.

        The two newest parts are opened one by one, when they are reached; whoever looks further back reads all.
        """
        parts = len(self.head.parts(kind))
        for part in reversed(range(parts)):
            if part == parts - 3:
                self.all_entries(kind)
            entries = self.entries(kind, part)
            for place in reversed(range(len(entries))):
                yield part, place, entries[place]

    def find(self, kind: bytes, part: int, record: bytes) -> Spot:
        """Return where a record stands, in the part that it is said to stand in. Raises Unreadable."""
        if not 0 <= part < len(self.head.parts(kind)):
            raise Unreadable
        for place, entry in enumerate(self.entries(kind, part)):
            if entry.record == record:
                return part, place, entry
        raise Unreadable

    def _parts_of(self, kind: bytes) -> QuerySet[SealedPart]:
        return SealedPart.objects.filter(vault=self.keys.vault, kind=kind)

    def _list_of(self, kind: bytes, part: int, revision: int, epoch: int, blob: object) -> list[Entry]:
        line = self.head.line(kind, part, revision)
        place = partial(places.of_part, self.keys.vault, kind, part, revision, epoch)
        entries = manifest.read_entries(self._opened(epoch, blob, place))
        if len(entries) != line.length:
            raise Unreadable
        return entries

    def _opened(self, epoch: int, blob: object, place: Callable[[], bytes]) -> bytes:
        if not isinstance(blob, (bytes, memoryview)):
            raise Unreadable
        try:
            return self.cipher(epoch).open(bytes(blob), place())
        except UNFIT:
            raise Unreadable from None

    # Packed records

    def is_packed(self, kind: bytes, part: int) -> bool:
        """Return whether a part holds its records itself."""
        return self.head.parts(kind)[part].packed

    def packed(self, kind: bytes, part: int) -> list[bytes]:
        """Return the encoded payloads of a packed part, in the order of its entries. Raises Unreadable."""
        changed = self._changed.get((kind, part))
        return self._packed_parts(kind).one(part) if changed is None else changed

    def all_packed(self, kind: bytes) -> dict[int, list[Payload]]:
        """Return what the records of every packed part hold, by part. Raises Unreadable."""
        changed = self._changed_packed(kind)
        known = {part: [manifest.decode(each) for each in encoded] for part, encoded in changed.items()}
        return self._packed_parts(kind).all(known)

    def sifted(self, kind: bytes, among: Sieve) -> dict[int, list[tuple[int, bytes]]]:
        """Return by packed part the encoded payloads that may hold what is looked for, with their places. Raises
        Unreadable.
        """
        changed = self._changed_packed(kind)
        found = {part: [(place, held[place]) for place in among(held)] for part, held in changed.items()}
        for listing, fitting in self._packed_parts(kind).sift(among, list(changed)):
            part = listing[0]
            if fitting:
                found[part] = fitting
            if (kind, part) not in self._lists:
                self._lists[kind, part] = self._list_of(kind, *listing)
        return found

    def _packed_parts(self, kind: bytes) -> PackedParts:
        return PackedParts(self.keys.vault, kind, self.head, self._opened)

    def _changed_packed(self, kind: bytes) -> dict[int, list[bytes]]:
        return {part: encoded for (tag, part), encoded in self._changed.items() if tag == kind and encoded is not None}

    # Changing

    def append(self, kind: bytes, entry: Entry) -> int:
        """Put a new entry at the end of its kind and return its part."""
        lines = self.hold().kinds.setdefault(kind, [])
        if not lines or lines[-1].length >= manifest.PART_SIZE:
            lines.append(PartLine(0, 0, packed=False))
            self._lists[kind, len(lines) - 1] = []
        part = len(lines) - 1
        self.entries(kind, part).append(entry)
        self.touch(kind, part)
        return part

    def take_out(self, kind: bytes, part: int, place: int) -> None:
        """Remove an entry. Its part stays, even empty, so that parts keep their numbers."""
        encoded = self.touch(kind, part)
        del self.entries(kind, part)[place]
        if encoded is not None:
            del encoded[place]
        self.touch(kind, part)

    def pack(self, kind: bytes, part: int, encoded: Sequence[bytes]) -> None:
        """Have a part hold its records itself, from the next `flush` on."""
        self.touch(kind, part)
        self.head.parts(kind)[part].packed = True
        self._changed[kind, part] = list(encoded)

    def touch(self, kind: bytes, part: int) -> list[bytes] | None:
        """Have a part written again by the next `flush`; return its packed payloads, to be changed in place."""
        line = self.hold().parts(kind)[part]
        entries = self.entries(kind, part)
        if (kind, part) not in self._changed:
            self._changed[kind, part] = self.packed(kind, part) if line.packed else None
        line.length = len(entries)
        return self._changed[kind, part]

    def flush(self) -> None:
        """Write the changed parts, then the head. Inside a transaction that holds."""
        if not self._changed:
            return
        for (kind, part), encoded in self._changed.items():
            self._write_part(kind, part, encoded)
        self._changed.clear()
        self.flush_head()

    def _write_part(self, kind: bytes, part: int, encoded: list[bytes] | None) -> None:
        line = self.head.parts(kind)[part]
        line.revision += 1
        here = (self.keys.vault, kind, part, line.revision, self.newest)
        columns = {
            "revision": line.revision,
            "epoch": self.newest,
            "blob": self.sealing.seal(manifest.write(self.entries(kind, part)), places.of_part(*here)),
        }
        if encoded is not None:
            columns["packed"] = self.sealing.seal(manifest.write_packed(encoded), places.of_packed(*here))
        if line.revision == 1:
            SealedPart.objects.create(vault=self.keys.vault, kind=kind, part=part, **columns)
        elif self._parts_of(kind).filter(part=part).update(**columns) != 1:
            raise Unreadable


def _only(query: str, *values: bytes | int) -> tuple[Any, ...] | None:
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        found: tuple[Any, ...] | None = cursor.fetchone()
    return found
