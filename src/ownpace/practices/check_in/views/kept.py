"""What is kept, changing a part of it, and going on from page to page."""

from __future__ import annotations

from datetime import datetime

from django import forms
from django.http import HttpResponse
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect
from ownpace.core.records import Reading, Record
from ownpace.practices.check_in.domain.check_in import CheckIn, remembered
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.web.keeping import keep

LOOKED_AT = 60
"""Check-ins opened for the person's own words."""
OFFERED_AGAIN = 8
FIRST_LOOK = 100


def kept_since(reading: Reading, start: datetime) -> list[CheckIn]:
    """Return the check-ins from `start` on, oldest first, opening few that are older."""
    limit = FIRST_LOOK
    while True:
        found = reading.recent(CHECK_IN, limit)
        if len(found) < limit or found[-1].value.at < start:
            return [record.value for record in reversed(found) if record.value.at >= start]
        limit *= 4


def own_words(reading: Reading) -> tuple[str, ...]:
    """Return the person's own words of late, the newest first."""
    recent = (record.value for record in reading.recent(CHECK_IN, LOOKED_AT))
    return remembered(recent, OFFERED_AGAIN)


def keep_part(
    request: UnlockedRequest, record: Record[CheckIn], form: forms.Form, changed: CheckIn, onward: HttpResponse
) -> HttpResponse:
    """Keep a part and go on. Where another tab wrote something else there meanwhile, show both and keep neither anew.

    form: valid, with a revision, begun with what is kept now.
    """
    return keep(request, record, CHECK_IN, changed, form, is_part=True) or onward


def to(name: str, *args: object, query: str = "") -> HttpResponse:
    """Go to a page of this practice."""
    return redirect(reverse(f"check_in:{name}", args=args) + query)
