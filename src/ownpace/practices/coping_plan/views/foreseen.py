"""Pages for setbacks that can be foreseen, each with its own steps."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.records import RecordId
from ownpace.practices.coping_plan import catalogue, words
from ownpace.practices.coping_plan.domain.card import card
from ownpace.practices.coping_plan.domain.foreseen import Foreseen
from ownpace.practices.coping_plan.domain.plan import lines
from ownpace.practices.coping_plan.forms import AnswerForm, ForeseeForm
from ownpace.practices.coping_plan.records import FORESEEN, SEQUENCE
from ownpace.web.keeping import keep, sent, store
from ownpace.web.paging import newest_page
from ownpace.web.removing import remove


@require_safe
@unlocked
def foreseen(request: UnlockedRequest) -> HttpResponse:
    """All setbacks foreseen, the newest first."""
    return render(request, "coping_plan/foreseen.html", {"page": newest_page(request, FORESEEN)})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def foresee(request: UnlockedRequest) -> HttpResponse:
    """A new one: its name and its early signs."""
    form = ForeseeForm(sent(request))
    if form.is_valid():
        cleaned = form.cleaned_data
        begun = Foreseen(request.now, request.now, cleaned["name"], cleaned["signs"])
        kept = store(request, None, FORESEEN, begun)
        return redirect("coping_plan:answer_foreseen", kept.id)
    return render(request, "coping_plan/foresee.html", {"form": form, **_name_examples()})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def change_foreseen(request: UnlockedRequest, foreseen: RecordId) -> HttpResponse:
    """Another name, or other signs."""
    with request.vault.action():
        record = request.vault.get(FORESEEN, foreseen)
        kept = record.value
        initial = {"revision": record.revision, "name": kept.name, "signs": kept.signs}
        form = ForeseeForm(sent(request), initial=initial)
        if form.is_valid():
            changed = kept.write_setback(form.cleaned_data["name"], form.cleaned_data["signs"], request.now)
            onward = redirect("coping_plan:show_foreseen", record.id)
            return keep(request, record, FORESEEN, changed, form, is_part=True) or onward
    context = {"form": form, "record": record, **_name_examples()}
    return render(request, "coping_plan/change_foreseen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def answer_foreseen(request: UnlockedRequest, foreseen: RecordId) -> HttpResponse:
    """What to do when it comes: first, next, whom."""
    with request.vault.action():
        record = request.vault.get(FORESEEN, foreseen)
        kept = record.value
        initial = {"revision": record.revision, "first": kept.first, "next": kept.next, "whom": kept.whom}
        form = AnswerForm(sent(request), initial=initial)
        if form.is_valid():
            cleaned = form.cleaned_data
            changed = kept.write_answer(cleaned["first"], cleaned["next"], cleaned["whom"], request.now)
            onward = redirect("coping_plan:show_foreseen", record.id)
            return keep(request, record, FORESEEN, changed, form, is_part=True) or onward
    context = {
        "form": form,
        "record": record,
        "lists": [
            ("first", catalogue.of_foreseen("first")),
            ("next", catalogue.of_foreseen("next")),
        ],
        "people": _people(request),
        "is_new": not kept.has_answer,
    }
    return render(request, "coping_plan/answer_foreseen.html", context)


@require_safe
@unlocked
def show_foreseen(request: UnlockedRequest, foreseen: RecordId) -> HttpResponse:
    """One of them with its steps."""
    record = request.vault.get(FORESEEN, foreseen)
    kept = record.value
    context = {
        "record": record,
        "foreseen": kept,
        "signs": lines(kept.signs),
        "first": lines(kept.first),
        "following": lines(kept.next),
    }
    return render(request, "coping_plan/show_foreseen.html", context)


@require_safe
@unlocked
def print_foreseen(request: UnlockedRequest, foreseen: RecordId) -> HttpResponse:
    """One of them on one page."""
    record = request.vault.get(FORESEEN, foreseen)
    context = {"record": record, "card": card(words.foreseen_on_paper(record.value))}
    return render(request, "coping_plan/print_foreseen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_foreseen(request: UnlockedRequest, foreseen: RecordId) -> HttpResponse:
    """Ask, then remove one for good. Setbacks that came stay, with the name they had."""
    return remove(request, FORESEEN, foreseen, "coping_plan/remove_foreseen.html", then="coping_plan:foreseen")


def _name_examples() -> dict[str, catalogue.Examples]:
    return {"names": catalogue.of_foreseen("name"), "signs": catalogue.of_foreseen("signs")}


def _people(request: UnlockedRequest) -> list[str]:
    """Return whom the person has named already, in the plan and in their circle, as lines."""
    record = request.vault.latest(SEQUENCE)
    named = (*record.value.now.whom, *record.value.now.professionals) if record else ()
    allies = (ally.words for ally in practices.offers(request.vault, OfferKind.ALLY))
    names = {contact.name for contact in named}
    return [*(words.one_line(contact) for contact in named), *(ally for ally in allies if ally not in names)]
