"""Pages for trying skills and seeing which of them help."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import Conflict, RecordId
from ownpace.library.guides import guide
from ownpace.practices.regulation import catalogue, domain, words
from ownpace.practices.regulation.domain import SkillPractice
from ownpace.practices.regulation.forms import BeforeForm, ChangeForm, PracticeForm, RatingsForm
from ownpace.practices.regulation.records import PRACTICE
from ownpace.web.conflict import conflict_page
from ownpace.web.open_pages import open_page
from ownpace.web.paging import page_of

LOOKED_AT = 150
"""Practices opened to see which skills were tried of late."""
NOTES_A_PAGE = 30
STEADY = {"breathing": ("web:breathe", ""), "grounding": ("web:ground", "?step=1")}
"""Skills that Steady me guides through: the page, and where on it."""


@require_safe
@unlocked
def skills(request: UnlockedRequest) -> HttpResponse:
    tried = domain.skills_tried(record.value for record in request.vault.recent(PRACTICE, LOOKED_AT))
    return render(request, "regulation/skills.html", {"skills": catalogue.skills(), "tried": tried})


@require_safe
@unlocked
def show_skill(request: UnlockedRequest, skill: str) -> HttpResponse:
    shown = catalogue.find(skill)
    if shown is None:
        raise Http404
    last = request.vault.latest(PRACTICE)
    under_way = last if last and last.value.skill == skill and last.value.is_under_way(request.now) else None
    page, query = STEADY.get(skill, ("", ""))
    context = {"skill": shown, "steady": page and reverse(page) + query, "under_way": under_way}
    return render(request, "regulation/show_skill.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def note_before(request: UnlockedRequest, skill: str) -> HttpResponse:
    chosen = catalogue.find(skill)
    if chosen is None:
        raise Http404
    form = BeforeForm(_sent(request))
    if form.is_valid():
        begun = SkillPractice(chosen.id, request.now, before=form.cleaned_data["before"])
        request.vault.seal(PRACTICE, begun, at=request.now)
        return redirect("regulation:show_skill", chosen.id)
    return render(request, "regulation/note_before.html", {"form": form, "skill": chosen})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def record_practice(request: UnlockedRequest) -> HttpResponse:
    skill = catalogue.find(request.GET.get("skill", ""))
    form = (RatingsForm if skill else PracticeForm)(_sent(request))
    if form.is_valid():
        given = {**({"skill": skill.id} if skill else {}), **form.cleaned_data}
        kept = request.vault.seal(PRACTICE, SkillPractice(at=request.now, **given), at=request.now)
        return redirect("regulation:show_practice", kept.id)
    return render(request, "regulation/record_practice.html", {"form": form, "skill": skill})


@require_safe
@unlocked
def show_practice(request: UnlockedRequest, practice: RecordId) -> HttpResponse:
    record = request.vault.get(PRACTICE, practice)
    context = {
        "record": record,
        "skill_name": words.skill_name(record.value.skill),
        "change": words.this_change(record.value),
        "is_known": catalogue.find(record.value.skill) is not None,
    }
    return render(request, "regulation/show_practice.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def change_practice(request: UnlockedRequest, practice: RecordId) -> HttpResponse:
    record = request.vault.get(PRACTICE, practice)
    kept = {"before": record.value.before, "after": record.value.after, "words": record.value.words}
    form = ChangeForm(_sent(request), initial={**kept, "revision": record.revision})
    if form.is_valid():
        given = dict(form.cleaned_data)
        changed = SkillPractice(skill=record.value.skill, at=record.value.at, **{key: given[key] for key in kept})
        if given["revision"] != record.revision:
            return _changed_elsewhere(request, changed, record.value, practice)
        try:
            request.vault.replace(record, PRACTICE, changed, at=request.now)
        except Conflict:
            return _changed_elsewhere(request, changed, request.vault.get(PRACTICE, practice).value, practice)
        return redirect("regulation:show_practice", practice)
    context = {"form": form, "record": record, "skill_name": words.skill_name(record.value.skill)}
    return render(request, "regulation/change_practice.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_practice(request: UnlockedRequest, practice: RecordId) -> HttpResponse:
    record = request.vault.get(PRACTICE, practice)
    if request.method == "POST":
        request.vault.remove(record, PRACTICE)
        return redirect("regulation:what_helps")
    context = {"record": record, "skill_name": words.skill_name(record.value.skill)}
    return render(request, "regulation/remove_practice.html", context)


@require_safe
@unlocked
def what_helps(request: UnlockedRequest) -> HttpResponse:
    records = request.vault.all(PRACTICE)
    helps = [words.said(each) for each in domain.what_helps(record.value for record in records)]
    page = page_of(request, records[::-1], NOTES_A_PAGE)
    noted = [(record, words.skill_name(record.value.skill)) for record in page]
    return render(request, "regulation/what_helps.html", {"helps": helps, "noted": noted, "page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def first_breath(request: UnlockedRequest) -> HttpResponse:
    onward = f"{reverse('web:first_visit')}?after=regulation:first_breath"
    if request.method == "POST":
        request.vault.seal(PRACTICE, SkillPractice("breathing", request.now), at=request.now)
        return redirect(onward)
    return render(request, "regulation/first_breath.html", {"onward": onward})


@require_safe
@open_page
def about(request: HttpRequest) -> HttpResponse:
    context = {"heading": gettext("Skills"), "guide_html": guide("regulation"), "back": reverse("regulation:skills")}
    return render(request, "web/guide.html", context)


def _sent(request: HttpRequest) -> dict[str, str] | None:
    return request.POST if request.method == "POST" else None


def _changed_elsewhere(
    request: UnlockedRequest, mine: SkillPractice, theirs: SkillPractice, id: RecordId
) -> HttpResponse:
    back = reverse("regulation:change_practice", args=[id])
    return conflict_page(request, mine=words.in_full(mine), theirs=words.in_full(theirs), back=back)
