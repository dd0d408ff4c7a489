"""What the pages of one attempt do alike, from preparing to looking ahead."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest
from ownpace.core.records import Record
from ownpace.core.revisions import revision_of
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Stage
from ownpace.practices.exposure_ladder.domain.ladder import Ladder
from ownpace.practices.exposure_ladder.domain.proposal import is_settled
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.views.loading import SETTLED_BY
from ownpace.web.keeping import change, keep, sent


def stage_form(form: Any, request: UnlockedRequest, initial: dict[str, Any], **options: Any) -> Any:
    """Return the form of one page. Its revision tells what this page shows, whatever other pages have kept since."""
    return form(sent(request), initial={**initial, "revision": revision_of(initial)}, **options)


def keep_stage(
    request: UnlockedRequest, record: Record[Attempt], form: forms.Form, attempt: Attempt, **options: Any
) -> HttpResponse | None:
    """Keep what one page changed, and on its step whether that has settled. Returns a page where two tabs differ.

    options: as `keep` takes them.
    """
    asked = keep(request, record, ATTEMPT, attempt, form, revision=form.initial["revision"], **options)
    if asked is None and attempt.was_done:
        _settle(request, record)
    return asked


def page_name(stage: str) -> str:
    """Return the name of the address at which an attempt stands that has come so far."""
    return f"exposure_ladder:{'show_attempt' if stage == Stage.DONE else stage}"


def stage_page(
    request: UnlockedRequest, page: str, record: Record[Attempt], form: forms.Form | None = None, **more: Any
) -> HttpResponse:
    """Return a page of an attempt, with its ladder and its step."""
    ladder = request.vault.get(LADDER, record.of or "")
    context = {"attempt": record, "ladder": ladder, "step": ladder.value.step(record.value.step), "form": form}
    return render(request, f"exposure_ladder/{page}.html", {**context, **more})


def _settle(request: UnlockedRequest, record: Record[Attempt]) -> None:
    """Keep on the step whether it has settled, as its latest attempts say."""
    recent = request.vault.recent(ATTEMPT, SETTLED_BY, of=record.of)
    tries = [each.value for each in reversed(recent) if each.value.was_done]

    def settled(ladder: Ladder) -> Ladder:
        step = ladder.step(record.value.step)
        return ladder.settle(step.id, is_settled(step, tries))

    change(request, LADDER, record.of or "", settled)
