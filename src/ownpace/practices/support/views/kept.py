"""Keeping the last day in touch right, and going on to a page."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect
from ownpace.core.records import RecordId
from ownpace.practices.support.records import CONTACT, TOUCH
from ownpace.web.keeping import change


def to(name: str, *args: object, query: str = "") -> HttpResponse:
    """Go to a page of this practice."""
    return redirect(reverse(f"support:{name}", args=args) + query)


def recount(request: UnlockedRequest, contact: RecordId) -> None:
    """Keep the latest day in touch with the contact, from all days that are noted. Call within an action."""
    days = [record.value.day for record in request.vault.all(TOUCH, of=contact)]
    change(request, CONTACT, contact, lambda kept: kept.with_touches(days))
