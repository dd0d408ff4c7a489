"""Pages for writing the plan in calm hours and walking it in hard ones."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import Offer, OfferKind, Text
from ownpace.core.records import Record
from ownpace.practices.coping_plan import words
from ownpace.practices.coping_plan.catalogue import examples
from ownpace.practices.coping_plan.domain import plan, walking
from ownpace.practices.coping_plan.domain.card import card
from ownpace.practices.coping_plan.domain.plan import OF_PEOPLE, CopingSequence, Section, Version
from ownpace.practices.coping_plan.forms import PeopleForm, TextForm, people_initial
from ownpace.practices.coping_plan.records import CUES, FORESEEN, ROUTINE, SEQUENCE, SETBACK
from ownpace.web.codes import from_code
from ownpace.web.keeping import keep, sent


@require_safe
@unlocked
def show_plan(request: UnlockedRequest) -> HttpResponse:
    """The plan, and the ways to all else here."""
    vault = request.vault
    record = vault.latest(SEQUENCE)
    cues = vault.latest(CUES)
    context = {
        "sequence": record.value if record else None,
        "parts": _parts(record.value.now) if record else [],
        "has_cues": cues is not None and not cues.value.is_empty,
        "routines": vault.count(ROUTINE),
        "foreseen": vault.count(FORESEEN),
        "setbacks": vault.count(SETBACK),
    }
    return render(request, "coping_plan/show_plan.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def write_section(request: UnlockedRequest, section: str) -> HttpResponse:
    """One section of the plan, kept when it is sent."""
    part = from_code(Section, section)
    with request.vault.action():
        record = request.vault.latest(SEQUENCE)
        form = _form(request, part, record)
        if form.is_valid():
            former = record.value if record else plan.begin(request.now)
            changed = _with_words(former, part, form, request)
            asked = keep(
                request, record, SEQUENCE, changed, form, says=lambda kept: words.in_full(kept.now, part), is_part=True
            )
            return asked or _onward(request, part)
    context = {
        "form": form,
        "section": part,
        "title": words.TITLE[part],
        "asks": words.ASKS[part],
        "why": words.WHY[part],
        "examples": examples(part),
        "number": words.NUMBER[part],
        "of": words.PARTS,
        "is_last": part is tuple(Section)[-1],
        "is_edit": "edit" in request.GET,
    }
    return render(request, "coping_plan/write_section.html", context)


@require_safe
@unlocked
def hard_moment(request: UnlockedRequest, screen: int = 1) -> HttpResponse:
    """The plan, one thing at a time. Nothing is kept."""
    record = request.vault.latest(SEQUENCE)
    screens = walking.walk(record.value.now) if record else ()
    shown = screens[screen - 1] if 1 <= screen <= len(screens) else None
    context = {
        "screen": shown,
        "heading": words.MOMENT[shown.section] if shown else "",
        "next": screen + 1,
        "before": screen - 1 if shown else len(screens),
        "people": walking.people_ahead(screens, screen) if shown else 0,
        "is_written": bool(screens),
    }
    return render(request, "coping_plan/hard_moment.html", context)


@require_safe
@unlocked
def earlier_versions(request: UnlockedRequest) -> HttpResponse:
    """What the plan was before."""
    record = request.vault.latest(SEQUENCE)
    earlier = [(version, _shown(version)) for version in record.value.earlier] if record else []
    return render(request, "coping_plan/earlier_versions.html", {"earlier": earlier})


@require_safe
@unlocked
def print_card(request: UnlockedRequest) -> HttpResponse:
    """The plan on one page."""
    record = request.vault.latest(SEQUENCE)
    if record is None:
        return redirect("coping_plan:show_plan")
    return render(request, "coping_plan/print_card.html", {"card": card(words.plan_on_paper(record.value.now))})


def _form(request: UnlockedRequest, section: Section, record: Record[CopingSequence] | None) -> TextForm | PeopleForm:
    initial: dict[str, object] = {"revision": record and record.revision}
    now = record.value.now if record else plan.begin(request.now).now
    if section in OF_PEOPLE:
        people = now.people(section)
        allies = _allies(request, now) if section is Section.WHOM else []
        return PeopleForm(sent(request), allies=allies, initial={**initial, **people_initial(people)})
    return TextForm(sent(request), label=words.ASKS[section], initial={**initial, "text": now.text(section)})


def _allies(request: UnlockedRequest, now: Version) -> list[Offer]:
    """Return the people of the circle who are not in this part of the plan yet."""
    here = {contact.name for contact in now.whom}
    return [ally for ally in practices.offers(request.vault, OfferKind.ALLY) if ally.words not in here]


def _with_words(
    former: CopingSequence, section: Section, form: TextForm | PeopleForm, request: UnlockedRequest
) -> CopingSequence:
    if isinstance(form, PeopleForm):
        return plan.write_people(former, form.people(), request.now, section)
    return plan.write_text(former, section, form.cleaned_data["text"], request.now)


def _onward(request: UnlockedRequest, section: Section) -> HttpResponse:
    following = list(Section)[list(Section).index(section) + 1 :]
    if "edit" in request.GET or "later" in request.POST or not following:
        return redirect("coping_plan:show_plan")
    return redirect("coping_plan:write_section", following[0].value)


def _shown(version: Version) -> list[words.Part]:
    return [words.part(version, section) for section in Section]


def _parts(version: Version) -> list[tuple[Text, list[words.Part]]]:
    """Return the six parts by their titles, each with its sections."""
    shown = _shown(version)
    alone = [each for each in shown if each.section in (Section.FIRST, Section.NEXT)]
    others = [(each.title, [each]) for each in shown if each not in alone]
    return [others[0], (gettext("What I do alone"), alone), *others[1:]]
