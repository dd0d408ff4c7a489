"""Planning an activity for a day, and what became of it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.practices.wellbeing import words
from ownpace.practices.wellbeing.domain.planned import How, Planned, plan
from ownpace.practices.wellbeing.forms import EditPlanForm, FinishForm, PlanForm
from ownpace.practices.wellbeing.records import ACTIVITY, PLANNED
from ownpace.web.keeping import change, keep, sent

MOVES = {"1": 1, "7": 7}
"""Days after today that one tap moves a plan by."""


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def plan_activity(request: UnlockedRequest, activity: RecordId) -> HttpResponse:
    record = request.vault.get(ACTIVITY, activity)
    form = PlanForm(sent(request), today=request.now.date())
    if form.is_valid():
        cleaned, one = form.cleaned_data, record.value
        planned = plan(one.what, cleaned["day"], request.now, cue=cleaned["cue"], theme=one.theme)
        kept = request.vault.seal(PLANNED, planned, at=request.now, of=record.id)
        return redirect("wellbeing:show_planned", kept.id)
    return render(request, "wellbeing/plan_activity.html", {"form": form, "record": record})


@require_safe
@unlocked
def show_planned(request: UnlockedRequest, planned: RecordId) -> HttpResponse:
    return _page(request, request.vault.get(PLANNED, planned), None)


@require_POST
@unlocked
def finish_planned(request: UnlockedRequest, planned: RecordId) -> HttpResponse:
    """Keep that it was done, with how it was where that is said."""
    today = request.now.date()
    with request.vault.action():
        record = request.vault.get(PLANNED, planned)
        form = FinishForm(request.POST, today=today, initial=_initial(record))
        if not form.is_valid():
            return _page(request, record, form)
        finished = record.value.finish(today, form.felt(), form.cleaned_data["line"], form.cleaned_data["day"])
        return _keep(request, record, finished, form)


@require_POST
@unlocked
def move_planned(request: UnlockedRequest, planned: RecordId) -> HttpResponse:
    """Move it to tomorrow or to a week from today: `days` is 1 or 7."""
    days = MOVES.get(request.POST.get("days", ""), 1)
    change(request, PLANNED, planned, lambda kept: kept.later(days, request.now.date()))
    return redirect("wellbeing:show_planned", planned)


@require_POST
@unlocked
def change_planned_state(request: UnlockedRequest, planned: RecordId) -> HttpResponse:
    """Let it go, or take it up again: `state` is "let-go" or "open"."""
    is_let_go = request.POST.get("state") == "let-go"
    change(request, PLANNED, planned, lambda kept: kept.let_go() if is_let_go else kept.reopen())
    return redirect("wellbeing:show_planned", planned)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def edit_planned(request: UnlockedRequest, planned: RecordId) -> HttpResponse:
    today = request.now.date()
    with request.vault.action():
        record = request.vault.get(PLANNED, planned)
        former = record.value
        kept = {"what": former.what, "day": former.day, "cue": former.cue, "revision": record.revision}
        form = EditPlanForm(sent(request), today=today, former=former.day, initial=kept)
        if form.is_valid():
            cleaned = form.cleaned_data
            changed = former.change(cleaned["what"], cleaned["cue"], cleaned["day"], today)
            return _keep(request, record, changed, form)
    return render(request, "wellbeing/edit_planned.html", {"form": form, "record": record})


def _keep(
    request: UnlockedRequest, record: Record[Planned], changed: Planned, form: FinishForm | EditPlanForm
) -> HttpResponse:
    """Keep a changed plan and show it; where another tab was first, show both."""
    back = reverse("wellbeing:show_planned", args=[record.id])
    conflict = keep(request, record, PLANNED, changed, form, says=words.planned_in_full, back=back)
    return conflict or redirect(back)


def _initial(record: Record[Planned]) -> dict[str, object]:
    one = record.value
    return {"revision": record.revision, "line": one.line, "day": one.done, "how": one.how.value if one.how else ""}


def _page(request: UnlockedRequest, record: Record[Planned], form: FinishForm | None) -> HttpResponse:
    one, today = record.value, request.now.date()
    context = {
        "record": record,
        "planned": one,
        "form": form or FinishForm(initial=_initial(record), today=today),
        "hows": [(how, words.HOW[how]) for how in How],
        "how": words.HOW_IT_WAS[one.how] if one.how else "",
        "earlier": one.was_for_earlier(today),
        "is_today": one.is_open and one.day == today,
    }
    return render(request, "wellbeing/show_planned.html", context)
