"""How entries, tags and pins are sealed: one record for each entry, and one list each of tags and pins."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind
from ownpace.practices.journal.domain.entry import Entry
from ownpace.practices.journal.domain.tags import Pins, Tags

ENTRY = RecordKind("journal.entry", 1, *typed(Entry, flat=("content",)))
TAGS = RecordKind("journal.tags", 1, *typed(Tags, renamed={"all": "tags"}))
PINS = RecordKind("journal.pins", 1, *typed(Pins))
