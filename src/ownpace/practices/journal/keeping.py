"""Keeping entries: each with its tags and its pin in one action, and no page's words over another's."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from ownpace.core.records import NoSuchRecord, Reading, Record, RecordId, Writing
from ownpace.practices.journal.domain import entry as rules
from ownpace.practices.journal.domain.entry import Entry, Sent
from ownpace.practices.journal.domain.tags import Pins, Tags
from ownpace.practices.journal.records import ENTRY, PINS, TAGS
from ownpace.sealed.vault import Vault

LOOKED_BACK = 12
"""Newest entries among which a page that has not heard of its first keeping looks for its own."""
new_id = partial(secrets.token_hex, 16)


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of words. is_apart: they stand in an entry of their own, beside one that another page had changed."""

    record: Record[Entry]
    is_apart: bool = False


def keep(vault: Vault, id: RecordId, sent: Sent, at: datetime, *, pinned: bool | None = None) -> Kept:
    """Keep what a page sends into the entry `id`, or into a new one for "" and for an entry that is gone."""
    with vault.action():
        record = found(vault, id) or _begun_on(vault, sent.sitting)
        kept = _into(vault, record, sent, at) if record else Kept(_begin(vault, sent, at, of=None))
        if pinned is not None:
            pin(vault, kept.record.id, at, at_top=pinned)
    return kept


def found(reading: Reading, id: RecordId) -> Record[Entry] | None:
    """Return an entry, or None where there is none or no longer."""
    if not id:
        return None
    try:
        return reading.get(ENTRY, id)
    except NoSuchRecord:
        return None


def put_back(vault: Vault, record: Record[Entry], at: datetime) -> Record[Entry]:
    """Keep an entry as it was before its last sitting."""
    with vault.action():
        return _replace(vault, record, rules.put_back(record.value, new_id(), at), at)


def remove(vault: Vault, record: Record[Entry], at: datetime) -> None:
    """Remove an entry for good, from the tags and from the top of the list as well."""
    with vault.action():
        vault.remove(record, ENTRY)
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
    """Return the entries that were kept beside this one because another page had changed it, newest first."""
    return reading.recent(ENTRY, LOOKED_BACK, of=record.id)


def _into(vault: Vault, record: Record[Entry], sent: Sent, at: datetime) -> Kept:
    """Keep words into an entry; beside it, in one that belongs to it, where that would overwrite unseen words."""
    changed = rules.keep(record.value, sent, at)
    if changed is not None:
        return Kept(_replace(vault, record, changed, at))
    root = record.of or record.id
    for mine in vault.recent(ENTRY, LOOKED_BACK, of=root):
        changed = rules.keep(mine.value, sent, at) if mine.value.draft == sent.sitting else None
        if changed is not None:
            return Kept(_replace(vault, mine, changed, at), is_apart=True)
    return Kept(_begin(vault, sent, at, of=root), is_apart=True)


def _begun_on(vault: Writing, sitting: str) -> Record[Entry] | None:
    """Return the entry that was begun on a page: what it sent first may have been kept without its hearing of it."""
    newest = vault.recent(ENTRY, LOOKED_BACK)
    return next((record for record in newest if record.value.draft == sitting), None)


def _begin(vault: Writing, sent: Sent, at: datetime, *, of: RecordId | None) -> Record[Entry]:
    record = vault.seal(ENTRY, rules.begin(sent, at), at=at, of=of)
    if sent.sheet.tags:
        _retag(vault, record.id, sent.sheet.tags, at)
    return record


def _replace(vault: Writing, record: Record[Entry], changed: Entry, at: datetime) -> Record[Entry]:
    if changed == record.value:
        return record
    if changed.sheet.tags != record.value.sheet.tags:
        _retag(vault, record.id, changed.sheet.tags, at)
    return vault.replace(record, ENTRY, changed, at=at)


def _retag(vault: Writing, id: RecordId, tags: tuple[str, ...], at: datetime) -> None:
    kept = vault.latest(TAGS)
    before = kept.value if kept else Tags()
    after = before.put(id, tags, new_id)
    if kept is None and after.all:
        vault.seal(TAGS, after, at=at)
    elif kept is not None and after != before:
        vault.replace(kept, TAGS, after, at=at)
