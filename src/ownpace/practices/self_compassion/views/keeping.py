"""What the pages share: one page of a list, one change to a record, one removal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ownpace.accounts.access import SeeOther, UnlockedRequest
from ownpace.core.records import Record, RecordId, RecordKind
from ownpace.practices.self_compassion.domain.letters import Returns
from ownpace.practices.self_compassion.records import RETURNS
from ownpace.web.conflict import conflict_page, kept_in, typed_in

T = TypeVar("T")


def sent(request: HttpRequest) -> Mapping[str, Any] | None:
    """Return what was sent with a form, or None where a page is looked at."""
    return request.POST if request.method == "POST" else None


def to(name: str, *args: object) -> HttpResponse:
    """Go to a page of this practice."""
    return SeeOther(reverse(f"self_compassion:{name}", args=args))


def keep(
    request: UnlockedRequest, record: Record[T], kind: RecordKind[T], changed: T, form: forms.Form
) -> HttpResponse | None:
    """Keep a changed value. Returns a page with both versions where another tab has changed it to something else."""
    if changed == record.value:
        return None
    if form.cleaned_data["revision"] != record.revision:
        return conflict_page(request, mine=typed_in(form), theirs=kept_in(form), back=request.path)
    request.vault.replace(record, kind, changed, at=request.now)
    return None


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
        if after == before:
            return
        if record is None:
            request.vault.seal(RETURNS, after, at=request.now)
        else:
            request.vault.replace(record, RETURNS, after, at=request.now)
