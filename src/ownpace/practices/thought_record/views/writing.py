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
from ownpace.practices.thought_record.views.keeping import begun_on, blank, is_conflict
from ownpace.web import sheets
from ownpace.web.codes import from_code
from ownpace.web.keeping import sent, store, two_versions


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_record(request: UnlockedRequest) -> HttpResponse:
    """The moment in which the thought came. Without words nothing is kept yet, and the thought comes first."""
    begun = blank(request, Part.SITUATION)
    form = SituationForm(sent(request), record=begun, revision=None, carried=sheets.opened(request))
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
    form = ThoughtForm(sent(request), record=begun, revision=None, carried=sheets.opened(request))
    if form.is_valid():
        kept = _begin(request, form, begun)
        return redirect(_onward(request, kept.id, kept.value, Part.THOUGHT))
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
        carried = {"entry": kept.id, **sheets.opened(request)}
        form = FORMS[here](sent(request), record=kept.value, revision=kept.revision, carried=carried)
        if form.is_valid():
            changed = form.write_into(kept.value).spoken(*form.speaker)
            if is_conflict(form, kept, changed, here):
                return _changed_elsewhere(request, form, kept, changed, here)
            if changed.next is None:
                changed = changed.close(request.now)
            store(request, kept, RECORD, changed)
            return redirect(_onward(request, kept.id, changed, here))
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
    with request.vault.action():
        kept = request.vault.get(RECORD, record)
        if not kept.value.thought:
            return redirect("thought_record:write_part", kept.id, Part.THOUGHT.value)
        if kept.value.finished is None:
            request.vault.replace(kept, RECORD, kept.value.close(request.now), at=request.now)
    return redirect("thought_record:closing", kept.id)


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
    kept = request.vault.get(RECORD, record)
    if request.method == "POST":
        request.vault.remove(kept, RECORD)
        return redirect("thought_record:records")
    return render(request, "thought_record/remove_record.html", {"record": kept, "title": words.title(kept.value)})


def _begin(request: UnlockedRequest, form: PartForm, begun: ThoughtRecord) -> Record[ThoughtRecord]:
    """Keep the first words of a record, which the page may have sent before while they were written."""
    with request.vault.action():
        former = begun_on(request.vault, form.cleaned_data["sitting"])
        value = form.write_into(former.value if former else begun).spoken(*form.speaker)
        return store(request, former, RECORD, value) if former else store(request, None, RECORD, value)


def _about(part: Part) -> dict[str, Any]:
    number = words.NUMBER[part]
    return {"part": part, "title": words.TITLE[part], "says": words.LEDE[part], "number": number, "of": words.STEPS}


def _onward(request: HttpRequest, record: RecordId, written: ThoughtRecord, part: Part) -> str:
    following = written.after(part)
    if "edit" in request.GET:
        if part is Part.FEELINGS and following is Part.STRENGTHS:
            return f"{reverse('thought_record:write_part', args=[record, following.value])}?edit"
        return reverse("thought_record:show_record", args=[record])
    if "later" in request.POST:
        return reverse("thought_record:show_record", args=[record])
    if following is None:
        return reverse("thought_record:closing", args=[record])
    return reverse("thought_record:write_part", args=[record, following.value])


def _changed_elsewhere(
    request: HttpRequest, form: PartForm, kept: Record[ThoughtRecord], changed: ThoughtRecord, part: Part
) -> HttpResponse:
    mine = "\n".join([words.in_full(changed, part), *form.homeless()])
    theirs = words.in_full(kept.value, part)
    return two_versions(request, mine=mine, theirs=theirs, back=request.get_full_path())
