"""Removing a record for good: asked once, and never more than the page showed that asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect
from ownpace.core.records import Record, RecordId, RecordKind
from ownpace.web.keeping import sent

T = TypeVar("T")


class RemoveForm(forms.Form):
    """The revision that the page showed. Without one, the page is shown once more."""

    revision = forms.IntegerField(widget=forms.HiddenInput())


def remove(
    request: UnlockedRequest,
    kind: RecordKind[T],
    id: RecordId,
    template: str,
    *,
    then: str,
    shows: Callable[[Record[T]], Mapping[str, Any]] = lambda record: {},
    belongs: Callable[[Record[T]], object] = lambda record: None,
) -> HttpResponse:
    """Show what goes (`template` extends web/remove.html and finds the record in `record`), and remove it when that is
    confirmed. What was changed elsewhere meanwhile is shown once more (409) and asked about anew.

    then: where to go afterwards, as `redirect` takes it. shows: what else the page shows. belongs: removes what goes
    with it, beforehand.
    """
    with request.vault.action():
        record = request.vault.get(kind, id)
        form = RemoveForm(sent(request), initial={"revision": record.revision})
        if form.is_valid() and form.cleaned_data["revision"] == record.revision:
            belongs(record)
            request.vault.remove(record, kind)
            return redirect(then)
    asked = RemoveForm(initial={"revision": record.revision})
    context = {"record": record, "removing": asked, "changed_elsewhere": form.is_bound, **shows(record)}
    return render(request, template, context, status=409 if form.is_bound else 200)
