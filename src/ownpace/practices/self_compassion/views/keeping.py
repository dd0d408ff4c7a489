"""What the pages share: going on, removing a record, changing which letters come back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownpace.accounts.access import UnlockedRequest, redirect
from ownpace.core.records import RecordId, RecordKind
from ownpace.practices.self_compassion.domain.letters import Returns
from ownpace.practices.self_compassion.records import RETURNS
from ownpace.web.keeping import store

T = TypeVar("T")


def to(name: str, *args: object) -> HttpResponse:
    """Go to a page of this practice."""
    return redirect(reverse(f"self_compassion:{name}", args=args))


def remove(
    request: UnlockedRequest, kind: RecordKind[T], id: RecordId, *, says: str, ask: tuple[str, str], then: str
) -> HttpResponse:
    """Ask once, then remove a record for good. ask: the heading, and the page to go back to. then: the page after."""
    with request.vault.action():
        record = request.vault.get(kind, id)
        if request.method == "POST":
            request.vault.remove(record, kind)
            return to(then)
    heading, back = ask
    context = {"heading": heading, "says": says, "back": reverse(f"self_compassion:{back}", args=[id])}
    return render(request, "self_compassion/remove.html", context)


def change_returns(request: UnlockedRequest, change: Callable[[Returns], Returns]) -> None:
    """Change which letters come back; nothing is written where nothing changes."""
    with request.vault.action():
        record = request.vault.latest(RETURNS)
        before = record.value if record else Returns()
        after = change(before)
        if after != before:
            store(request, record, RETURNS, after)
