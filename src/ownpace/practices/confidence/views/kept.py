"""What is kept, and going on from page to page."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect
from ownpace.core.records import Record
from ownpace.practices.confidence.domain.items import Items
from ownpace.practices.confidence.domain.sitting import Sitting
from ownpace.practices.confidence.records import ITEMS, RATING
from ownpace.web.keeping import store


def kept_items(request: UnlockedRequest) -> tuple[Record[Items] | None, Items]:
    """Return the record of items, or None, and the items: none before any was chosen."""
    record = request.vault.latest(ITEMS)
    return record, record.value if record else Items()


def keep_items(request: UnlockedRequest, record: Record[Items] | None, items: Items) -> None:
    """Keep changed items; the same items are not written again."""
    store(request, record, ITEMS, items)


def open_sitting(request: UnlockedRequest) -> Record[Sitting] | None:
    """Return today's sitting, or None."""
    latest = request.vault.latest(RATING)
    return latest if latest and latest.value.is_open(request.now) else None


def to(name: str, *args: object) -> HttpResponse:
    """Go to a page of this practice."""
    return redirect(reverse(f"confidence:{name}", args=args))
