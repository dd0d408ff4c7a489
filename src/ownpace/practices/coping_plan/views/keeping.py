"""Telling when another tab has written the same part meanwhile."""

from __future__ import annotations

from typing import TypeVar

from django import forms

from ownpace.core.records import Record

T = TypeVar("T")


def revision(record: Record[T] | None) -> int | None:
    """Return what two tabs compare."""
    return record.revision if record else None


def is_conflict(form: forms.Form, record: Record[T] | None, *, mine: str, theirs: str) -> bool:
    """Return whether this part was written elsewhere since the form was opened, in other words than these."""
    return form.cleaned_data["revision"] != revision(record) and mine != theirs and bool(theirs)
