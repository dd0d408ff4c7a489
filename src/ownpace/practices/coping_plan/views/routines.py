"""Pages for routines around something hard."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.practice import Text
from ownpace.core.records import Record, RecordId
from ownpace.practices.coping_plan import catalogue, words
from ownpace.practices.coping_plan.domain import walking
from ownpace.practices.coping_plan.domain.card import card
from ownpace.practices.coping_plan.domain.plan import lines
from ownpace.practices.coping_plan.domain.routine import WALKED, Routine, RoutinePart
from ownpace.practices.coping_plan.forms import NameForm, TextForm
from ownpace.practices.coping_plan.records import CUES, ROUTINE
from ownpace.web.codes import from_code
from ownpace.web.keeping import change, keep, sent, store
from ownpace.web.paging import newest_page
from ownpace.web.removing import remove


@require_safe
@unlocked
def routines(request: UnlockedRequest) -> HttpResponse:
    """All routines, the newest first."""
    return render(request, "coping_plan/routines.html", {"page": newest_page(request, ROUTINE)})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def begin_routine(request: UnlockedRequest) -> HttpResponse:
    """The name of a new routine."""
    form = NameForm(sent(request))
    if form.is_valid():
        kept = store(request, None, ROUTINE, Routine(request.now, request.now, form.cleaned_data["text"]))
        return redirect("coping_plan:write_routine", kept.id, RoutinePart.BEFORE.value)
    context = {"form": form, "examples": catalogue.of_routine(RoutinePart.NAME), "why": _why(RoutinePart.NAME)}
    return render(request, "coping_plan/begin_routine.html", context)


@require_safe
@unlocked
def show_routine(request: UnlockedRequest, routine: RecordId) -> HttpResponse:
    """One routine, whole."""
    kept = request.vault.get(ROUTINE, routine)
    parts = [(part, words.ROUTINE_TITLE[part], lines(kept.value.text(part))) for part in WALKED]
    context = {"record": kept, "routine": kept.value, "parts": parts, "can_walk": bool(walking.through(kept.value))}
    return render(request, "coping_plan/show_routine.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_routine(request: UnlockedRequest, routine: RecordId, part: str) -> HttpResponse:
    """One part of a routine, kept when it is sent."""
    here = from_code(RoutinePart, part)
    with request.vault.action():
        record = request.vault.get(ROUTINE, routine)
        form = _form(request, record, here)
        if form.is_valid():
            changed = record.value.write(here, form.cleaned_data["text"], request.now)
            asked = keep(request, record, ROUTINE, changed, form, says=lambda kept: kept.text(here), is_part=True)
            return asked or _onward(request, record.id, here)
    context = {
        "form": form,
        "record": record,
        "title": words.ROUTINE_TITLE[here],
        "why": _why(here),
        "examples": catalogue.of_routine(here),
        "cues": _cues(request) if here is not RoutinePart.NAME else (),
        "number": list(RoutinePart).index(here),
        "of": len(WALKED),
        "is_last": here is RoutinePart.AFTER,
        "is_edit": "edit" in request.GET or here is RoutinePart.NAME,
    }
    return render(request, "coping_plan/write_routine.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def walk_routine(request: UnlockedRequest, routine: RecordId, screen: int = 1) -> HttpResponse:
    """A routine, one line at a time; at its end the day is kept when the person says so."""
    if request.method == "POST":
        change(request, ROUTINE, routine, lambda kept: kept.walk(request.now))
        return redirect("coping_plan:show_routine", routine)
    kept = request.vault.get(ROUTINE, routine)
    screens = walking.through(kept.value)
    shown = screens[screen - 1] if 1 <= screen <= len(screens) else None
    context = {
        "record": kept,
        "screen": shown,
        "heading": words.MOMENT[shown.section] if shown else "",
        "next": screen + 1,
        "before": screen - 1 if shown else len(screens),
        "is_written": bool(screens),
    }
    return render(request, "coping_plan/walk_routine.html", context)


@require_safe
@unlocked
def print_routine(request: UnlockedRequest, routine: RecordId) -> HttpResponse:
    """A routine on one page."""
    kept = request.vault.get(ROUTINE, routine)
    context = {"record": kept, "card": card(words.routine_on_paper(kept.value))}
    return render(request, "coping_plan/print_routine.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_routine(request: UnlockedRequest, routine: RecordId) -> HttpResponse:
    """Ask, then remove a routine for good."""
    return remove(request, ROUTINE, routine, "coping_plan/remove_routine.html", then="coping_plan:routines")


def _why(part: RoutinePart) -> Text:
    return words.ROUTINE_WHY[part]


def _form(request: UnlockedRequest, record: Record[Routine], part: RoutinePart) -> NameForm | TextForm:
    initial = {"revision": record.revision, "text": record.value.text(part)}
    if part is RoutinePart.NAME:
        return NameForm(sent(request), initial=initial)
    return TextForm(sent(request), label=words.ROUTINE_ASKS[part], initial=initial)


def _cues(request: UnlockedRequest) -> tuple[str, ...]:
    """Return the person's own cues of safety, to take into a routine."""
    record = request.vault.latest(CUES)
    return tuple(line for text in record.value.said.values() for line in lines(text)) if record else ()


def _onward(request: UnlockedRequest, routine: RecordId, part: RoutinePart) -> HttpResponse:
    following = list(RoutinePart)[list(RoutinePart).index(part) + 1 :]
    is_done = "edit" in request.GET or "later" in request.POST or part is RoutinePart.NAME
    if is_done or not following:
        return redirect("coping_plan:show_routine", routine)
    return redirect("coping_plan:write_routine", routine, following[0].value)
