"""Which revision of a part a form shows, where a record holds several parts that are written on pages of their own."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32


def revision_of(part: Mapping[str, object]) -> int:
    """Return a number (1 or more) that tells what a form shows of a record, whatever else the record comes to hold.

    part: what the form begins with, field by field.
    """
    return 1 + crc32(repr(sorted(part.items())).encode())
