"""The whole plan, on the screen and on paper."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.shortening import shorten
from ownpace.practices.resilience_plan.domain.plan import Plan, for_today, printed
from ownpace.practices.resilience_plan.domain.review import next_review
from ownpace.practices.resilience_plan.records import REVIEW, open_review, read_plan

NOW_AT_MOST = 3
COPING_ROOM = 220
COPING_LINES = 2
VALUES_PRINTED = 5
VALUE_ROOM = 40


@unlocked
def plan(request: UnlockedRequest) -> HttpResponse:
    """The whole plan."""
    found = read_plan(request.vault)
    steps = [step for each in found.active for step in each.steps]
    return render(
        request,
        "resilience_plan/plan.html",
        {
            "plan": found,
            "values": practices.offers(request.vault, OfferKind.VALUE),
            "coping": practices.offers(request.vault, OfferKind.COPING),
            "for_today": for_today(steps, request.now.date())[:NOW_AT_MOST],
            "today": request.now.date(),
            "next_review": _next_review(request, found),
            "open_review": open_review(request.vault),
        },
    )


@unlocked
def print_plan(request: UnlockedRequest) -> HttpResponse:
    """The plan on one sheet of A4."""
    values = practices.offers(request.vault, OfferKind.VALUE)
    coping = practices.offers(request.vault, OfferKind.COPING)
    found = read_plan(request.vault)
    page = printed(found.active)
    return render(
        request,
        "resilience_plan/print_plan.html",
        {
            "printed": page,
            "values": [shorten(value.words, VALUE_ROOM) for value in values[:VALUES_PRINTED]],
            "coping": [shorten(line.words, COPING_ROOM) for line in coping[:COPING_LINES]],
            "cut": page.cut or len(coping) > COPING_LINES or any(len(c.words) > COPING_ROOM for c in coping),
            "next_review": _next_review(request, found),
            "today": request.now.date(),
        },
    )


def _next_review(request: UnlockedRequest, found: Plan) -> date | None:
    reviews = [record.value for record in reversed(request.vault.recent(REVIEW, 2))]
    return next_review(reviews, found.goals[0].goal.begun if found.goals else None)
