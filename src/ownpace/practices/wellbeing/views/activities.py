"""The list of activities of one's own, and examples to begin with."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import Offer, OfferKind
from ownpace.core.records import Record, RecordId
from ownpace.practices.wellbeing import words
from ownpace.practices.wellbeing.domain.activity import Activity, small_first
from ownpace.practices.wellbeing.domain.planned import open_first_due
from ownpace.practices.wellbeing.forms import ActivityForm, ExamplesForm, activity_initial
from ownpace.practices.wellbeing.records import ACTIVITY, PLANNED
from ownpace.web.keeping import change, keep, sent
from ownpace.web.paging import page_of


@require_safe
@unlocked
def show_activities(request: UnlockedRequest) -> HttpResponse:
    records = request.vault.all(ACTIVITY)
    mine = small_first((record.value, record) for record in records if not record.value.put_away)
    page = page_of(request, [record for _activity, record in mine])
    today = request.now.date()
    plans = open_first_due(request.vault.all(PLANNED), today) if page.number == 1 else []
    context = {
        "any": bool(records),
        "page": page,
        "lines": [_line(record) for record in page],
        "away": [record for record in records if record.value.put_away] if page.number == 1 else [],
        "late": [record for record in plans if record.value.was_for_earlier(today)],
        "plans": [record for record in plans if not record.value.was_for_earlier(today)],
        "today": today,
    }
    return render(request, "wellbeing/show_activities.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def choose_examples(request: UnlockedRequest) -> HttpResponse:
    taken = frozenset(record.value.example for record in request.vault.all(ACTIVITY))
    form = ExamplesForm(sent(request), taken=taken)
    if form.is_valid():
        with request.vault.action():
            for one in form.chosen():
                mine = Activity(str(one.words), request.now, one.size, one.theme, example=one.id)
                request.vault.seal(ACTIVITY, mine, at=request.now)
        return redirect("wellbeing:show_activities")
    return render(request, "wellbeing/choose_examples.html", {"form": form, "themes": form.visible_fields()})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_activity(request: UnlockedRequest) -> HttpResponse:
    form = ActivityForm(sent(request), values=_values(request))
    if form.is_valid():
        kept = request.vault.seal(ACTIVITY, Activity(made=request.now, **form.sort()), at=request.now)
        return redirect("wellbeing:plan_activity", kept.id)
    return render(request, "wellbeing/write_activity.html", {"form": form, "more_open": _more_open(form)})


@require_safe
@unlocked
def show_activity(request: UnlockedRequest, activity: RecordId) -> HttpResponse:
    record = request.vault.get(ACTIVITY, activity)
    plans = sorted(request.vault.all(PLANNED, of=record.id), key=lambda each: each.value.about, reverse=True)
    ahead = open_first_due(plans, request.now.date())
    page = page_of(request, [each for each in plans if each not in ahead])
    context = {
        **_line(record),
        "plans": ahead,
        "page": page,
        "told": [(each, words.STATES[each.value.state], each.value.how and words.HOW[each.value.how]) for each in page],
    }
    return render(request, "wellbeing/show_activity.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def edit_activity(request: UnlockedRequest, activity: RecordId) -> HttpResponse:
    with request.vault.action():
        record = request.vault.get(ACTIVITY, activity)
        former = record.value
        form = ActivityForm(
            sent(request),
            values=_values(request),
            kept=former.serves,
            initial={**activity_initial(former), "revision": record.revision},
        )
        if form.is_valid():
            changed = replace(former, **form.sort())
            onward = redirect("wellbeing:show_activity", activity)
            return keep(request, record, ACTIVITY, changed, form) or onward
    context = {"form": form, "record": record, "more_open": True}
    return render(request, "wellbeing/edit_activity.html", context)


@require_POST
@unlocked
def put_activity(request: UnlockedRequest, activity: RecordId) -> HttpResponse:
    """Put it away, or take it up again: `put` is "away" or "back"."""
    away = request.POST.get("put") == "away"
    changed = change(request, ACTIVITY, activity, lambda kept: kept.put(away=away)).value
    if changed.put_away:
        return redirect("wellbeing:show_activities")
    return redirect("wellbeing:show_activity", activity)


def _values(request: UnlockedRequest) -> tuple[Offer, ...]:
    return practices.offers(request.vault, OfferKind.VALUE)


def _more_open(form: ActivityForm) -> bool:
    return any(form[name].value() or form[name].errors for name in ("theme", "serves"))


def _line(record: Record[Activity]) -> dict[str, object]:
    one = record.value
    return {
        "record": record,
        "activity": one,
        "size": words.SIZES[one.size] if one.size else "",
        "theme": words.THEMES[one.theme] if one.theme else "",
    }
