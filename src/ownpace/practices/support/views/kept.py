"""Changing a record from whatever it is by then, keeping the last day in touch right, going on to a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpResponse, QueryDict
from django.urls import reverse

from ownpace.accounts.access import SeeOther, UnlockedRequest
from ownpace.core.records import RecordId, RecordKind
from ownpace.practices.support.records import CONTACT, TOUCH

T = TypeVar("T")


def to(name: str, *args: object, query: str = "") -> HttpResponse:
    """Go to a page of this practice."""
    return SeeOther(reverse(f"support:{name}", args=args) + query)


def sent(request: UnlockedRequest) -> QueryDict | None:
    """Return what a form sent; None on a visit."""
    return request.POST if request.method == "POST" else None


def change(request: UnlockedRequest, kind: RecordKind[T], id: RecordId, how: Callable[[T], T]) -> None:
    """Read a record and keep what `how` makes of it, in one action; nothing is written when it makes nothing new."""
    with request.vault.action():
        record = request.vault.get(kind, id)
        changed = how(record.value)
        if changed != record.value:
            request.vault.replace(record, kind, changed, at=request.now)


def recount(request: UnlockedRequest, contact: RecordId) -> None:
    """Keep the latest day in touch with the contact, from all days that are noted. Call within an action."""
    days = [record.value.day for record in request.vault.all(TOUCH, of=contact)]
    change(request, CONTACT, contact, lambda kept: kept.with_touches(days))
