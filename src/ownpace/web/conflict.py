"""When a record was changed in another tab meanwhile: both texts are shown, and nothing was lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext


def conflict_page(request: HttpRequest, *, mine: str, theirs: str, back: str) -> HttpResponse:
    """Return a page (409) with both texts. mine: what was sent now. theirs: what is kept. back: a path to go on to."""
    return render(request, "web/conflict.html", {"mine": mine, "theirs": theirs, "back": back}, status=409)


def typed_in(form: forms.Form) -> str:
    """Return in words what was typed into a form, field by field."""
    return _listed(form, lambda field: field.value())


def kept_in(form: forms.Form) -> str:
    """Return in words what a form showed at first, field by field: what is kept now."""
    return _listed(form, lambda field: field.initial)


def _listed(form: forms.Form, value_of: Callable[[BoundField], Any]) -> str:
    return "\n\n".join(f"{field.label}\n{_in_words(field, value_of(field))}" for field in form.visible_fields())


def _in_words(field: BoundField, value: Any) -> str:
    if value is None or value in ("", [], ()):
        return gettext("nothing")
    names = {str(key): str(name) for key, name in getattr(field.field, "choices", ())}
    values = value if isinstance(value, list | tuple) else [value]
    return ", ".join(names.get(str(one), str(one)) for one in values)
