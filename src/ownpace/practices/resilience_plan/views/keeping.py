"""Finding a record, and changing it from whatever it is by then, so that one tap never collides with another tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import Http404

from ownpace.accounts.access import UnlockedRequest
from ownpace.core.records import NoSuchRecord, Record, RecordId, RecordKind

T = TypeVar("T")


def find(request: UnlockedRequest, kind: RecordKind[T], id: RecordId) -> Record[T]:
    """Return one record; where there is none, the page says that it is not found."""
    try:
        return request.vault.get(kind, id)
    except NoSuchRecord:
        raise Http404 from None


def change(request: UnlockedRequest, kind: RecordKind[T], id: RecordId, to: Callable[[T], T]) -> None:
    """Read a record and keep what `to` makes of it, in one action; nothing is written when it makes nothing new."""
    with request.vault.action():
        record = find(request, kind, id)
        changed = to(record.value)
        if changed != record.value:
            request.vault.replace(record, kind, changed, at=request.now)
