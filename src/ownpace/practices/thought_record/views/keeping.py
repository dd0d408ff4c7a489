"""Keeping a part while somebody writes in it (web/sheets.py), and whether another tab has written there meanwhile."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import Reading, Record, RecordId, found
from ownpace.practices.thought_record.domain import Part, ThoughtRecord
from ownpace.practices.thought_record.forms import FORMS, PartForm
from ownpace.practices.thought_record.records import RECORD
from ownpace.practices.thought_record.words import in_full
from ownpace.web import sheets
from ownpace.web.codes import from_code


@require_POST
@unlocked
def keep_part(request: UnlockedRequest, part: str) -> HttpResponse:
    """Keep what a page sends while somebody writes a part; it stays the part to carry on with."""
    here = from_code(Part, part)
    with request.vault.action():
        kept = found(request.vault, RECORD, request.POST.get("entry", "")) or begun_on(
            request.vault, request.POST.get("sitting", "")
        )
        former = kept.value if kept else blank(request, here)
        form = FORMS[here](request.POST, record=former, revision=kept.revision if kept else None)
        if not form.is_valid():
            return sheets.refusal(form)
        if sheets.is_anothers(request, form):
            return sheets.foreign()
        changed = form.write_into(former).staying_at(former).spoken(*form.speaker)
        is_apart = kept is not None and is_conflict(form, kept, changed, here)
        if kept is None or is_apart:
            kept = request.vault.seal(RECORD, changed, at=request.now)
        elif not is_late(form, kept.value) and changed != kept.value:
            kept = request.vault.replace(kept, RECORD, changed, at=request.now)
    return sheets.kept_as(kept.id, kept.revision, in_full(changed, here), _paths(kept.id, here, is_apart=is_apart))


def blank(request: UnlockedRequest, part: Part) -> ThoughtRecord:
    """Return a record that begins with a part."""
    begun = ThoughtRecord(request.now)
    return begun if part is Part.SITUATION else begun.write_situation("")


def begun_on(reading: Reading, sitting: str) -> Record[ThoughtRecord] | None:
    """Return the record that a page began: its words may have been kept without its hearing of it."""
    latest = reading.latest(RECORD) if sitting else None
    return latest if latest and latest.value.sitting == sitting else None


def is_conflict(form: PartForm, kept: Record[ThoughtRecord], changed: ThoughtRecord, part: Part) -> bool:
    """Whether this part was written in another tab since the form was opened."""
    if form.cleaned_data["revision"] == kept.revision or speaks_again(form, kept.value):
        return False
    is_other = changed.answers(part) != kept.value.answers(part)
    return bool(form.homeless()) or (is_other and kept.value.holds(part))


def speaks_again(form: PartForm, kept: ThoughtRecord) -> bool:
    """Whether the page that wrote last sends this too."""
    sitting, turn = form.speaker
    return bool(turn) and sitting == kept.sitting


def is_late(form: PartForm, kept: ThoughtRecord) -> bool:
    """Whether the same page has sent newer words that arrived before these."""
    return speaks_again(form, kept) and form.speaker[1] <= kept.turn


def _paths(id: RecordId, part: Part, *, is_apart: bool) -> dict[str, str]:
    edit, back = (reverse("thought_record:write_part", args=[id, one.value]) for one in (part, Part.SITUATION))
    return {"edit": edit, "back": back, "beside": reverse("thought_record:records") if is_apart else ""}
