"""Reading about thinking patterns."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.practices.thought_record import catalogue


@require_safe
@unlocked
def patterns(request: UnlockedRequest) -> HttpResponse:
    """Show every thinking pattern, by group."""
    return render(request, "thought_record/patterns.html", {"groups": catalogue.groups()})


@require_safe
@unlocked
def pattern(request: UnlockedRequest, pattern: str) -> HttpResponse:
    """Show one thinking pattern: an example, what holds beside it, a question."""
    shown = catalogue.by_id().get(pattern)
    if shown is None:
        raise Http404
    return render(request, "thought_record/pattern.html", {"pattern": shown})
