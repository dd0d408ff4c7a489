"""Keeping what a form was sent with. Nothing is written when nothing is new, and no other tab's words are written over.

That a form which arrives twice is kept once is not for a page to see to: accounts/once.py does it for all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django import forms
from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext

from ownpace.accounts.access import UnlockedRequest
from ownpace.core.records import Record, RecordId, RecordKind

T = TypeVar("T")


def sent(request: HttpRequest) -> QueryDict | None:
    """Return what a form was sent with, or None when its page is opened."""
    return request.POST if request.method == "POST" else None


def store(request: UnlockedRequest, record: Record[T] | None, kind: RecordKind[T], value: T) -> Record[T]:
    """Keep a value in place of what a record holds, or as a new record for None."""
    if record is None:
        return request.vault.seal(kind, value, at=request.now)
    if value == record.value:
        return record
    return request.vault.replace(record, kind, value, at=request.now)


def change(request: UnlockedRequest, kind: RecordKind[T], id: RecordId, to: Callable[[T], T]) -> Record[T]:
    """Keep what `to` makes of a record as it is by then, so that one tap never collides with another tab."""
    with request.vault.action():
        record = request.vault.get(kind, id)
        return store(request, record, kind, to(record.value))


def keep(
    request: UnlockedRequest,
    record: Record[T] | None,
    kind: RecordKind[T],
    value: T,
    form: forms.Form,
    *,
    says: Callable[[T], str] | None = None,
    revision: int | None = None,
    back: str = "",
    is_part: bool = False,
) -> HttpResponse | None:
    """Keep what a form changed. Returns a page with both versions where another tab has kept something else meanwhile.

    form: valid, with a `revision`, begun with what is kept now. says: how a value reads, where that is more than the
    fields of the form one by one. revision: which one is kept now, where the form counts something else than the
    revisions of the record. back: the path to go on to; this one unless told. is_part: two tabs may fill different
    parts of the record, so a part that was empty is kept without asking.
    """
    now = revision if revision is not None else record.revision if record else 0
    is_stale = (form.cleaned_data["revision"] or 0) != now
    if record and is_stale and (says or value != record.value) and not (is_part and _was_empty(record, form, says)):
        mine, theirs = (says(value), says(record.value)) if says else (typed_in(form), kept_in(form))
        if mine != theirs:
            return two_versions(request, mine=mine, theirs=theirs, back=back or request.get_full_path())
    store(request, record, kind, value)
    return None


def two_versions(request: HttpRequest, *, mine: str, theirs: str, back: str) -> HttpResponse:
    """Return a page (409) with both texts. mine: what was sent now. theirs: what is kept. back: a path to go on to."""
    return render(request, "web/conflict.html", {"mine": mine, "theirs": theirs, "back": back}, status=409)


def typed_in(form: forms.Form) -> str:
    """Return in words what was typed into a form, field by field."""
    return _listed(form, lambda field: field.value())


def kept_in(form: forms.Form) -> str:
    """Return in words what a form showed at first, field by field: what is kept now."""
    return _listed(form, lambda field: field.initial)


def _was_empty(record: Record[T], form: forms.Form, says: Callable[[T], str] | None) -> bool:
    if says:
        return not says(record.value)
    return all(field.initial in (None, "", [], ()) for field in form.visible_fields())


def _listed(form: forms.Form, value_of: Callable[[BoundField], Any]) -> str:
    return "\n\n".join(f"{field.label}\n{_in_words(field, value_of(field))}" for field in form.visible_fields())


def _in_words(field: BoundField, value: Any) -> str:
    if value is None or value in ("", [], ()):
        return gettext("nothing")
    names = {str(key): str(name) for key, name in getattr(field.field, "choices", ())}
    values = value if isinstance(value, list | tuple) else [value]
    return ", ".join(names.get(str(one), str(one)) for one in values)
