"""What a form was sent with, and keeping what came of it. Nothing is written when nothing is new."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict

from ownpace.accounts.access import UnlockedRequest
from ownpace.core.records import Record, RecordId, RecordKind
from ownpace.web.conflict import conflict_page, kept_in, typed_in

T = TypeVar("T")


class Begun(Protocol):
    """A value that tells whether another, begun later, is the same beginning sent again."""

    def is_sent_twice(self, later: Any, /) -> bool: ...


B = TypeVar("B", bound=Begun)


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what a form was sent with, or None when its page is opened."""
    return request.POST if request.method == "POST" else None


def begin(request: UnlockedRequest, kind: RecordKind[B], begun: B) -> Record[B]:
    """Keep a new record; one that a hasty second tap sent again is kept once."""
    with request.vault.action():
        latest = request.vault.latest(kind)
        if latest is not None and latest.value.is_sent_twice(begun):
            return latest
        return request.vault.seal(kind, begun, at=request.now)


def keep(request: UnlockedRequest, record: Record[T] | None, kind: RecordKind[T], value: T) -> Record[T]:
    """Keep a value in place of what a record holds, or as the first of its kind."""
    if record is None:
        return request.vault.seal(kind, value, at=request.now)
    if value == record.value:
        return record
    return request.vault.replace(record, kind, value, at=request.now)


def change(request: UnlockedRequest, kind: RecordKind[T], id: RecordId, to: Callable[[T], T]) -> Record[T]:
    """Keep what `to` makes of a record as it is by then, so that one tap never collides with another tab."""
    with request.vault.action():
        record = request.vault.get(kind, id)
        return keep(request, record, kind, to(record.value))


def keep_or_ask(
    request: UnlockedRequest,
    record: Record[T],
    kind: RecordKind[T],
    value: T,
    form: forms.Form,
    *,
    is_part: bool = False,
) -> HttpResponse | None:
    """Keep what a form changed. Returns a page with both versions where another tab has kept something else meanwhile.

    form: valid, with a revision, begun with what is kept now. is_part: two tabs may fill different parts of the record,
    so a part that was empty is kept without asking.
    """
    is_stale = form.cleaned_data["revision"] != record.revision
    if value != record.value and is_stale and not (is_part and _was_empty(form)):
        return conflict_page(request, mine=typed_in(form), theirs=kept_in(form), back=request.get_full_path())
    keep(request, record, kind, value)
    return None


def _was_empty(form: forms.Form) -> bool:
    return all(field.initial in (None, "", [], ()) for field in form.visible_fields())
