"""Plans of one's own: if this happens, then I do that; written in a calm hour, noted with one tap."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.pause import catalogue, words
from ownpace.practices.pause.domain import Plan, Went
from ownpace.practices.pause.forms import BeginPlanForm, PlanForm
from ownpace.practices.pause.records import PLAN
from ownpace.web.codes import from_code
from ownpace.web.keeping import change, keep, sent, store
from ownpace.web.paging import page_of
from ownpace.web.removing import remove


@require_safe
@unlocked
def plans(request: UnlockedRequest) -> HttpResponse:
    """Show every plan, those at hand first, the newest of them at the top."""
    kept = request.vault.all(PLAN)[::-1]
    kept.sort(key=lambda record: record.value.put_away is not None)
    page = page_of(request, kept)
    context = {"page": page, "lines": [(record, words.uses_say(record.value)) for record in page]}
    return render(request, "pause/plans.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_plan(request: UnlockedRequest) -> HttpResponse:
    """What a plan is about: kept at once, and its words come next."""
    form = BeginPlanForm(sent(request))
    if form.is_valid():
        begun = Plan(request.now, form.impulse, form.example_id)
        kept = store(request, None, PLAN, begun)
        page = "pause:help_first" if catalogue.helps_first(begun.example) else "pause:write_plan"
        return redirect(page, kept.id)
    return render(request, "pause/begin_plan.html", {"form": form})


@require_safe
@unlocked
def help_first(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """Before a plan about hurting oneself: people, and the steps for hard moments."""
    return render(request, "pause/help_first.html", {"plan": request.vault.get(PLAN, plan)})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_plan(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """If, then, and what may get in the way."""
    with request.vault.action():
        record = request.vault.get(PLAN, plan)
        form = PlanForm(sent(request), initial=PlanForm.filled(record.value, record.revision))
        if form.is_valid():
            changed = form.write_into(record.value)
            return keep(request, record, PLAN, changed, form) or redirect("pause:show_plan", record.id)
    context = {"form": form, "plan": record, "example": catalogue.by_id().get(record.value.example)}
    return render(request, "pause/write_plan.html", context)


@require_safe
@unlocked
def show_plan(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """Show one plan and how it went so far."""
    record = request.vault.get(PLAN, plan)
    page = page_of(request, record.value.uses[::-1])
    context = {
        "plan": record,
        "says": words.uses_say(record.value),
        "page": page,
        "uses": [(use, words.WENT[use.went]) for use in page],
        "went": words.WENT,
        "helps_first": catalogue.helps_first(record.value.example),
    }
    return render(request, "pause/show_plan.html", context)


@require_POST
@unlocked
def note_use(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """Keep in one tap how the plan went."""
    went = from_code(Went, request.POST.get("went", ""))
    change(request, PLAN, plan, lambda kept: kept.note(went, request.now))
    return redirect("pause:show_plan", plan)


@require_POST
@unlocked
def take_back(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """Take back the use that was noted last, if it is still the one that the page showed."""
    shown = request.POST.get("uses")
    change(request, PLAN, plan, lambda kept: kept.take_back() if shown == str(len(kept.uses)) else kept)
    return redirect("pause:show_plan", plan)


@require_POST
@unlocked
def put_away(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """Let a plan rest, or take it up again."""
    rests = request.POST.get("rests") == "yes"
    change(request, PLAN, plan, lambda kept: kept.rest(request.now) if rests else kept.take_up())
    return redirect("pause:show_plan", plan)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_plan(request: UnlockedRequest, plan: RecordId) -> HttpResponse:
    """Ask, then remove a plan for good. Pauses that were kept with it stay."""
    return remove(request, PLAN, plan, "pause/remove_plan.html", then="pause:plans")
