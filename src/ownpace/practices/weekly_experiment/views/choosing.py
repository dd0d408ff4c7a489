"""Choosing a behaviour, or writing one."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.practices.weekly_experiment import catalogue, words
from ownpace.practices.weekly_experiment.domain.choosing import Demand, IdeaTheme, Wanted
from ownpace.practices.weekly_experiment.domain.experiment import begin
from ownpace.practices.weekly_experiment.domain.parts import Part
from ownpace.practices.weekly_experiment.forms import NewForm
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.views.picking import pick_ideas
from ownpace.web.codes import from_opaque, opaque
from ownpace.web.keeping import sent

C = TypeVar("C", bound=StrEnum)


@require_safe
@unlocked
def ideas(request: UnlockedRequest) -> HttpResponse:
    """Three ideas at a time, by theme and by how much they ask, where wanted."""
    wanted = Wanted(_code(IdeaTheme, request.GET.get("theme")), _code(Demand, request.GET.get("demand")))
    more = request.GET.get("more", "")
    page = int(more) if more.isascii() and more.isdigit() and len(more) < 4 else 0
    context = {
        "offer": pick_ideas(request, wanted, page),
        "themes": words.THEMES.items(),
        "demands": words.DEMANDS.items(),
        "theme": wanted.theme,
        "demand": wanted.demand,
        "theme_words": words.THEMES[wanted.theme] if wanted.theme else "",
    }
    return render(request, "weekly_experiment/ideas.html", context)


@unlocked
def name_experiment(request: UnlockedRequest) -> HttpResponse:
    """An idea put into one's own words, or a behaviour of one's own: enough to begin with."""
    idea = catalogue.ideas().get(from_opaque(catalogue.ideas(), request.GET.get("idea", "")) or "")
    form = NewForm(sent(request), initial={"words": str(idea.words) if idea else ""})
    if form.is_valid():
        made = begin(form.cleaned_data["words"], request.now, idea.id if idea else "")
        record = request.vault.seal(EXPERIMENT, made, at=request.now)
        if "enough" in request.POST:
            return redirect("weekly_experiment:show_experiment", record.id)
        return redirect("weekly_experiment:write_plan", record.id, Part.WISH.value)
    context = {"form": form, "is_idea": idea is not None, "number": Part.WORDS.number, "of": len(Part)}
    return render(request, "weekly_experiment/name_experiment.html", context)


def _code(codes: type[C], wanted: str | None) -> C | None:
    return next((code for code in codes if opaque(code.value) == wanted), None)
