"""A setback, from "I am having one" to its end: steps, looking back, lighter plans. Each screen is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import Easing, OfferKind
from ownpace.core.records import Conflict, NoSuchRecord, RecordId, found
from ownpace.practices.coping_plan import catalogue, declared, words
from ownpace.practices.coping_plan.domain import walking
from ownpace.practices.coping_plan.domain.setback import Eased, Setback, Stage
from ownpace.practices.coping_plan.domain.walking import Screen
from ownpace.practices.coping_plan.forms import DebriefForm, EaseForm, LightenForm
from ownpace.practices.coping_plan.records import CUES, FORESEEN, SEQUENCE, SETBACK
from ownpace.web.keeping import change, keep, sent, store
from ownpace.web.templatetags.house import day

LOOKED_AT = 3
"""Setbacks opened to find one that is under way."""
PLANS_SHOWN = 12
"""Plans offered to be made lighter, the nearest ones."""


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def having_setback(request: UnlockedRequest) -> HttpResponse:
    """Which one is it? One tap begins its steps."""
    if request.method == "POST":
        which = request.POST.get("which", "")
        with request.vault.action():
            record = request.vault.get(FORESEEN, which) if which else None
            begun = Setback(request.now, record.value.name if record else "", record.id if record else None)
            kept = store(request, None, SETBACK, begun)
        return redirect(declared.page_of(kept.value), kept.id)
    recent = request.vault.recent(SETBACK, LOOKED_AT)
    open_one = next((record for record in recent if record.value.is_fresh(request.now)), None)
    context = {
        "foreseen": request.vault.all(FORESEEN)[::-1],
        "open_one": open_one,
        "open_title": words.title(open_one.value) if open_one else "",
        "open_url": reverse(declared.page_of(open_one.value), args=[open_one.id]) if open_one else "",
    }
    return render(request, "coping_plan/having_setback.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def walk_setback(request: UnlockedRequest, setback: RecordId) -> HttpResponse:
    """The steps for this setback, one line at a time. The place is kept."""
    kept = request.vault.get(SETBACK, setback)
    screens = _screens(request, kept.value)
    if request.method == "POST":
        return _step(request, setback, len(screens))
    place = min(kept.value.place, len(screens))
    shown = screens[place - 1]
    cues = request.vault.latest(CUES)
    context = {
        "record": kept,
        "title": words.title(kept.value),
        "screen": shown,
        "heading": words.MOMENT[shown.section],
        "place": place,
        "of": len(screens),
        "people": walking.people_ahead(screens, place),
        "has_cues": cues is not None and not cues.value.is_empty,
    }
    return render(request, "coping_plan/walk_setback.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def debrief_setback(request: UnlockedRequest, setback: RecordId) -> HttpResponse:
    """What set it off, what helped, what to keep. Each may stay empty."""
    with request.vault.action():
        record = request.vault.get(SETBACK, setback)
        kept = record.value
        initial = {"revision": record.revision, "set_off": kept.set_off, "helped": kept.helped, "keep": kept.keep}
        form = DebriefForm(sent(request), initial=initial)
        if form.is_valid():
            cleaned = form.cleaned_data
            changed = kept.write_debrief(cleaned["set_off"], cleaned["helped"], cleaned["keep"])
            onward = "coping_plan:show_setback" if _is_aside(request) else "coping_plan:lighten_plans"
            changed = changed if _is_aside(request) else changed.end_debrief()
            asked = keep(request, record, SETBACK, changed, form, says=_debrief_in_words, is_part=True)
            return asked or redirect(onward, record.id)
    walked = [line for screen in _screens(request, kept) for line in screen.lines] if kept.foreseen else []
    context = {
        "form": form,
        "record": record,
        "lists": [
            ("set_off", catalogue.of_debrief("set_off"), ()),
            ("helped", catalogue.of_debrief("helped"), walked),
            ("keep", catalogue.of_debrief("keep"), ()),
        ],
        "is_edit": "edit" in request.GET,
    }
    return render(request, "coping_plan/debrief_setback.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def lighten_plans(request: UnlockedRequest, setback: RecordId) -> HttpResponse:
    """A small next step, and which plans to make smaller or later. Leaving all as it is is one tap."""
    with request.vault.action():
        record = request.vault.get(SETBACK, setback)
        if not record.value.is_open:
            return redirect("coping_plan:setback_closed", record.id)
        every = _nearest(practices.easings(request.vault, request.now))
        near = every[:PLANS_SHOWN]
        hints = {easing.key: _due(easing.due) for easing in near}
        initial = {"revision": record.revision, "small": record.value.small}
        form = LightenForm(sent(request), easings=near, hints=hints, initial=initial)
        if form.is_valid():
            changed = record.value.choose(form.cleaned_data.get("chosen") or (), form.cleaned_data["small"])
            if not changed.chosen and "later" not in request.POST:
                changed = changed.close(request.now)
            asked = keep(request, record, SETBACK, changed, form, says=lambda kept: kept.small, is_part=True)
            return asked or redirect(_after(request, changed), record.id)
    context = {"form": form, "record": record, "has_plans": bool(near), "more": len(every) - len(near)}
    return render(request, "coping_plan/lighten_plans.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def lighten_one(request: UnlockedRequest, setback: RecordId) -> HttpResponse:
    """One plan, smaller or later. When it is the last one, the setback is closed."""
    with request.vault.action():
        record = request.vault.get(SETBACK, setback)
        planned = {easing.key: easing for easing in practices.easings(request.vault, request.now)}
        easing = next((planned[key] for key in record.value.chosen if key in planned), None)
        if easing is None:
            return redirect("coping_plan:lighten_plans", record.id)
        is_other = request.method == "POST" and request.POST.get("key") != easing.key
        form = EaseForm(None if is_other else sent(request), easing=easing, today=request.now.date())
        if form.is_valid():
            changed = record.value.answer(easing.key, _ease(request, easing, form), still=planned)
            store(request, record, SETBACK, changed if changed.chosen else changed.close(request.now))
            return redirect(_after(request, changed), record.id)
    count = len(record.value.eased) + len(record.value.chosen)
    context = {
        "form": form,
        "record": record,
        "easing": easing,
        "due": _due(easing.due),
        "number": len(record.value.eased) + 1,
        "of": count,
    }
    return render(request, "coping_plan/lighten_one.html", context)


@require_POST
@unlocked
def close_setback(request: UnlockedRequest, setback: RecordId) -> HttpResponse:
    """Leave everything else as it is."""
    change(request, SETBACK, setback, lambda kept: kept.close(request.now))
    return redirect("coping_plan:setback_closed", setback)


@require_safe
@unlocked
def setback_closed(request: UnlockedRequest, setback: RecordId) -> HttpResponse:
    """The end: in words what was done, and something kind."""
    kept = request.vault.get(SETBACK, setback)
    if kept.value.is_open:
        return redirect(declared.page_of(kept.value), kept.id)
    context = {
        "record": kept,
        "setback": kept.value,
        "title": words.title(kept.value),
        "kindness": practices.offer_of_the_day(request.vault, OfferKind.KINDNESS, request.now),
        "onward": reverse("web:today"),
    }
    return render(request, "coping_plan/setback_closed.html", context)


def _screens(request: UnlockedRequest, setback: Setback) -> Sequence[Screen]:
    """Return the steps for this setback; those of the plan where it has none, and those of the house where none are."""
    foreseen = found(request.vault, FORESEEN, setback.foreseen or "")
    answer = walking.answer(foreseen.value) if foreseen else ()
    if answer:
        return answer
    plan = request.vault.latest(SEQUENCE)
    return (walking.steps(plan.value.now) if plan else ()) or words.steps_of_the_house()


def _step(request: UnlockedRequest, setback: RecordId, screens: int) -> HttpResponse:
    """Go on or back by one screen; past the last, or when enough is enough, on to looking back."""
    sent_place = request.POST.get("place", "")
    place = int(sent_place) if sent_place.isascii() and sent_place.isdigit() and len(sent_place) < 5 else 1

    def moved(kept: Setback) -> Setback:
        return kept.end_walk() if "enough" in request.POST or place > screens else kept.go_to(place)

    changed = change(request, SETBACK, setback, moved).value
    is_walk = changed.stage is Stage.WALK
    return redirect("coping_plan:walk_setback" if is_walk else "coping_plan:debrief_setback", setback)


def _ease(request: UnlockedRequest, easing: Easing, form: EaseForm) -> Eased | None:
    """Make one plan lighter as the form says; None when it stays as it is, or was changed elsewhere at that moment."""
    smaller, later = form.words(), form.moved_to()
    if smaller is None and later is None:
        return None
    try:
        easing.ease(request.vault, request.now, smaller, later)
    except (Conflict, NoSuchRecord):
        return None
    return Eased(easing.words, smaller or "", easing.due, later)


def _after(request: UnlockedRequest, setback: Setback) -> str:
    """Return the URL name of what comes next in this flow."""
    if "later" in request.POST:
        return "coping_plan:show_setback"
    return "coping_plan:lighten_one" if setback.chosen else "coping_plan:setback_closed"


def _is_aside(request: UnlockedRequest) -> bool:
    """Whether this page leads back to the setback rather than on."""
    return "edit" in request.GET or "later" in request.POST


def _debrief_in_words(setback: Setback) -> str:
    answers = {"set_off": setback.set_off, "helped": setback.helped, "keep": setback.keep}
    fields = DebriefForm.base_fields
    return "\n\n".join(f"{fields[name].label}\n{answer}" for name, answer in answers.items() if answer)


def _nearest(easings: Sequence[Easing]) -> list[Easing]:
    """Return plans by their day, the nearest first; those without a day last."""
    return sorted(easings, key=lambda easing: (easing.due is None, easing.due or date.min))


def _due(due: date | None) -> Any:
    return gettext("Planned for %(day)s.") % {"day": day(due)} if due else gettext("No day is set.")
