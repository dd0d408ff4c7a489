"""Changing a record from whatever it is by then, so that one tap never collides with another tab."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ownpace.accounts.access import UnlockedRequest
from ownpace.core.records import RecordId, RecordKind

T = TypeVar("T")


def change(request: UnlockedRequest, kind: RecordKind[T], id: RecordId, to: Callable[[T], T]) -> None:
    """Read a record and keep what `to` makes of it, in one action; nothing is written when it makes nothing new."""
    with request.vault.action():
        record = request.vault.get(kind, id)
        changed = to(record.value)
        if changed != record.value:
            request.vault.replace(record, kind, changed, at=request.now)
