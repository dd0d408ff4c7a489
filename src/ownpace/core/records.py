"""Kinds of record and how a practice reads them: what lies between a domain value and a sealed row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

import msgspec

Payload = Mapping[str, Any]
"""Plain data (None, bool, int, float, str, bytes, list, dict with str keys) that a record is stored as."""

_payload = msgspec.msgpack.Decoder(dict[str, Any])
T = TypeVar("T")
RecordId = str
"""32 lower-case hexadecimal characters, random, safe in a URL."""


class UnknownVersion(Exception):
    """The record was written by a newer version than this one."""


class DoesNotFit(Exception):
    """What is stored is no value of its kind: something is missing, not known, of another type or off its scale."""

    def __init__(self) -> None:
        super().__init__("What is stored here is no value of its kind.")


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[T]):
    """A kind of sealed record. Most are written and read by what `codecs.typed` makes of the value's own type.

    name: `<practice>.<noun>`, stored as a keyed tag, never in the clear. version: of what `write` returns, from 1.
    decode: reads what `write` returns as it is encoded in msgpack, with no payload in between; None where it has to be
    changed first. upgrades: `upgrades[n]` turns version n+1 into version n+2; pure, and never invents a rating.
    """

    name: str
    version: int
    write: Callable[[T], Payload]
    read: Callable[[Payload], T]
    decode: Callable[[bytes], T] | None = None
    upgrades: tuple[Callable[[Payload], Payload], ...] = ()

    def __post_init__(self) -> None:
        if self.version != len(self.upgrades) + 1:
            raise ValueError(f"{self.name}: version {self.version} needs {self.version - 1} upgrades")

    def load_encoded(self, version: int, encoded: bytes) -> T:
        """Return the value of a payload as it is encoded in msgpack. Raises as `load` does."""
        if version == self.version and self.decode is not None:
            return self.decode(encoded)
        try:
            payload = _payload.decode(encoded)
        except msgspec.MsgspecError:
            raise DoesNotFit from None
        return self.load(version, payload)

    def load(self, version: int, payload: Payload) -> T:
        """Return the value of a payload written at `version`. Raises UnknownVersion for a version from the future, and
        DoesNotFit.
        """
        if not 1 <= version <= self.version:
            raise UnknownVersion(self.name)
        return self.read(changed(payload, *self.upgrades[version - 1 :]))


def changed(payload: Payload, *changes: Callable[[Payload], Payload]) -> Payload:
    """Return a payload after some changes. Raises DoesNotFit where what one of them looks for is not there."""
    try:
        for change in changes:
            payload = change(payload)
    except (LookupError, TypeError, AttributeError):
        raise DoesNotFit from None
    return payload


class Record(msgspec.Struct, Generic[T], frozen=True, gc=False):
    """A domain value with where and when it is kept.

    revision: 1 when new, one more with each change. at: when this revision was written (aware). of: the record that it
    belongs to, or None. A struct, since ten years make many: the collector need not look at what is in no cycle.
    """

    id: RecordId
    revision: int
    at: datetime
    of: RecordId | None
    value: T


class NoSuchRecord(LookupError):
    """This vault holds no such record."""


class Conflict(Exception):
    """The record was changed elsewhere since it was read; nothing was written."""


class Reading(Protocol):
    """What a practice may ask of an open vault. Newest means last created; changing a record keeps its place."""

    def latest(self, kind: RecordKind[T], *, of: RecordId | None = None) -> Record[T] | None:
        """Return the newest record of a kind (belonging to `of`, where given), or None."""

    def recent(self, kind: RecordKind[T], limit: int, *, of: RecordId | None = None, skip: int = 0) -> list[Record[T]]:
        """Return at most `limit` records, newest first, past the newest `skip`, opening those only."""

    def all(self, kind: RecordKind[T], *, of: RecordId | None = None) -> list[Record[T]]:
        """Return every record of a kind, oldest first."""

    def get(self, kind: RecordKind[T], id: RecordId) -> Record[T]:
        """Return one record. Raises NoSuchRecord."""

    def count(self, kind: RecordKind[T], *, of: RecordId | None = None) -> int:
        """Return how many there are, opening none of them."""


def found(reading: Reading, kind: RecordKind[T], id: RecordId) -> Record[T] | None:
    """Return a record, or None for "", for what is no id, and for one that is not there, or no longer."""
    try:
        return reading.get(kind, id) if id else None
    except NoSuchRecord:
        return None


class Writing(Reading, Protocol):
    """A vault that is open for writing."""

    def seal(self, kind: RecordKind[T], value: T, *, at: datetime, of: RecordId | None = None) -> Record[T]:
        """Keep a new record."""

    def replace(self, record: Record[T], kind: RecordKind[T], value: T, *, at: datetime) -> Record[T]:
        """Keep a new revision in place of `record`. Raises Conflict when it was changed elsewhere since it was read."""

    def remove(self, record: Record[T], kind: RecordKind[T]) -> None:
        """Remove a record for good. Raises Conflict when it was changed elsewhere since it was read."""
