"""Keeping a sort, and going on."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from ownpace.accounts.access import SeeOther, UnlockedRequest
from ownpace.core.records import Record
from ownpace.practices.values.domain import Sort
from ownpace.practices.values.records import SORT


def keep(request: UnlockedRequest, record: Record[Sort], value: Sort) -> None:
    """Keep a changed sort in place of the former one; the same sort is not written again."""
    if value != record.value:
        request.vault.replace(record, SORT, value, at=request.now)


def to(name: str, *args: object) -> HttpResponse:
    """Go to a page of this practice."""
    return SeeOther(reverse(f"values:{name}", args=args))
