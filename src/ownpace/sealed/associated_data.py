"""Where a blob belongs, spelled as associated data: (format, suite, vault, what, kind, revision, epoch, ...).

Each field follows its length, numbers have eight bytes, and the format names row, segment, packed segment, head,
derived value and address apart. Segments were called parts when the format was made, and are spelled so in it and in
the tables.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from ownpace.sealed.envelope import SUITE, length_prefixed

RowAssociatedData = Callable[[bytes, int, int, int, int], bytes]

_FOUR_NUMBERS = struct.Struct(">IQIQIQIq")
_SIXTEEN = (16).to_bytes(4, "big")


def of_rows(vault: bytes, kind: bytes) -> RowAssociatedData:
    """Return the function that spells what a row of one kind is bound to: (record, revision, epoch, segment, day).

    The fields that all rows of a kind share are spelled once, since this runs for each record that is read.
    """
    before = length_prefixed(b"ownpace row 1", SUITE, vault) + _SIXTEEN
    after = length_prefixed(kind)
    pack = _FOUR_NUMBERS.pack

    def of_row(record: bytes, revision: int, epoch: int, segment: int, day: int) -> bytes:
        return before + record + after + pack(8, revision, 8, epoch, 8, segment, 8, day)

    return of_row


def of_segment(vault: bytes, kind: bytes, segment: int, revision: int, epoch: int) -> bytes:
    """Return the associated data of a segment of the manifest."""
    return length_prefixed(b"ownpace part 1", SUITE, vault, kind, *map(_number, (segment, revision, epoch)))


def of_packed(vault: bytes, kind: bytes, segment: int, revision: int, epoch: int) -> bytes:
    """Return the associated data of the records that a segment holds itself."""
    return length_prefixed(b"ownpace packed 1", SUITE, vault, kind, *map(_number, (segment, revision, epoch)))


def of_head(vault: bytes, revision: int, epoch: int) -> bytes:
    """Return the associated data of the head of the manifest."""
    return length_prefixed(b"ownpace head 1", SUITE, vault, _number(revision), _number(epoch))


def of_derived(vault: bytes, name: bytes, epoch: int) -> bytes:
    """Return the associated data of something worked out from records."""
    return length_prefixed(b"ownpace derived 1", SUITE, vault, name, _number(epoch))


def of_address(vault: bytes, epoch: int) -> bytes:
    """Return the associated data of words that an address carries."""
    return length_prefixed(b"ownpace address 1", SUITE, vault, _number(epoch))


def of_wrapped(owner: bytes, purpose: str, epoch: int = 0) -> bytes:
    """Return the associated data of a wrapped key. owner: the id of the account, vault or session it belongs to."""
    return length_prefixed(b"ownpace key 1", SUITE, owner, purpose.encode(), _number(epoch))


def _number(number: int) -> bytes:
    return number.to_bytes(8, "big")
