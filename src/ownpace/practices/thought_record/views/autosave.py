"""Keeping a part while somebody writes in it (web/autosave.py), and whether another tab has written there meanwhile."""

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
from ownpace.web import autosave
from ownpace.web.codes import from_code
from ownpace.web.keeping import keep, store


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
            return autosave.refusal(form)
        if autosave.is_anothers(request, form):
            return autosave.foreign()
        changed = form.write_into(former).staying_at(former).sent_by(*form.sender)
        is_late = kept is not None and is_same_sender(form, kept.value) and form.sender[1] <= kept.value.turn
        is_apart = kept is not None and not is_late and keep_part_of(request, kept, changed, form, here) is not None
        if kept is None or is_apart:
            kept = request.vault.seal(RECORD, changed, at=request.now)
        kept = request.vault.get(RECORD, kept.id)
    return autosave.kept_as(kept.id, kept.revision, in_full(changed, here), _paths(kept.id, here, is_apart=is_apart))


def blank(request: UnlockedRequest, part: Part) -> ThoughtRecord:
    """Return a record that begins with a part."""
    begun = ThoughtRecord(request.now)
    return begun if part is Part.SITUATION else begun.write_situation("")


def begun_on(reading: Reading, sitting: str) -> Record[ThoughtRecord] | None:
    """Return the record that a page began: its words may have been kept without its hearing of it."""
    latest = reading.latest(RECORD) if sitting else None
    return latest if latest and latest.value.sitting == sitting else None


def keep_part_of(
    request: UnlockedRequest, kept: Record[ThoughtRecord], changed: ThoughtRecord, form: PartForm, part: Part
) -> HttpResponse | None:
    """Keep a part. Returns a page with both versions (409) where another tab has written in the same part meanwhile."""
    unmatched = form.unmatched()
    if is_same_sender(form, kept.value) or not (unmatched or kept.value.holds(part)):
        store(request, kept, RECORD, changed)
        return None

    def says(value: ThoughtRecord) -> str:
        return "\n".join([in_full(value, part), *(unmatched if value is changed else [])])

    return keep(request, kept, RECORD, changed, form, says=says)


def is_same_sender(form: PartForm, kept: ThoughtRecord) -> bool:
    """Whether the page that wrote last sends this too."""
    sitting, turn = form.sender
    return bool(turn) and sitting == kept.sitting


def _paths(id: RecordId, part: Part, *, is_apart: bool) -> dict[str, str]:
    edit, back = (reverse("thought_record:write_part", args=[id, one.value]) for one in (part, Part.SITUATION))
    return {"edit": edit, "back": back, "beside": reverse("thought_record:records") if is_apart else ""}
