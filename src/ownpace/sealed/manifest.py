"""The manifest of a vault: what there is, in order, so that nothing can be dropped or put back to an older self.

A *segment* lists at most 64 records of one kind, in the order they were created. The *head* holds the revision and the
length of every segment of every kind. A row that does not carry the revision its segment names, a segment that does not
carry the revision the head names, and a missing one of either, are all Unreadable.

The records of the newest two segments of a kind are rows of their own: what is written and looked at most is small to
write and to open. Older segments are *packed*: their records stand together in one envelope beside the segment's list,
under the same revision, because opening 15,000 envelopes one by one takes more than twice the time of decoding them.

What this cannot see: a database put back whole, head and all, to an earlier moment. Nothing inside the database can;
it takes an anchor outside of it. docs/threat-model.md says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from ownpace.sealed.envelope import pack, unpack
from ownpace.sealed.errors import Unreadable

SEGMENT_SIZE = 64
LOOSE_SEGMENTS = 2


class Entry(msgspec.Struct, array_like=True, gc=False):
    """One record in a segment. at: when this revision was written, whole seconds since 1970-01-01 UTC."""

    record: bytes
    revision: int
    at: int
    of: bytes | None


class SegmentLine(msgspec.Struct, array_like=True, gc=False):
    """What the head knows about a segment."""

    revision: int
    length: int
    packed: bool


class Head(msgspec.Struct):
    """Lines of segments by kind tag, in order. writes: how often the head has been sealed."""

    writes: int
    kinds: dict[bytes, list[SegmentLine]]

    def segments(self, kind: bytes) -> list[SegmentLine]:
        """Return the lines of a kind's segments; none when nothing of that kind was ever kept."""
        return self.kinds.get(kind, [])

    def line(self, kind: bytes, segment: int, revision: int) -> SegmentLine:
        """Return the line of a segment, which has to be of the revision that the line names. Raises Unreadable."""
        lines = self.segments(kind)
        if not isinstance(segment, int) or not 0 <= segment < len(lines) or lines[segment].revision != revision:
            raise Unreadable
        return lines[segment]

    def count(self, kind: bytes) -> int:
        """Return how many records of a kind there are."""
        return sum(line.length for line in self.segments(kind))


class Payload(msgspec.Struct, gc=False):
    """What is inside a sealed row. v: version of the kind; at: ISO 8601 with offset; data: what the kind wrote,
    a map, as it is encoded.
    """

    v: int
    at: str
    of: bytes | None
    data: msgspec.Raw


_encoder = msgspec.msgpack.Encoder()
_entries = msgspec.msgpack.Decoder(list[Entry])
_head = msgspec.msgpack.Decoder(Head)
_raws = msgspec.msgpack.Decoder(list[msgspec.Raw])
_payloads = msgspec.msgpack.Decoder(list[Payload])
_payload = msgspec.msgpack.Decoder(Payload)


def write(listing: Head | list[Entry]) -> bytes:
    """Return a head or a segment ready to be sealed. Ids are random and do not deflate well."""
    return pack(_encoder.encode(listing))


def encode(version: int, at: str, of: bytes | None, data: Mapping[str, Any]) -> bytes:
    """Return what a record holds, as it is kept in a row and among others in a segment."""
    return _encoder.encode(Payload(version, at, of, msgspec.Raw(_encoder.encode(dict(data)))))


def write_row(encoded: bytes) -> bytes:
    """Return one encoded payload ready to be sealed."""
    return pack(encoded, deflate=True)


def write_packed(encoded: Sequence[bytes]) -> bytes:
    """Return encoded payloads together, ready to be sealed. Not deflated: that would double the time to read them."""
    return pack(_encoder.encode([msgspec.Raw(each) for each in encoded]))


def read_head(inner: bytes) -> Head:
    """Return a head. Raises Unreadable."""
    try:
        return _head.decode(unpack(inner))
    except msgspec.MsgspecError:
        raise Unreadable from None


def read_entries(inner: bytes) -> list[Entry]:
    """Return the entries of a segment. Raises Unreadable."""
    try:
        return _entries.decode(unpack(inner))
    except msgspec.MsgspecError:
        raise Unreadable from None


def read_packed(inner: bytes) -> list[Payload]:
    """Return what the records of a packed segment hold. Raises Unreadable."""
    try:
        return _payloads.decode(unpack(inner))
    except msgspec.MsgspecError:
        raise Unreadable from None


def split_packed(inner: bytes) -> list[bytes]:
    """Return the encoded payloads of a packed segment, none of them decoded. Raises Unreadable."""
    try:
        return [bytes(each) for each in _raws.decode(unpack(inner))]
    except msgspec.MsgspecError:
        raise Unreadable from None


def decode(encoded: bytes) -> Payload:
    """Return one encoded payload. Raises Unreadable."""
    try:
        return _payload.decode(encoded)
    except msgspec.MsgspecError:
        raise Unreadable from None


def read_payload(inner: bytes) -> Payload:
    """Return what a row holds. Raises Unreadable."""
    try:
        return _payload.decode(unpack(inner))
    except msgspec.MsgspecError:
        raise Unreadable from None
