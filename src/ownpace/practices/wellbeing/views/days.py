"""One day in four taps."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record
from ownpace.practices.wellbeing.domain.day import DayNote, MonthNotes
from ownpace.practices.wellbeing.domain.month import Month, NotInTheCalendar, day_of
from ownpace.practices.wellbeing.forms import DayForm, day_initial
from ownpace.practices.wellbeing.records import ACTIVITY, MONTH, PLANNED, month_record
from ownpace.practices.wellbeing.words import in_full
from ownpace.web.keeping import keep

PLANS_LOOKED_AT = 40
"""Plans opened to see what belongs to a day, the newest; the page of activities and the month show every one."""
NAMES_OFFERED = 40
EARLIEST = date(1900, 1, 1)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def note_day(request: UnlockedRequest, year: int | None = None, month: int = 1, day: int = 1) -> HttpResponse:
    shown = request.now.date() if year is None else _asked_for(year, month, day)
    if not EARLIEST <= shown <= request.now.date():
        raise Http404
    if request.method == "POST":
        return _write(request, shown)
    record = month_record(request.vault, Month.of(shown))
    note = record.value.of(shown) if record else DayNote(shown)
    return _page(request, note, DayForm(initial=day_initial(note)))


def _write(request: UnlockedRequest, shown: date) -> HttpResponse:
    with request.vault.action():
        record = month_record(request.vault, Month.of(shown))
        notes = record.value if record else MonthNotes(Month.of(shown))
        former = notes.of(shown)
        form = DayForm(request.POST, initial=day_initial(former))
        if not form.is_valid():
            return _page(request, former, form)
        written = form.written(former, request.POST.get("clear", ""))
        if written != former and (conflict := _keep(request, record, notes.with_day(written), form, shown)):
            return conflict
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"revision": written.revision})
    return redirect(request.path)


def _keep(
    request: UnlockedRequest, record: Record[MonthNotes] | None, notes: MonthNotes, form: DayForm, shown: date
) -> HttpResponse | None:
    """Keep a day in the record of its month. The revisions are those of the day: other days are in nobody's way."""
    former = record.value.of(shown).revision if record else 0
    return keep(request, record, MONTH, notes, form, says=lambda month: in_full(month.of(shown)), revision=former)


def _page(request: UnlockedRequest, note: DayNote, form: DayForm) -> HttpResponse:
    today = request.now.date()
    plans = [record for record in request.vault.recent(PLANNED, PLANS_LOOKED_AT) if record.value.about == note.day]
    names = [record.value.what for record in request.vault.recent(ACTIVITY, NAMES_OFFERED)]
    context = {
        "form": form,
        "rows": [form[name] for name in ("sleep", "food", "movement", "meaning")],
        "note": note,
        "day": note.day,
        "is_today": note.day == today,
        "is_yesterday": note.day == today - timedelta(days=1),
        "before": note.day - timedelta(days=1) if note.day > EARLIEST else None,
        "after": note.day + timedelta(days=1) if note.day < today else None,
        "plans": [record for record in plans if record.value.is_open],
        "done": [record for record in plans if record.value.done],
        "names": dict.fromkeys(names),
        "details_open": any(form[name].value() or form[name].errors for name in ("hours", "which")),
    }
    return render(request, "wellbeing/note_day.html", context)


def _asked_for(year: int, month: int, day: int) -> date:
    try:
        return day_of(year, month, day)
    except NotInTheCalendar:
        raise Http404 from None
