"""Pages for setbacks that can be foreseen, each with its own steps."""

from __future__ import annotations

from django.core.paginator import Paginator
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
from ownpace.practices.coping_plan.views.keeping import revision
from ownpace.web.keeping import keep, sent, store

A_PAGE = 20


@require_safe
@unlocked
def foreseen(request: UnlockedRequest) -> HttpResponse:
    """All setbacks foreseen, the newest first."""
    page = Paginator(request.vault.all(FORESEEN)[::-1], A_PAGE).get_page(request.GET.get("page"))
    return render(request, "coping_plan/foreseen.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def foresee(request: UnlockedRequest) -> HttpResponse:
    """A new one: its name and its early signs."""
    form = ForeseeForm(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        kept = store(request, None, FORESEEN, Foreseen(request.now, request.now, said["name"], said["signs"]))
        return redirect("coping_plan:answer_foreseen", kept.id)
    return render(request, "coping_plan/foresee.html", {"form": form, **_name_examples()})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def change_foreseen(request: UnlockedRequest, foreseen: RecordId) -> HttpResponse:
    """Another name, or other signs."""
    with request.vault.action():
        record = request.vault.get(FORESEEN, foreseen)
        kept = record.value
        initial = {"revision": revision(record), "name": kept.name, "signs": kept.signs}
        form = ForeseeForm(sent(request), initial=initial)
        if form.is_valid():
            said = form.cleaned_data
            changed = kept.write_setback(said["name"], said["signs"], request.now)
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
        initial = {"revision": revision(record), "first": kept.first, "next": kept.next, "whom": kept.whom}
        form = AnswerForm(sent(request), initial=initial)
        if form.is_valid():
            said = form.cleaned_data
            changed = kept.write_answer(said["first"], said["next"], said["whom"], request.now)
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
    record = request.vault.get(FORESEEN, foreseen)
    if request.method == "POST":
        request.vault.remove(record, FORESEEN)
        return redirect("coping_plan:foreseen")
    return render(request, "coping_plan/remove_foreseen.html", {"record": record})


def _name_examples() -> dict[str, tuple[str, ...]]:
    return {"names": catalogue.of_foreseen("name"), "signs": catalogue.of_foreseen("signs")}


def _people(request: UnlockedRequest) -> list[str]:
    """Return whom the person has named already, in the plan and in their circle, as lines."""
    record = request.vault.latest(SEQUENCE)
    named = (*record.value.now.whom, *record.value.now.professionals) if record else ()
    allies = (ally.words for ally in practices.offers(request.vault, OfferKind.ALLY))
    names = {contact.name for contact in named}
    return [*(words.one_line(contact) for contact in named), *(ally for ally in allies if ally not in names)]
