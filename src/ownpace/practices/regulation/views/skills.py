"""Pages for the skills themselves, and for a first breath."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.practices.regulation import catalogue, domain
from ownpace.practices.regulation.declared import LOOKED_AT
from ownpace.practices.regulation.domain import SkillPractice
from ownpace.practices.regulation.forms import BeforeForm
from ownpace.practices.regulation.records import SAFE_PLACE, SKILL_PRACTICE
from ownpace.web.guided import guide_url
from ownpace.web.keeping import sent

FAMILIES = (
    ("breath", _("Breathing")),
    ("ground", _("Back to the room")),
    ("muscle", _("Muscles")),
    ("mindful", _("A few quiet minutes")),
    ("place", _("In your mind")),
)


@require_safe
@unlocked
def skills(request: UnlockedRequest) -> HttpResponse:
    tried = domain.skills_tried(record.value for record in request.vault.recent(SKILL_PRACTICE, LOOKED_AT))
    groups = [(title, [skill for skill in catalogue.skills() if skill.family == family]) for family, title in FAMILIES]
    return render(request, "regulation/skills.html", {"groups": groups, "tried": tried})


@require_safe
@unlocked
def show_skill(request: UnlockedRequest, skill: str) -> HttpResponse:
    shown = catalogue.find(skill)
    if shown is None:
        raise Http404
    last = request.vault.latest(SKILL_PRACTICE)
    under_way = last if last and last.value.skill == skill and last.value.is_under_way(request.now) else None
    then = reverse("regulation:change_practice", args=[under_way.id]) if under_way else ""
    context = {
        "skill": shown,
        "guide": guide_url(skill, then),
        "under_way": under_way,
        "places": request.vault.recent(SAFE_PLACE, 5) if skill == "safe_place" else [],
    }
    return render(request, "regulation/show_skill.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def note_before(request: UnlockedRequest, skill: str) -> HttpResponse:
    chosen = catalogue.find(skill)
    if chosen is None:
        raise Http404
    form = BeforeForm(sent(request))
    if form.is_valid():
        begun = SkillPractice(chosen.id, request.now, before=form.cleaned_data["before"])
        request.vault.seal(SKILL_PRACTICE, begun, at=request.now)
        return redirect("regulation:show_skill", chosen.id)
    return render(request, "regulation/note_before.html", {"form": form, "skill": chosen})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def first_breath(request: UnlockedRequest) -> HttpResponse:
    if request.method == "POST":
        request.vault.seal(SKILL_PRACTICE, SkillPractice("breathing", request.now), at=request.now)
        return redirect("web:first_visit", query={"after": "regulation:first_breath"})
    return render(request, "regulation/first_breath.html")
