"""Loading the items, and today's sitting."""

from __future__ import annotations

from ownpace.accounts.access import UnlockedRequest
from ownpace.core.records import Record
from ownpace.practices.confidence.domain.items import Items
from ownpace.practices.confidence.domain.sitting import Sitting
from ownpace.practices.confidence.records import ITEMS, RATING


def load_items(request: UnlockedRequest) -> tuple[Record[Items] | None, Items]:
    """Return the record of items, or None, and the items: none before any was chosen."""
    record = request.vault.latest(ITEMS)
    return record, record.value if record else Items()


def open_sitting(request: UnlockedRequest) -> Record[Sitting] | None:
    """Return today's sitting, or None."""
    latest = request.vault.latest(RATING)
    return latest if latest and latest.value.is_open(request.now) else None
