"""Where a blob belongs, spelled as associated data: (format, suite, vault, what, kind, revision, epoch, ...).

Each field follows its length, numbers have eight bytes, and the format names row, part, packed part, head and address
apart.
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from ownpace.sealed.envelope import SUITE, spell

RowPlace = Callable[[bytes, int, int, int, int], bytes]

_FOUR_NUMBERS = struct.Struct(">IQIQIQIq")
_SIXTEEN = (16).to_bytes(4, "big")


def of_rows(vault: bytes, kind: bytes) -> RowPlace:
    """Return the function that spells the place of a row of one kind: (record, revision, epoch, part, day).

    The fields that all rows of a kind share are spelled once, since this runs for each record that is read.
    """
    before = spell(b"ownpace row 1", SUITE, vault) + _SIXTEEN
    after = spell(kind)
    pack = _FOUR_NUMBERS.pack

    def place(record: bytes, revision: int, epoch: int, part: int, day: int) -> bytes:
        return before + record + after + pack(8, revision, 8, epoch, 8, part, 8, day)

    return place


def of_part(vault: bytes, kind: bytes, part: int, revision: int, epoch: int) -> bytes:
    """Return the place of a part of the manifest."""
    return spell(b"ownpace part 1", SUITE, vault, kind, *map(_number, (part, revision, epoch)))


def of_packed(vault: bytes, kind: bytes, part: int, revision: int, epoch: int) -> bytes:
    """Return the place of the records that a part holds itself."""
    return spell(b"ownpace packed 1", SUITE, vault, kind, *map(_number, (part, revision, epoch)))


def of_head(vault: bytes, revision: int, epoch: int) -> bytes:
    """Return the place of the head of the manifest."""
    return spell(b"ownpace head 1", SUITE, vault, _number(revision), _number(epoch))


def of_address(vault: bytes, epoch: int) -> bytes:
    """Return the place of words that an address carries."""
    return spell(b"ownpace address 1", SUITE, vault, _number(epoch))


def of_wrapped(owner: bytes, purpose: str, epoch: int = 0) -> bytes:
    """Return the place of a wrapped key. owner: the id of the account, vault or session it belongs to."""
    return spell(b"ownpace key 1", SUITE, owner, purpose.encode(), _number(epoch))


def _number(number: int) -> bytes:
    return number.to_bytes(8, "big")
