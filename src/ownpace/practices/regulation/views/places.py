"""Pages for places of one's own: written sense by sense, read line by line."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.regulation import domain, words
from ownpace.practices.regulation.domain import SafePlace, Sense
from ownpace.practices.regulation.forms import RenameForm, SafePlaceForm, SenseForm
from ownpace.practices.regulation.records import SAFE_PLACE
from ownpace.web.codes import from_code
from ownpace.web.keeping import keep, sent
from ownpace.web.paging import newest_page
from ownpace.web.removing import remove


@require_safe
@unlocked
def places(request: UnlockedRequest) -> HttpResponse:
    return render(request, "regulation/places.html", {"page": newest_page(request, SAFE_PLACE)})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_place(request: UnlockedRequest) -> HttpResponse:
    form = SafePlaceForm(sent(request))
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
        changed = record.value.write(part, form.cleaned_data["text"])
        asked = keep(request, record, SAFE_PLACE, changed, form, says=lambda kept: kept.text(part), is_part=True)
        return asked or _onward(request, place, part)
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
    form = RenameForm(sent(request), initial={"name": record.value.name, "revision": record.revision})
    if form.is_valid():
        changed = replace(record.value, name=form.cleaned_data["name"])
        asked = keep(request, record, SAFE_PLACE, changed, form, says=lambda kept: kept.name)
        return asked or redirect("regulation:show_place", place)
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
    return remove(request, SAFE_PLACE, place, "regulation/remove_place.html", then="regulation:places")


def _onward(request: UnlockedRequest, place: RecordId, sense: Sense) -> HttpResponse:
    following = list(Sense)[list(Sense).index(sense) + 1 :]
    if "edit" in request.GET or "later" in request.POST or not following:
        return redirect("regulation:show_place", place)
    return redirect("regulation:write_place", place, following[0].value)
