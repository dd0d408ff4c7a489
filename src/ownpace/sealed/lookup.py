"""Finding records in the index: one of them, those that belong to another, the newest."""

from __future__ import annotations

from collections.abc import Iterator

from ownpace.sealed import rows
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.index import Index, Location


def belonging(index: Index, kind: bytes, owner: bytes) -> list[Location]:
    """Return every record of a kind that belongs to another record, oldest first. Raises Unreadable."""
    return [
        Location(segment, offset, entry)
        for segment, entries in enumerate(index.all_entries(kind))
        for offset, entry in enumerate(entries)
        if entry.of == owner
    ]


def newest_first(index: Index, kind: bytes, owner: bytes | None = None) -> Iterator[Location]:
    """Yield every record of a kind (belonging to `owner`, where given), newest first. Raises Unreadable.

    The two newest segments are opened one by one, when they are reached; whoever looks further back reads all.
    """
    segments = len(index.head.segments(kind))
    for segment in reversed(range(segments)):
        if segment == segments - 3:
            index.all_entries(kind)
        entries = index.entries(kind, segment)
        for offset in reversed(range(len(entries))):
            if owner is None or entries[offset].of == owner:
                yield Location(segment, offset, entries[offset])


def locate(index: Index, kind: bytes, record: bytes | None) -> Location | None:
    """Return where a record stands, or None where there is none. Raises Unreadable where row and list disagree."""
    if record is None:
        return None
    location = _among_read(index, kind, record)
    if location is not None and not index.is_packed(kind, location.segment):
        return location  # its row is looked at when it is opened, and when it is written
    segment = rows.segment_of(index, kind, record)
    if segment is not None:
        location = _in_segment(index, kind, segment, record)
    elif location is None:
        location = _anywhere(index, kind, record)
    if location is not None and index.is_packed(kind, location.segment) == (segment is not None):
        raise Unreadable
    return location


def _among_read(index: Index, kind: bytes, record: bytes) -> Location | None:
    """Look through the lists that were read already."""
    for (tag, segment), entries in index.lists.items():
        if tag == kind:
            for offset, entry in enumerate(entries):
                if entry.record == record:
                    return Location(segment, offset, entry)
    return None


def _in_segment(index: Index, kind: bytes, segment: int, record: bytes) -> Location:
    """Look in the segment that a row says its record stands in."""
    if not 0 <= segment < len(index.head.segments(kind)):
        raise Unreadable
    for offset, entry in enumerate(index.entries(kind, segment)):
        if entry.record == record:
            return Location(segment, offset, entry)
    raise Unreadable


def _anywhere(index: Index, kind: bytes, record: bytes) -> Location | None:
    """Look everywhere."""
    for segment, entries in enumerate(index.all_entries(kind)):
        for offset, entry in enumerate(entries):
            if entry.record == record:
                return Location(segment, offset, entry)
    return None
