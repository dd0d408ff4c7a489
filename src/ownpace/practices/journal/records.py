"""How entries, tags and pins are sealed: one record for each entry, and one list each of tags and pins."""

from __future__ import annotations

from ownpace.core import autosave
from ownpace.core.records import Payload, RecordKind
from ownpace.practices.journal.domain.entry import Entry, EntryContent
from ownpace.practices.journal.domain.tags import Pins, Tag, Tags


def _write_content(content: EntryContent) -> Payload:
    return {"title": content.title, "text": content.text, "tags": list(content.tags)}


def _read_content(payload: Payload) -> EntryContent:
    return EntryContent(payload["title"], payload["text"], tuple(payload["tags"]))


def _write_entry(entry: Entry) -> Payload:
    return {**autosave.to_payload(entry, _write_content), "prompt": entry.prompt}


def _read_entry(payload: Payload) -> Entry:
    return Entry(**autosave.from_payload(payload, _read_content), prompt=payload["prompt"])


def _write_tags(tags: Tags) -> Payload:
    return {"tags": [{"id": tag.id, "words": tag.words, "entries": list(tag.entries)} for tag in tags.all]}


def _read_tags(payload: Payload) -> Tags:
    return Tags(tuple(Tag(tag["id"], tag["words"], tuple(tag["entries"])) for tag in payload["tags"]))


def _write_pins(pins: Pins) -> Payload:
    return {"entries": list(pins.entries)}


def _read_pins(payload: Payload) -> Pins:
    return Pins(tuple(payload["entries"]))


ENTRY = RecordKind("journal.entry", 1, _write_entry, _read_entry)
TAGS = RecordKind("journal.tags", 1, _write_tags, _read_tags)
PINS = RecordKind("journal.pins", 1, _write_pins, _read_pins)
