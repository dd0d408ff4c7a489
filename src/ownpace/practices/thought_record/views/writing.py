"""Writing a record: it begins with its first words, and each part is kept at once."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.records import Record, RecordId
from ownpace.practices.thought_record import catalogue, words
from ownpace.practices.thought_record.domain import Part, ThoughtRecord
from ownpace.practices.thought_record.forms import FORMS, PartForm, SituationForm, ThoughtForm
from ownpace.practices.thought_record.records import RECORD
from ownpace.practices.thought_record.views.autosave import begun_on, blank, keep_part_of
from ownpace.web import autosave
from ownpace.web.codes import from_code
from ownpace.web.keeping import change, sent, store
from ownpace.web.removing import remove


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_record(request: UnlockedRequest) -> HttpResponse:
    """The moment in which the thought came. Without words nothing is kept yet, and the thought comes first."""
    begun = blank(request, Part.SITUATION)
    form = SituationForm(sent(request), record=begun, revision=None, carried=autosave.opened(request))
    if form.is_valid():
        if not form.cleaned_data["situation"]:
            return redirect("thought_record:begin_thought")
        return redirect("thought_record:write_part", _begin(request, form, begun).id, Part.THOUGHT.value)
    return render(request, "thought_record/begin_record.html", {"form": form, **_about(Part.SITUATION)})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_thought(request: UnlockedRequest) -> HttpResponse:
    """The thought of a record that has no moment."""
    begun = blank(request, Part.THOUGHT)
    form = ThoughtForm(sent(request), record=begun, revision=None, carried=autosave.opened(request))
    if form.is_valid():
        kept = _begin(request, form, begun)
        return _onward(request, kept.id, kept.value, Part.THOUGHT)
    return render(request, "thought_record/begin_thought.html", {"form": form, **_about(Part.THOUGHT)})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_part(request: UnlockedRequest, record: RecordId, part: str) -> HttpResponse:
    """One part of a record, kept when it is sent."""
    here = from_code(Part, part)
    with request.vault.action():
        kept = request.vault.get(RECORD, record)
        if not kept.value.thought and here not in (Part.SITUATION, Part.THOUGHT):
            return redirect("thought_record:write_part", kept.id, Part.THOUGHT.value)
        carried = {"entry": kept.id, **autosave.opened(request)}
        form = FORMS[here](sent(request), record=kept.value, revision=kept.revision, carried=carried)
        if form.is_valid():
            changed = form.write_into(kept.value).sent_by(*form.sender)
            if changed.next is None:
                changed = changed.close(request.now)
            conflict = keep_part_of(request, kept, changed, form, here)
            return conflict or _onward(request, kept.id, changed, here)
    context = {
        "form": form,
        "record": kept,
        "before": kept.value.before(here),
        "is_edit": "edit" in request.GET,
        "marked": [catalogue.by_id()[id] for id in kept.value.patterns if id in catalogue.by_id()],
    }
    return render(request, "thought_record/write_part.html", {**context, **_about(here)})


@require_POST
@unlocked
def close_record(request: UnlockedRequest, record: RecordId) -> HttpResponse:
    """Close a record as it is; what was left out stays out."""
    if not request.vault.get(RECORD, record).value.thought:
        return redirect("thought_record:write_part", record, Part.THOUGHT.value)
    change(request, RECORD, record, lambda kept: kept.close(request.now))
    return redirect("thought_record:closing", record)


@require_safe
@unlocked
def closing(request: UnlockedRequest, record: RecordId) -> HttpResponse:
    """The end of a record: its numbers without a verdict, and a kind word of the person's own where there is one."""
    kept = request.vault.get(RECORD, record)
    if kept.value.finished is None:
        return redirect("thought_record:show_record", kept.id)
    context = {
        "record": kept,
        "belief": words.belief_says(kept.value),
        "kindness": practices.offer_of_the_day(request.vault, OfferKind.KINDNESS, request.now),
        "onward": reverse("thought_record:show_record", args=[kept.id]),
    }
    return render(request, "thought_record/closing.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_record(request: UnlockedRequest, record: RecordId) -> HttpResponse:
    """Ask, then remove a record for good."""
    return remove(
        request,
        RECORD,
        record,
        "thought_record/remove_record.html",
        then="thought_record:records",
        shows=lambda kept: {"title": words.title(kept.value)},
    )


def _begin(request: UnlockedRequest, form: PartForm, begun: ThoughtRecord) -> Record[ThoughtRecord]:
    """Keep the first words of a record, which the page may have sent before while they were written."""
    with request.vault.action():
        former = begun_on(request.vault, form.cleaned_data["sitting"])
        value = form.write_into(former.value if former else begun).sent_by(*form.sender)
        return store(request, former, RECORD, value)


def _about(part: Part) -> dict[str, Any]:
    number = words.NUMBER[part]
    return {"part": part, "title": words.TITLE[part], "says": words.LEDE[part], "number": number, "of": words.STEPS}


def _onward(request: HttpRequest, record: RecordId, written: ThoughtRecord, part: Part) -> HttpResponse:
    following = written.after(part)
    if "edit" in request.GET and part is Part.FEELINGS and following is Part.STRENGTHS:
        return redirect("thought_record:write_part", record, following.value, query={"edit": "yes"})
    if "edit" in request.GET or "later" in request.POST:
        return redirect("thought_record:show_record", record)
    if following is None:
        return redirect("thought_record:closing", record)
    return redirect("thought_record:write_part", record, following.value)
