"""Everything a person keeps, as plain JSON that they can read and take along."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from ownpace.core import practices
from ownpace.core.records import Reading, RecordKind
from ownpace.web.records import SHELL_KINDS

FORMAT = "ownpace export 1"


def export(reading: Reading, now: datetime) -> dict[str, Any]:
    """Return all records by practice and kind, oldest first; `ownpace` holds what belongs to no practice."""
    kept = {practice.slug: _by_kind(reading, practice.kinds) for practice in practices.installed()}
    return {
        "format": FORMAT,
        "made": now.isoformat(),
        "practices": {**kept, "ownpace": _by_kind(reading, SHELL_KINDS)},
    }


def _by_kind(reading: Reading, kinds: Iterable[RecordKind[Any]]) -> dict[str, list[dict[str, Any]]]:
    return {kind.name: [_readable(kind, record) for record in reading.all(kind)] for kind in kinds}


def _readable(kind: RecordKind[Any], record: Any) -> dict[str, Any]:
    return {
        "id": record.id,
        "at": record.at.isoformat(),
        "of": record.of,
        "revision": record.revision,
        "version": kind.version,
        "payload": dict(kind.write(record.value)),
    }
