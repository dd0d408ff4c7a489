"""Whole ladders."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.revisions import revision_of
from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.domain.ladder import Ladder
from ownpace.practices.exposure_ladder.domain.progress import progress
from ownpace.practices.exposure_ladder.forms import LadderForm, RenameForm
from ownpace.practices.exposure_ladder.records import LADDER
from ownpace.practices.exposure_ladder.views.foresight import offered
from ownpace.practices.exposure_ladder.views.loading import OpenLadder, goal_words, open_ladder
from ownpace.web.keeping import change, keep, sent


@unlocked
def ladders(request: UnlockedRequest) -> HttpResponse:
    """Every ladder, newest first."""
    found = list(reversed(request.vault.all(LADDER)))
    context = {
        "ladders": [record for record in found if not record.value.put_away],
        "put_away": [record for record in found if record.value.put_away],
    }
    return render(request, "exposure_ladder/ladders.html", context)


@unlocked
def begin_ladder(request: UnlockedRequest) -> HttpResponse:
    """A new ladder that serves a goal."""
    form = LadderForm(sent(request), goals=practices.offers(request.vault, OfferKind.GOAL))
    if form.is_valid():
        ladder = Ladder(form.cleaned_data["title"], form.cleaned_data.get("goal", ""))
        made = request.vault.seal(LADDER, ladder, at=request.now)
        return redirect("exposure_ladder:show_ladder", made.id)
    return render(request, "exposure_ladder/begin_ladder.html", {"form": form})


@unlocked
def show_ladder(request: UnlockedRequest, ladder: str) -> HttpResponse:
    """The ladder, with the steps that are offered and why."""
    opened = open_ladder(request, ladder)
    proposal = opened.proposal(request)
    found = offered(opened, proposal, request.now)
    context = {
        "ladder": opened,
        "goal": goal_words(request, opened.shown.goal),
        "steps": reversed(progress(opened.shown, opened.tries)),
        "proposal": proposal,
        "offered": found,
        "offered_ids": {offer.step.id for offer in found.offers},
        "zone": words.ZONES[opened.shown.zone],
        "waiting": opened.gate.waiting,
        "under_way": opened.under_way,
        **_declined(opened, request),
    }
    return render(request, "exposure_ladder/show_ladder.html", context)


def _declined(opened: OpenLadder, request: UnlockedRequest) -> dict[str, object]:
    """Return what is not to be proposed now, and of it what was declined a moment ago, with how long that may hold."""
    away = [(opened.shown.step(one.step), one) for one in opened.shown.declined_at(request.now)]
    latest = next((pair for pair in away if pair[1].step == request.GET.get("declined")), None)
    periods = [(key, label, period) for key, (period, label) in words.AWAY_FOR.items()]
    if latest is None:
        return {"declined": away}
    one = latest[1]
    chosen = next((key for key, _, period in periods if period == (one.until and one.until - one.at)), "")
    return {"declined": away, "latest": latest, "periods": [(*each[:2], each[0] == chosen) for each in periods]}


@unlocked
def rename_ladder(request: UnlockedRequest, ladder: str) -> HttpResponse:
    """Other words for a ladder, or another goal."""
    record = request.vault.get(LADDER, ladder)
    shown = {"title": record.value.title, "goal": record.value.goal}
    initial = {**shown, "revision": revision_of(shown)}
    form = RenameForm(sent(request), initial=initial, goals=practices.offers(request.vault, OfferKind.GOAL))
    if form.is_valid():
        goal = form.cleaned_data.get("goal") or record.value.goal
        renamed = replace(record.value, title=form.cleaned_data["title"], goal=goal)
        asked = keep(request, record, LADDER, renamed, form, revision=form.initial["revision"])
        return asked or redirect("exposure_ladder:show_ladder", ladder)
    return render(request, "exposure_ladder/rename_ladder.html", {"form": form, "ladder": record})


@require_POST
@unlocked
def put_ladder_away(request: UnlockedRequest, ladder: str) -> HttpResponse:
    """Put a ladder away, or bring it back. Nothing on it is lost."""
    away = request.POST.get("away") == "yes"
    change(request, LADDER, ladder, lambda kept: replace(kept, put_away=away))
    return redirect("exposure_ladder:ladders")


@require_POST
@unlocked
def order_by_distress(request: UnlockedRequest, ladder: str) -> HttpResponse:
    """Go back from an order by hand to the order of expected distress."""
    change(request, LADDER, ladder, Ladder.order_by_distress)
    return redirect("exposure_ladder:show_ladder", ladder)
