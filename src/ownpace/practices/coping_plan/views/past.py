"""Setbacks that came: the list with what has helped, and one of them."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.coping_plan import declared, words
from ownpace.practices.coping_plan.domain.setback import helped_before
from ownpace.practices.coping_plan.records import SETBACK
from ownpace.web.paging import page_of
from ownpace.web.removing import remove

HELP_SHOWN = 8
"""What helped, shown at once; the rest unfolds."""


@require_safe
@unlocked
def setbacks(request: UnlockedRequest) -> HttpResponse:
    """All setbacks, the newest first, and what has helped before."""
    kept = request.vault.all(SETBACK)[::-1]
    page = page_of(request, kept)
    helped = helped_before(record.value for record in kept)
    context = {
        "page": page,
        "lines": [(record, words.title(record.value)) for record in page],
        "helped": helped[:HELP_SHOWN],
        "more_helped": helped[HELP_SHOWN:],
    }
    return render(request, "coping_plan/setbacks.html", context)


@require_safe
@unlocked
def show_setback(request: UnlockedRequest, setback: RecordId) -> HttpResponse:
    """One setback, whole."""
    kept = request.vault.get(SETBACK, setback)
    value = kept.value
    context = {
        "record": kept,
        "setback": value,
        "title": words.title(value),
        "stage": words.STAGE[value.stage],
        "carry_on": reverse(declared.page_of(value), args=[kept.id]) if value.is_open else "",
    }
    return render(request, "coping_plan/show_setback.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_setback(request: UnlockedRequest, setback: RecordId) -> HttpResponse:
    """Ask, then remove a setback for good."""
    page, onward = "coping_plan/remove_setback.html", "coping_plan:setbacks"
    return remove(
        request, SETBACK, setback, page, then=onward, shows=lambda record: {"title": words.title(record.value)}
    )
