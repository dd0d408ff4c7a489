"""Pages for readings before and after, and what they say together."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Conflict, RecordId
from ownpace.practices.regulation import catalogue, domain, words
from ownpace.practices.regulation.domain import SkillPractice
from ownpace.practices.regulation.forms import ChangeForm, PracticeForm, RatingsForm
from ownpace.practices.regulation.records import EFFECT, PRACTICE
from ownpace.web.keeping import sent, two_versions
from ownpace.web.paging import newest_page

NOTES_A_PAGE = 30


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def record_practice(request: UnlockedRequest) -> HttpResponse:
    skill = catalogue.find(request.GET.get("skill", ""))
    form = (RatingsForm if skill else PracticeForm)(sent(request))
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
    form = ChangeForm(sent(request), initial={**kept, "revision": record.revision})
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
    helps = domain.what_helps(record.value for record in request.vault.all(EFFECT))
    page = newest_page(request, PRACTICE, NOTES_A_PAGE)
    context = {
        "helps": [words.said(each) for each in helps],
        "sentence": words.in_one_sentence(helps) if helps else "",
        "has_picture": any(each.usual for each in helps),
        "widest": words.widest(helps),
        "noted": [(record, words.skill_name(record.value.skill)) for record in page],
        "page": page,
    }
    return render(request, "regulation/what_helps.html", context)


def _changed_elsewhere(
    request: UnlockedRequest, mine: SkillPractice, theirs: SkillPractice, id: RecordId
) -> HttpResponse:
    back = reverse("regulation:change_practice", args=[id])
    return two_versions(request, mine=words.in_full(mine), theirs=words.in_full(theirs), back=back)
