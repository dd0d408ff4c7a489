"""The longer parts of a check-in, each a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.practices.check_in import words
from ownpace.practices.check_in.domain.check_in import CheckIn, Felt, locate, rate, sense
from ownpace.practices.check_in.forms import (
    BodyForm,
    FearsForm,
    LookBackForm,
    NeedsForm,
    SensationsForm,
    StrengthsForm,
)
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.web.keeping import keep, sent

SCALES_A_PAGE = 3


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def rate_strengths(request: UnlockedRequest, check_in: RecordId, page: int = 1) -> HttpResponse:
    """Say how strong each feeling is, three on a screen."""
    with request.vault.action():
        record = request.vault.get(CHECK_IN, check_in)
        pages = _pages(record.value.feelings)
        if not 1 <= page <= len(pages):
            raise Http404
        form = StrengthsForm(sent(request), felt=pages[page - 1], initial={"revision": record.revision})
        if form.is_valid():
            is_last = page == len(pages) or "stop" in request.POST
            onward = (
                redirect("check_in:show_check_in", record.id)
                if is_last
                else redirect("check_in:rate_strengths", record.id, page + 1)
            )
            changed = rate(record.value, form.strengths())
            return keep(request, record, CHECK_IN, changed, form, is_part=True) or onward
    scales = list(form.visible_fields())
    context = {"form": form, "record": record, "scales": scales, "page": page, "count": len(pages)}
    return render(request, "check_in/rate_strengths.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def choose_places(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Choose where in the body something can be noticed."""
    with request.vault.action():
        record = request.vault.get(CHECK_IN, check_in)
        initial = {"regions": [part.region for part in record.value.body], "revision": record.revision}
        form = BodyForm(sent(request), initial=initial)
        if form.is_valid():
            changed = locate(record.value, form.cleaned_data["regions"])
            places = changed.places
            first = next((place for place in places if not place.sensations and not place.own), None)
            onward = (
                redirect("check_in:name_sensations", record.id, first.region)
                if first
                else redirect("check_in:show_check_in", record.id)
            )
            return keep(request, record, CHECK_IN, changed, form, is_part=True) or onward
    return render(request, "check_in/choose_places.html", {"form": form, "record": record})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def name_sensations(request: UnlockedRequest, check_in: RecordId, region: str) -> HttpResponse:
    """Say what it is like at one place of the body, then go on to the next."""
    with request.vault.action():
        record = request.vault.get(CHECK_IN, check_in)
        place = record.value.place(region)
        if place is None:
            raise Http404
        initial = {"sensations": list(place.sensations), "own": place.own, "revision": record.revision}
        form = SensationsForm(sent(request), initial=initial)
        after = record.value.next_place(region)
        if form.is_valid():
            changed = sense(record.value, region, form.cleaned_data["sensations"], form.cleaned_data["own"])
            goes_on = after and "stop" not in request.POST
            onward = (
                redirect("check_in:name_sensations", record.id, after)
                if goes_on
                else redirect("check_in:show_check_in", record.id)
            )
            return keep(request, record, CHECK_IN, changed, form, is_part=True) or onward
    context = {"form": form, "record": record, "place": words.region(region), "after": after}
    return render(request, "check_in/name_sensations.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_fears(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Write what is feared."""
    return _write(request, check_in, FearsForm, ("fears",), "check_in/write_fears.html")


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def choose_needs(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Choose what is needed, or write it."""
    return _write(request, check_in, NeedsForm, ("needs", "own_needs"), "check_in/choose_needs.html")


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def look_back(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Write what felt comfortable, what did not, and what to adjust."""
    fields = ("comfortable", "uncomfortable", "adjust")
    return _write(request, check_in, LookBackForm, fields, "check_in/look_back.html")


def _write(
    request: UnlockedRequest, id: RecordId, form_of: Callable[..., forms.Form], fields: Sequence[str], template: str
) -> HttpResponse:
    """Show a part whose fields are called as in the check-in, and keep it."""
    with request.vault.action():
        record: Record[CheckIn] = request.vault.get(CHECK_IN, id)
        kept = {name: getattr(record.value, name) for name in fields}
        form = form_of(sent(request), initial={**kept, "revision": record.revision})
        if form.is_valid():
            answers: dict[str, Any] = {name: _plain(form.cleaned_data[name]) for name in fields}
            changed = replace(record.value, **answers)
            onward = redirect("check_in:show_check_in", record.id)
            return keep(request, record, CHECK_IN, changed, form, is_part=True) or onward
    return render(request, template, {"form": form, "record": record})


def _plain(value: str | list[str]) -> str | tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else value


def _pages(feelings: Sequence[Felt]) -> list[Sequence[Felt]]:
    return [feelings[at : at + SCALES_A_PAGE] for at in range(0, len(feelings), SCALES_A_PAGE)]
