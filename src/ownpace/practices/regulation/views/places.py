"""Pages for places of one's own: written sense by sense, read line by line."""

from __future__ import annotations

from dataclasses import replace

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Conflict, RecordId
from ownpace.practices.regulation import domain, words
from ownpace.practices.regulation.domain import SafePlace, Sense
from ownpace.practices.regulation.forms import NameForm, PlaceForm, SenseForm
from ownpace.practices.regulation.records import SAFE_PLACE
from ownpace.web.codes import from_code
from ownpace.web.keeping import sent, store, two_versions

A_PAGE = 30


@require_safe
@unlocked
def places(request: UnlockedRequest) -> HttpResponse:
    page = Paginator(request.vault.all(SAFE_PLACE)[::-1], A_PAGE).get_page(request.GET.get("page"))
    return render(request, "regulation/places.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_place(request: UnlockedRequest) -> HttpResponse:
    form = PlaceForm(sent(request))
    if form.is_valid():
        kept = request.vault.seal(SAFE_PLACE, SafePlace(form.cleaned_data["name"], request.now), at=request.now)
        return redirect("regulation:write_place", kept.id, Sense.SEE.value)
    return render(request, "regulation/begin_place.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_place(request: UnlockedRequest, place: RecordId, sense: str) -> HttpResponse:
    part = from_code(Sense, sense)
    record = request.vault.get(SAFE_PLACE, place)
    initial = {"text": record.value.text(part), "revision": record.revision}
    form = SenseForm(sent(request), sense=part, initial=initial)
    if form.is_valid():
        mine = form.cleaned_data["text"]
        is_stale = form.cleaned_data["revision"] != record.revision
        if is_stale and mine != record.value.text(part) and record.value.text(part):
            return _changed_elsewhere(request, mine, record.value.text(part), place, part)
        try:
            store(request, record, SAFE_PLACE, record.value.write(part, mine))
        except Conflict:
            theirs = request.vault.get(SAFE_PLACE, place).value.text(part)
            return _changed_elsewhere(request, mine, theirs, place, part)
        return redirect(_onward(request, place, part))
    context = {
        "form": form,
        "record": record,
        "title": words.SENSES[part],
        "number": list(Sense).index(part) + 1,
        "of": len(Sense),
        "is_edit": "edit" in request.GET,
    }
    return render(request, "regulation/write_place.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def rename_place(request: UnlockedRequest, place: RecordId) -> HttpResponse:
    record = request.vault.get(SAFE_PLACE, place)
    form = NameForm(sent(request), initial={"name": record.value.name, "revision": record.revision})
    if form.is_valid():
        name, back = form.cleaned_data["name"], reverse("regulation:rename_place", args=[place])
        if form.cleaned_data["revision"] != record.revision and name != record.value.name:
            return two_versions(request, mine=name, theirs=record.value.name, back=back)
        store(request, record, SAFE_PLACE, replace(record.value, name=name))
        return redirect("regulation:show_place", place)
    return render(request, "regulation/rename_place.html", {"form": form, "record": record})


@require_safe
@unlocked
def show_place(request: UnlockedRequest, place: RecordId) -> HttpResponse:
    record = request.vault.get(SAFE_PLACE, place)
    written = record.value.senses
    context = {
        "record": record,
        "lines": [(words.SENSES[sense], text, domain.seconds_to_read(text)) for sense, text in written],
        "parts": [(sense.value, words.SENSES[sense], bool(record.value.text(sense))) for sense in Sense],
    }
    return render(request, "regulation/show_place.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_place(request: UnlockedRequest, place: RecordId) -> HttpResponse:
    record = request.vault.get(SAFE_PLACE, place)
    if request.method == "POST":
        request.vault.remove(record, SAFE_PLACE)
        return redirect("regulation:places")
    return render(request, "regulation/remove_place.html", {"record": record})


def _onward(request: UnlockedRequest, place: RecordId, sense: Sense) -> str:
    following = list(Sense)[list(Sense).index(sense) + 1 :]
    if "edit" in request.GET or "later" in request.POST or not following:
        return reverse("regulation:show_place", args=[place])
    return reverse("regulation:write_place", args=[place, following[0].value])


def _changed_elsewhere(request: UnlockedRequest, mine: str, theirs: str, place: RecordId, sense: Sense) -> HttpResponse:
    back = reverse("regulation:write_place", args=[place, sense.value])
    return two_versions(request, mine=mine, theirs=theirs, back=back)
