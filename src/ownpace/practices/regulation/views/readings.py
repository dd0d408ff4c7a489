"""Pages for readings before and after, and what they say together."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.practices.regulation import catalogue, domain, words
from ownpace.practices.regulation.domain import SkillPractice
from ownpace.practices.regulation.forms import ChangeForm, PracticeForm, RatingsForm
from ownpace.practices.regulation.records import EFFECT, SKILL_PRACTICE
from ownpace.web.keeping import keep, sent
from ownpace.web.paging import newest_page
from ownpace.web.removing import remove

NOTES_A_PAGE = 30


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def record_practice(request: UnlockedRequest) -> HttpResponse:
    skill = catalogue.find(request.GET.get("skill", ""))
    form = (RatingsForm if skill else PracticeForm)(sent(request))
    if form.is_valid():
        cleaned = {**({"skill": skill.id} if skill else {}), **form.cleaned_data}
        kept = request.vault.seal(SKILL_PRACTICE, SkillPractice(at=request.now, **cleaned), at=request.now)
        return redirect("regulation:show_practice", kept.id)
    return render(request, "regulation/record_practice.html", {"form": form, "skill": skill})


@require_safe
@unlocked
def show_practice(request: UnlockedRequest, practice: RecordId) -> HttpResponse:
    record = request.vault.get(SKILL_PRACTICE, practice)
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
    record = request.vault.get(SKILL_PRACTICE, practice)
    kept = {"before": record.value.before, "after": record.value.after, "words": record.value.words}
    form = ChangeForm(sent(request), initial={**kept, "revision": record.revision})
    if form.is_valid():
        changed = replace(record.value, **{key: form.cleaned_data[key] for key in kept})
        asked = keep(request, record, SKILL_PRACTICE, changed, form, says=words.in_full)
        return asked or redirect("regulation:show_practice", practice)
    context = {"form": form, "record": record, "skill_name": words.skill_name(record.value.skill)}
    return render(request, "regulation/change_practice.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_practice(request: UnlockedRequest, practice: RecordId) -> HttpResponse:
    page, onward = "regulation/remove_practice.html", "regulation:what_helps"
    return remove(request, SKILL_PRACTICE, practice, page, then=onward, shows=_skill_name)


@require_safe
@unlocked
def what_helps(request: UnlockedRequest) -> HttpResponse:
    helps = domain.what_helps(record.value for record in request.vault.all(EFFECT))
    page = newest_page(request, SKILL_PRACTICE, NOTES_A_PAGE)
    context = {
        "helps": [words.help_in_words(each) for each in helps],
        "sentence": words.in_one_sentence(helps) if helps else "",
        "has_picture": any(each.usual for each in helps),
        "widest": words.widest(helps),
        "noted": [(record, words.skill_name(record.value.skill)) for record in page],
        "page": page,
    }
    return render(request, "regulation/what_helps.html", context)


def _skill_name(record: Record[SkillPractice]) -> dict[str, str]:
    return {"skill_name": words.skill_name(record.value.skill)}
