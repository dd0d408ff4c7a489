"""Reading what was sent, and telling when another tab has written the same part meanwhile."""

from __future__ import annotations

from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest

from ownpace.core.records import Record

T = TypeVar("T")


def sent(request: HttpRequest) -> Any:
    """Return what a form was sent with, or None when its page is opened."""
    return request.POST if request.method == "POST" else None


def revision(record: Record[T] | None) -> int | None:
    """Return what two tabs compare."""
    return record.revision if record else None


def is_conflict(form: forms.Form, record: Record[T] | None, *, mine: str, theirs: str) -> bool:
    """Return whether this part was written elsewhere since the form was opened, in other words than these."""
    return form.cleaned_data["revision"] != revision(record) and mine != theirs and bool(theirs)
