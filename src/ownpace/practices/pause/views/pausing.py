"""The pause itself: one thing at a time, open to anyone; with a plan of one's own where the vault is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Reading, Record, RecordId, found
from ownpace.practices.pause import words
from ownpace.practices.pause.catalogue import helps_first
from ownpace.practices.pause.domain import Choice, Moment, Plan, Step
from ownpace.practices.pause.forms import ChooseForm
from ownpace.practices.pause.records import MOMENT, PLAN
from ownpace.web.codes import from_code
from ownpace.web.keeping import store
from ownpace.web.open_pages import open_page

PLANS_LOOKED_AT = 24
"""Plans opened for a pause, the newest; those at hand among them are shown."""
PLANS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """One of the four steps above the page."""

    step: Step
    name: str
    is_here: bool


@require_safe
@open_page
def pause(request: HttpRequest, step: str = Step.STOP.value) -> HttpResponse:
    """One step of a pause. Locked, it holds nothing of anyone."""
    here = from_code(Step, step)
    vault = getattr(request, "vault", None)
    asks_for_plans = vault is not None and here in (Step.LOOK, Step.CHOOSE)
    context = {
        "step": here.value,
        "marks": [Mark(each, str(name), each is here) for each, name in words.STEPS.items()],
        "looks": words.LOOKS,
        "plans": plans_at_hand(cast(Reading, vault)) if asks_for_plans else [],
        "form": ChooseForm(with_plan=False),
        "can_keep": vault is not None,
    }
    return render(request, "pause/pause.html", context)


@require_safe
@unlocked
def follow_plan(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """A plan of one's own, large, where the choice is made."""
    record = request.vault.get(PLAN, plan)
    if not record.value.is_whole:
        return redirect("pause:write_plan", record.id)
    context = {
        "plan": record,
        "form": ChooseForm(with_plan=True),
        "helps_first": helps_first(record.value.example),
        "can_keep": True,
    }
    return render(request, "pause/follow_plan.html", context)


@require_POST
@unlocked
def keep_moment(request: UnlockedRequest) -> HttpResponse:
    """Keep that there was a pause, and what was chosen."""
    form = ChooseForm(request.POST, with_plan=True)
    plan = _plan(request)
    chosen = form.chosen if form.is_valid() else None
    if chosen is Choice.PLAN and plan is None:
        chosen = None
    kept = Moment(request.now, chosen, plan.id if plan else "", plan.value.impulse if plan else "")
    return redirect("pause:show_moment", store(request, None, MOMENT, kept).id)


def plans_at_hand(reading: Reading) -> list[Record[Plan]]:
    """Return the plans that a pause offers, those used last first."""
    found = [record for record in reading.recent(PLAN, PLANS_LOOKED_AT) if record.value.is_in_hand]
    found.sort(key=lambda record: record.value.uses[-1].at if record.value.uses else record.value.begun, reverse=True)
    return found[:PLANS_SHOWN]


def _plan(request: UnlockedRequest) -> Record[Plan] | None:
    return found(request.vault, PLAN, request.POST.get("plan", ""))
