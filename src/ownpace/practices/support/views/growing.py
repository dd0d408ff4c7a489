"""New people and places: small ideas, and the ones planned."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.practice import Text
from ownpace.core.records import Record, RecordId
from ownpace.practices.support import words
from ownpace.practices.support.domain.plan import Outcome, Plan
from ownpace.practices.support.forms.plans import EditPlanForm, PlanForm
from ownpace.practices.support.ideas import Demand, Idea, ideas, number, numbered, of_demand
from ownpace.practices.support.records import PLAN
from ownpace.web.keeping import change, keep, sent
from ownpace.web.paging import page_of

FORMS = ["GET", "HEAD", "POST"]
NEWEST_PLANS = 60
"""Looked through for those that are open."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan in a list. id: of its record."""

    id: RecordId
    plan: Plan
    words: str


def open_plans(request: UnlockedRequest) -> list[Planned]:
    """Return what is planned and open, the nearest day first."""
    found = (record for record in request.vault.recent(PLAN, NEWEST_PLANS) if record.value.outcome is None)
    return sorted((_planned(record) for record in found), key=lambda each: each.plan.day)


@require_safe
@unlocked
def grow(request: UnlockedRequest) -> HttpResponse:
    """Show ideas that ask least, some or more."""
    demand = _demand(request.GET.get("asks", ""))
    context = {
        "demands": [(each, name, each is demand) for each, name in words.DEMANDS.items()],
        "ideas": [(idea, number(idea), words.FITS[idea.fits]) for idea in of_demand(demand)],
        "plans": open_plans(request),
        "planned_before": request.vault.count(PLAN),
    }
    return render(request, "support/grow.html", context)


@require_http_methods(FORMS)
@unlocked
def plan_idea(request: UnlockedRequest, idea: int | None = None) -> HttpResponse:
    """Give an idea, by its number, or something of one's own, a day."""
    chosen = None if idea is None else _idea(idea)
    initial = {"words": str(chosen.words)} if chosen else {}
    form = PlanForm(sent(request), today=request.now.date(), initial=initial)
    if form.is_valid():
        plan = Plan.begin(chosen.id if chosen else "", _own(form, chosen), form.cleaned_data["day"], request.now)
        request.vault.seal(PLAN, plan, at=request.now)
        return redirect("support:grow")
    return render(request, "support/plan_idea.html", {"form": form})


@require_http_methods(FORMS)
@unlocked
def edit_plan(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """Change what is planned, or its day."""
    with request.vault.action():
        record = request.vault.get(PLAN, plan)
        kept = record.value
        initial = {"revision": record.revision, "words": words.plan_words(kept), "day": kept.day}
        form = EditPlanForm(sent(request), today=request.now.date(), kept=kept.day, initial=initial)
        if form.is_valid():
            own = _own(form, ideas().get(kept.idea))
            changed = kept.change(own, form.cleaned_data["day"], request.now)
            return keep(request, record, PLAN, changed, form) or redirect("support:grow")
    outcome: Text = words.OUTCOMES[kept.outcome] if kept.outcome else ""
    return render(request, "support/edit_plan.html", {"form": form, "record": record, "plan": kept, "outcome": outcome})


@require_POST
@unlocked
def close_plan(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """Say that it is done, let it go, or take it up again."""
    outcome = request.POST.get("outcome", "")
    if outcome == "open":
        change(request, PLAN, plan, Plan.reopen)
    elif outcome in list(Outcome):
        change(request, PLAN, plan, lambda kept: kept.close(Outcome(outcome), request.now))
    return redirect("support:edit_plan", plan)


@require_safe
@unlocked
def past_plans(request: UnlockedRequest) -> HttpResponse:
    """Show what was planned before, newest first."""
    closed = [record for record in reversed(request.vault.all(PLAN)) if record.value.outcome]
    page = page_of(request, closed)
    past = [(_planned(record), words.OUTCOMES[record.value.outcome]) for record in page if record.value.outcome]
    return render(request, "support/past_plans.html", {"page": page, "past": past})


def _planned(record: Record[Plan]) -> Planned:
    return Planned(record.id, record.value, words.plan_words(record.value))


def _own(form: PlanForm, idea: Idea | None) -> str:
    """Return the words as the person's own, or "" where they are those of the idea."""
    own: str = form.cleaned_data["words"]
    return "" if idea and own == str(idea.words) else own


def _idea(place: int) -> Idea:
    found = numbered(place)
    if found is None:
        raise Http404
    return found


def _demand(code: str) -> Demand:
    try:
        return Demand(code)
    except ValueError:
        return Demand.LEAST
