"""Single steps of a ladder."""

from __future__ import annotations

import secrets
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import Series
from ownpace.core.revisions import revision_of
from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, LadderIsFull, Rating, Setting, Step
from ownpace.practices.exposure_ladder.forms import EditStepForm, SplitForm, StepForm
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER
from ownpace.practices.exposure_ladder.situations import Situation, situations
from ownpace.practices.exposure_ladder.views.loading import as_shown
from ownpace.web.codes import opaque
from ownpace.web.keeping import change, keep, sent

FULL = gettext_lazy("This ladder is as long as a ladder can be. A second one could take the next steps.")


@unlocked
def add_step(request: UnlockedRequest, ladder: str) -> HttpResponse:
    """A situation of one's own, or an example put into one's own words."""
    record = request.vault.get(LADDER, ladder)
    gate = practices.gate(request.vault, request.now)
    form = StepForm(sent(request), initial=_example(request), partnered=gate.partner_practices)
    if form.is_valid():
        made = _step(form, request)
        try:
            change(request, LADDER, ladder, lambda kept: kept.add(made))
        except LadderIsFull:
            form.add_error(None, FULL)
        else:
            return redirect("exposure_ladder:show_ladder", ladder)
    return render(request, "exposure_ladder/add_step.html", {"form": form, "ladder": record})


@unlocked
def examples(request: UnlockedRequest, ladder: str) -> HttpResponse:
    """Example situations by setting. Partnered ones are absent while a partner is not safe."""
    record = request.vault.get(LADDER, ladder)
    gate = practices.gate(request.vault, request.now)
    offered = [setting for setting in Setting if setting is not Setting.PARTNERED or gate.partner_practices]
    groups = [(words.SETTINGS[setting], _examples_in(setting)) for setting in offered]
    return render(request, "exposure_ladder/examples.html", {"ladder": record, "groups": groups})


@unlocked
def show_step(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """One step with every attempt at it."""
    record = request.vault.get(LADDER, ladder)
    found = as_shown(record.value, practices.gate(request.vault, request.now)).step(step)
    attempts = [r for r in request.vault.recent(ATTEMPT, 1000, of=ladder) if r.value.step == step]
    tried = [r.value for r in reversed(attempts) if r.value.ended and r.value.peak is not None]
    peaks = tuple(
        (attempt.ended, float(attempt.peak)) for attempt in tried if attempt.ended and attempt.peak is not None
    )
    context = {
        "ladder": record,
        "step": found,
        "setting": words.SETTINGS[found.setting],
        "attempts": attempts,
        "series": Series(f"peak.{step}", _("Distress at its highest"), peaks),
    }
    return render(request, "exposure_ladder/show_step.html", context)


@unlocked
def edit_step(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """Other words or another rating for a step. Earlier ratings are kept."""
    record = request.vault.get(LADDER, ladder)
    found = record.value.step(step)
    shown = EditStepForm.initial_of(found)
    initial = {**shown, "revision": revision_of(shown)}
    form = EditStepForm(sent(request), initial=initial)
    if form.is_valid():
        edited = _edited(record.value, found, form, request)
        asked = keep(request, record, LADDER, edited, form, revision=form.initial["revision"])
        return asked or redirect("exposure_ladder:show_step", ladder, step)
    return render(request, "exposure_ladder/edit_step.html", {"form": form, "ladder": record, "step": found})


@unlocked
def split_step(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """First a way to make a step smaller, then the words for one or two smaller steps. The step itself stays."""
    record = request.vault.get(LADDER, ladder)
    found = as_shown(record.value, practices.gate(request.vault, request.now)).step(step)
    way = words.WAYS_TO_SPLIT.get(request.GET.get("way", ""))
    context = {"ladder": record, "step": found, "way": way, "ways": words.WAYS_TO_SPLIT.items()}
    if way is None:
        return render(request, "exposure_ladder/split_step.html", context)
    start = str(way.start) % {"step": found.situation.rstrip(" .。")}
    form = SplitForm(sent(request), initial={"situation": start}, of=found)
    if form.is_valid():
        setting = Setting.SOLO if request.GET["way"] == "mind" else found.setting
        made = [_smaller(situation, suds, setting, request) for situation, suds in form.smaller()]
        try:
            change(request, LADDER, ladder, lambda kept: kept.split(step, *made))
        except LadderIsFull:
            form.add_error(None, FULL)
        else:
            return redirect("exposure_ladder:show_ladder", ladder, at=f"step-{made[0].id}")
    return render(request, "exposure_ladder/split_step.html", {**context, "form": form})


@require_POST
@unlocked
def move_step(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """Move a step one place up or down; the order is the person's own from then on."""
    by = 1 if request.POST.get("to") == "up" else -1
    change(request, LADDER, ladder, lambda kept: kept.move(step, by))
    return redirect("exposure_ladder:show_ladder", ladder, query={"moved": step}, at=f"step-{step}")


@require_POST
@unlocked
def put_step_away(request: UnlockedRequest, ladder: str, step: str) -> HttpResponse:
    """Put a step away, or bring it back. Its attempts are kept."""
    away = request.POST.get("away") == "yes"
    change(request, LADDER, ladder, lambda kept: kept.put_step_away(step, away))
    return redirect("exposure_ladder:show_ladder", ladder)


def _example(request: UnlockedRequest) -> dict[str, Any]:
    chosen = next((s for s in situations() if opaque(s.id) == request.GET.get("example")), None)
    return {"situation": str(chosen.words), "setting": chosen.setting.value} if chosen else {}


def _examples_in(setting: Setting) -> list[Situation]:
    return [each for each in situations() if each.setting is setting]


def _step(form: StepForm, request: UnlockedRequest) -> Step:
    cleaned = form.cleaned_data
    rating = Rating(request.now, cleaned["suds"], cleaned["confidence"])
    return Step(secrets.token_hex(16), cleaned["situation"], Setting(cleaned["setting"]), (rating,))


def _smaller(situation: str, suds: Suds, setting: Setting, request: UnlockedRequest) -> Step:
    return Step(secrets.token_hex(16), situation, setting, (Rating(request.now, suds),))


def _edited(ladder: Ladder, step: Step, form: StepForm, request: UnlockedRequest) -> Ladder:
    cleaned = form.cleaned_data
    edited = ladder.reword(step.id, cleaned["situation"], Setting(cleaned["setting"]))
    if (cleaned["suds"], cleaned["confidence"]) == (step.expected, step.confidence):
        return edited
    return edited.rate(step.id, Rating(request.now, cleaned["suds"], cleaned["confidence"]))
