"""Pages for writing the sequence in calm hours and walking it in hard ones."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import Record
from ownpace.library.guides import guide
from ownpace.practices.coping_plan import domain, words
from ownpace.practices.coping_plan.catalogue import examples
from ownpace.practices.coping_plan.domain import CopingSequence, Section, Version
from ownpace.practices.coping_plan.forms import PeopleForm, TextForm, people_initial
from ownpace.practices.coping_plan.records import SEQUENCE
from ownpace.web.conflict import conflict_page


@require_safe
@unlocked
def show_plan(request: UnlockedRequest) -> HttpResponse:
    record = request.vault.latest(SEQUENCE)
    context = {"sequence": record.value if record else None, "sections": _shown(record.value.now) if record else []}
    return render(request, "coping_plan/show_plan.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_section(request: UnlockedRequest, section: str) -> HttpResponse:
    part = _section(section)
    with request.vault.action():
        record = request.vault.latest(SEQUENCE)
        form = _form(request, part, record)
        if form.is_valid():
            former = record.value if record else domain.begin(request.now)
            changed = _with_words(former, part, form, request)
            is_stale = form.cleaned_data["revision"] != _revision(record)
            if is_stale and changed != former and former.now.holds(part):
                return _changed_elsewhere(request, part, changed.now, former.now)
            _keep(request, record, changed)
            return redirect(_onward(request, part))
    context = {
        "form": form,
        "section": part,
        "title": words.TITLE[part],
        "asks": words.ASKS[part],
        "why": words.WHY[part],
        "examples": examples(part),
        "number": list(Section).index(part) + 1,
        "of": len(Section),
        "is_edit": "edit" in request.GET,
    }
    return render(request, "coping_plan/write_section.html", context)


@require_safe
@unlocked
def hard_moment(request: UnlockedRequest, screen: int = 1) -> HttpResponse:
    record = request.vault.latest(SEQUENCE)
    screens = domain.walk(record.value.now) if record else ()
    shown = screens[screen - 1] if 1 <= screen <= len(screens) else None
    context = {
        "screen": shown,
        "heading": words.MOMENT[shown.section] if shown else "",
        "next": screen + 1,
        "before": screen - 1 if shown else len(screens),
        "is_written": bool(screens),
    }
    return render(request, "coping_plan/hard_moment.html", context)


@require_safe
@unlocked
def earlier_versions(request: UnlockedRequest) -> HttpResponse:
    record = request.vault.latest(SEQUENCE)
    earlier = [(version, _shown(version)) for version in record.value.earlier] if record else []
    return render(request, "coping_plan/earlier_versions.html", {"earlier": earlier})


@require_safe
@unlocked
def print_card(request: UnlockedRequest) -> HttpResponse:
    record = request.vault.latest(SEQUENCE)
    if record is None:
        return redirect("coping_plan:show_plan")
    context = {"version": record.value.now, "sections": _shown(record.value.now)}
    return render(request, "coping_plan/print_card.html", context)


@require_safe
@unlocked
def about(request: UnlockedRequest) -> HttpResponse:
    context = {
        "heading": gettext("For hard moments"),
        "guide_html": guide("coping_plan"),
        "back": reverse("coping_plan:show_plan"),
    }
    return render(request, "web/guide.html", context)


def _section(code: str) -> Section:
    try:
        return Section(code)
    except ValueError:
        raise Http404 from None


def _revision(record: Record[CopingSequence] | None) -> int | None:
    return record.revision if record else None


def _form(request: UnlockedRequest, section: Section, record: Record[CopingSequence] | None) -> TextForm | PeopleForm:
    sent = request.POST if request.method == "POST" else None
    initial: dict[str, object] = {"revision": _revision(record)}
    if section is Section.WHOM:
        people = record.value.now.whom if record else ()
        return PeopleForm(sent, initial={**initial, **people_initial(people)})
    text = record.value.now.text(section) if record else ""
    return TextForm(sent, section=section, initial={**initial, "text": text})


def _with_words(
    former: CopingSequence, section: Section, form: TextForm | PeopleForm, request: UnlockedRequest
) -> CopingSequence:
    if isinstance(form, PeopleForm):
        return domain.write_people(former, form.people(), request.now)
    return domain.write_text(former, section, form.cleaned_data["text"], request.now)


def _keep(request: UnlockedRequest, record: Record[CopingSequence] | None, changed: CopingSequence) -> None:
    if record is None:
        request.vault.seal(SEQUENCE, changed, at=request.now)
    elif changed != record.value:
        request.vault.replace(record, SEQUENCE, changed, at=request.now)


def _onward(request: UnlockedRequest, section: Section) -> str:
    following = list(Section)[list(Section).index(section) + 1 :]
    if "edit" in request.GET or "later" in request.POST or not following:
        return reverse("coping_plan:show_plan")
    return reverse("coping_plan:write_section", args=[following[0].value])


def _changed_elsewhere(request: UnlockedRequest, section: Section, mine: Version, theirs: Version) -> HttpResponse:
    back = reverse("coping_plan:write_section", args=[section.value])
    return conflict_page(request, mine=_as_text(mine, section), theirs=_as_text(theirs, section), back=back)


def _as_text(version: Version, section: Section) -> str:
    return words.as_text(version.whom) if section is Section.WHOM else version.text(section)


def _shown(version: Version) -> list[words.Part]:
    return [words.part(version, section) for section in Section]
