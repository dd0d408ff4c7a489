"""Pages that are kept while somebody writes on them (static/web/keeping.js): what they carry, and where it goes.

Docs: docs/decisions/0008-writing-that-is-kept.md.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Generic

from django import forms
from django.http import JsonResponse

from ownpace.accounts.access import UnlockedRequest
from ownpace.core import autosave
from ownpace.core.autosave import Submission, W
from ownpace.core.records import Reading, Record, RecordId, RecordKind, Writing, found
from ownpace.web import danger
from ownpace.web.fields import RevisionField

LOOKED_BACK = 12
"""Newest records among which a page that has not heard of its first keeping looks for its own."""
MOST_TURNS = 2**53
"""More than any page sends: as far as scripts count."""
ID = re.compile(r"[0-9a-f]{32}")
new_id = partial(secrets.token_hex, 16)


@dataclass(frozen=True, slots=True)
class Saved(Generic[W]):
    """What became of words. former: what the record held before, or None where it is new. is_apart: they stand in a
    record of their own, beside one that another page had changed.
    """

    record: Record[W]
    former: W | None = None
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class AutosaveStore(Generic[W]):
    """One kind of record that is kept while it is written. keep: the rule, which answers None for unseen words."""

    kind: RecordKind[W]
    begin: Callable[[Any, datetime], W]
    keep_into: Callable[[W, Any, datetime], W | None] = autosave.keep

    def keep(self, vault: Writing, id: RecordId, sent: Submission[Any], at: datetime) -> Saved[W]:
        """Keep what a page sends into the record `id`, or into a new one for "" and for one that is gone.

        Ask for it within one action of the vault.
        """
        record = self.found(vault, id) or self._begun_on(vault, sent.sitting)
        if record is None:
            return Saved(vault.seal(self.kind, self.begin(sent, at), at=at))
        return self._into(vault, record, sent, at)

    def found(self, reading: Reading, id: RecordId) -> Record[W] | None:
        """Return a record, or None where there is none or no longer."""
        return found(reading, self.kind, id)

    def conflicting_copies(self, reading: Reading, record: Record[W]) -> list[Record[W]]:
        """Return what was kept apart from a record because another page had changed it, newest first."""
        return reading.recent(self.kind, LOOKED_BACK, of=record.id)

    def replace(self, vault: Writing, record: Record[W], changed: W, at: datetime) -> Saved[W]:
        """Keep what came of a record; nothing is written where nothing is new."""
        if changed == record.value:
            return Saved(record, record.value)
        return Saved(vault.replace(record, self.kind, changed, at=at), record.value)

    def _into(self, vault: Writing, record: Record[W], sent: Submission[Any], at: datetime) -> Saved[W]:
        """Keep words into a record; beside it, in one that belongs to it, where that would overwrite unseen words."""
        changed = self.keep_into(record.value, sent, at)
        if changed is not None:
            return self.replace(vault, record, changed, at)
        root = record.of or record.id
        for mine in vault.recent(self.kind, LOOKED_BACK, of=root):
            changed = self.keep_into(mine.value, sent, at) if mine.value.draft == sent.sitting else None
            if changed is not None:
                kept = self.replace(vault, mine, changed, at)
                return Saved(kept.record, kept.former, is_apart=True)
        return Saved(vault.seal(self.kind, self.begin(sent, at), at=at, of=root), is_apart=True)

    def _begun_on(self, vault: Writing, sitting: str) -> Record[W] | None:
        """Return what was begun on a page: what it sent first may have been kept without its hearing of it."""
        newest = vault.recent(self.kind, LOOKED_BACK)
        return next((record for record in newest if record.value.draft == sitting), None)


class HiddenField(forms.CharField):
    """Something that a page carries and nobody types. What does not look as it ought to counts as not there."""

    def __init__(self) -> None:
        super().__init__(required=False, widget=forms.HiddenInput(attrs={"autocomplete": "off"}))

    def to_python(self, value: Any) -> str:
        given = str(value or "")
        return given if ID.fullmatch(given) else ""


class AutosaveForm(forms.Form):
    """What every such page carries, whether a script sends it or the person does.

    sitting: new each time the page is opened. whose: tells the person's vault from anybody else's. turn: from scripts.
    done: whether the person said so, or the script sends it by itself.
    """

    entry = HiddenField()
    sitting = HiddenField()
    whose = HiddenField()
    revision = RevisionField(required=False)
    turn = forms.IntegerField(
        required=False, min_value=0, max_value=MOST_TURNS, widget=forms.HiddenInput(attrs={"autocomplete": "off"})
    )
    done = forms.CharField(required=False, widget=forms.HiddenInput())

    def carried(self) -> dict[str, Any]:
        """Return sitting, turn, edition and is_done, once valid. A page without scripts is done when it is sent."""
        given = self.cleaned_data
        return {
            "sitting": given["sitting"] or new_id(),
            "turn": given["turn"] or 0,
            "edition": given["revision"],
            "is_done": not given["turn"] or bool(given["done"]),
        }


def opened(request: UnlockedRequest) -> dict[str, str]:
    """Return what a page that is opened carries."""
    return {"sitting": new_id(), "whose": whose(request)}


def whose(request: UnlockedRequest) -> str:
    """Return what tells this vault from others: a page never goes on by itself in somebody else's."""
    return hashlib.sha256(b"journal page of " + request.vault.id).hexdigest()[:32]


def is_anothers(request: UnlockedRequest, form: AutosaveForm) -> bool:
    """Return whether a valid form was opened by somebody else, who was unlocked in this browser before."""
    return bool(form.cleaned_data["whose"] != whose(request))


def answer(kept: Saved[Any], *, edit: str, show: str, copies: str) -> JsonResponse:
    """Answer a page whose words are kept. edit, show: paths of the record. copies: where both can be read."""
    written = kept.record.value
    return kept_as(
        kept.record.id,
        written.edition,
        f"{written.content.title}\n{written.content.text}",
        {"edit": edit, "show": show, "beside": copies if kept.is_apart else ""},
    )


def kept_as(id: RecordId, revision: int, words: str, paths: dict[str, str]) -> JsonResponse:
    """Answer a page whose words are kept. paths: edit, and, where there are such, show, beside and back."""
    return JsonResponse({"id": id, "revision": revision, "care": danger.suggests_danger(words), **paths})


def refusal(form: AutosaveForm) -> JsonResponse:
    """Answer a page whose words cannot be kept as they are: what is in the way, by field."""
    return JsonResponse({"problems": form.errors}, status=422)


def foreign() -> JsonResponse:
    """Answer a page of somebody else: nothing of it is kept here."""
    return JsonResponse({}, status=409)
