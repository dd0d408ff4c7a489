"""The first page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.practices.self_compassion.loading import at_hand, returns
from ownpace.practices.self_compassion.records import BREAK, FRIEND, LESSON, LETTER, STATEMENT


@require_safe
@unlocked
def kindness(request: UnlockedRequest) -> HttpResponse:
    """One thing to do, and the way to the others."""
    vault = request.vault
    due = returns(vault).due(request.now.date())
    last = vault.latest(LETTER)
    statements = at_hand(vault)
    kept = {"break": vault.count(BREAK), "letter": vault.count(LETTER), "statement": len(statements)}
    turned = vault.count(FRIEND) + vault.count(LESSON)
    context = {
        "counts": kept,
        "nothing_yet": not any(kept.values()) and not turned and not vault.count(STATEMENT),
        "due": due[0].letter if due else "",
        "draft": last if last and last.value.is_draft and not due else None,
        "sentence": practices.offer_of_the_day(vault, OfferKind.KINDNESS, request.now),
    }
    return render(request, "self_compassion/kindness.html", context)
