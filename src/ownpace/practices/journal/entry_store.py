"""Keeping entries: each with its tags and its pin in one action, and no page's words over another's."""

from __future__ import annotations

from datetime import datetime

from ownpace.core import autosave
from ownpace.core.records import Reading, Record, RecordId, Writing
from ownpace.practices.journal.domain.entry import Entry, Submission, begin
from ownpace.practices.journal.domain.tags import Pins, Tags
from ownpace.practices.journal.records import ENTRY, PINS, TAGS
from ownpace.sealed.vault import Vault
from ownpace.web.autosave import AutosaveStore, Saved, new_id

ENTRIES = AutosaveStore(ENTRY, begin)


def keep(vault: Vault, id: RecordId, sent: Submission, at: datetime, *, pinned: bool | None = None) -> Saved[Entry]:
    """Keep what a page sends into the entry `id`, or into a new one for "" and for an entry that is gone."""
    with vault.action():
        kept = _tagged(vault, ENTRIES.keep(vault, id, sent, at), at)
        if pinned is not None:
            pin(vault, kept.record.id, at, at_top=pinned)
    return kept


def found(reading: Reading, id: RecordId) -> Record[Entry] | None:
    """Return an entry, or None where there is none or no longer."""
    return ENTRIES.found(reading, id)


def put_back(vault: Vault, record: Record[Entry], at: datetime) -> Record[Entry]:
    """Keep an entry as it was before its last sitting."""
    with vault.action():
        before = autosave.put_back(record.value, new_id(), at)
        return _tagged(vault, ENTRIES.replace(vault, record, before, at), at).record


def remove(vault: Vault, record: Record[Entry], at: datetime) -> None:
    """Remove an entry for good, from the tags and from the top of the list as well."""
    with vault.action():
        unlist(vault, record, at)
        vault.remove(record, ENTRY)


def unlist(vault: Writing, record: Record[Entry], at: datetime) -> None:
    """Take an entry that goes from the tags and from the top of the list."""
    _retag(vault, record.id, (), at)
    pin(vault, record.id, at, at_top=False)


def pin(vault: Writing, id: RecordId, at: datetime, *, at_top: bool) -> None:
    """Put an entry at the top of the list, or take it down."""
    kept = vault.latest(PINS)
    before = kept.value if kept else Pins()
    after = before.put(id, at_top=at_top)
    if kept is None and after.entries:
        vault.seal(PINS, after, at=at)
    elif kept is not None and after != before:
        vault.replace(kept, PINS, after, at=at)


def pins_of(reading: Reading) -> Pins:
    """Return which entries are at the top."""
    kept = reading.latest(PINS)
    return kept.value if kept else Pins()


def tags_of(reading: Reading) -> Tags:
    """Return the tags in use."""
    kept = reading.latest(TAGS)
    return kept.value if kept else Tags()


def versions_of(reading: Reading, record: Record[Entry]) -> list[Record[Entry]]:
    """Return the entries that were kept apart from this one because another page had changed it, newest first."""
    return ENTRIES.conflicting_copies(reading, record)


def _tagged(vault: Writing, kept: Saved[Entry], at: datetime) -> Saved[Entry]:
    tags = kept.record.value.content.tags
    if tags != (kept.former.content.tags if kept.former else ()):
        _retag(vault, kept.record.id, tags, at)
    return kept


def _retag(vault: Writing, id: RecordId, tags: tuple[str, ...], at: datetime) -> None:
    kept = vault.latest(TAGS)
    before = kept.value if kept else Tags()
    after = before.put(id, tags, new_id)
    if kept is None and after.all:
        vault.seal(TAGS, after, at=at)
    elif kept is not None and after != before:
        vault.replace(kept, TAGS, after, at=at)
