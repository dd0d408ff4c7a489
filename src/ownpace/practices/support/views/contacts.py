"""One of the circle: named, said more about, put away, removed."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.practices.support import words
from ownpace.practices.support.domain import gentle
from ownpace.practices.support.domain.contact import Contact, Rhythm
from ownpace.practices.support.forms.contacts import PART_TITLES, ContactForm, Part, part_form
from ownpace.practices.support.records import CONTACT, REMINDER, TOUCH
from ownpace.web.codes import from_code
from ownpace.web.keeping import change, keep, sent
from ownpace.web.paging import page_of
from ownpace.web.removing import remove

TOUCHES_A_PAGE = 10
FORMS = ["GET", "HEAD", "POST"]


@require_http_methods(FORMS)
@unlocked
def add_contact(request: UnlockedRequest) -> HttpResponse:
    """Name someone or something with one tap."""
    form = ContactForm(sent(request))
    if form.is_valid():
        contact = Contact(begun=request.now, **form.contact_fields())
        return redirect("support:show_contact", request.vault.seal(CONTACT, contact, at=request.now).id)
    return render(request, "support/add_contact.html", {"form": form, "sorts": words.SORTS.items()})


@require_safe
@unlocked
def show_contact(request: UnlockedRequest, contact: RecordId) -> HttpResponse:
    """Show what is known about one of the circle, and the days in touch."""
    record = request.vault.get(CONTACT, contact)
    one, today = record.value, request.now.date()
    touches = sorted(request.vault.all(TOUCH, of=contact), key=lambda each: (each.value.day, each.at), reverse=True)
    context = {
        "record": record,
        "contact": one,
        "sort": words.SORTS[one.sort],
        "last": words.when_last(one, today),
        "good": [words.GOOD[good] for good in one.good],
        "knows": words.KNOWS[one.knows] if one.knows else "",
        "rhythm": words.RHYTHMS[one.rhythm] if one.rhythm is not Rhythm.NONE else "",
        "tap": words.TODAY_TAPS[one.sort],
        "days": words.DAYS[one.sort],
        "noted_today": next((each for each in touches if each.value.day == today), None),
        "page": page_of(request, touches, TOUCHES_A_PAGE),
        "notes": [
            (note.id, words.rule_words(note.value))
            for note in request.vault.all(REMINDER)
            if contact in note.value.contacts and not note.value.is_over(today)
        ],
    }
    return render(request, "support/show_contact.html", context)


@require_http_methods(FORMS)
@unlocked
def edit_contact(request: UnlockedRequest, contact: RecordId, part: str) -> HttpResponse:
    """Say more, or something else, about one of the circle."""
    here = from_code(Part, part)
    with request.vault.action():
        record = request.vault.get(CONTACT, contact)
        form = part_form(here, sent(request), record.value)
        if form.is_valid():
            changed = record.value.reword(form.written(record.value))
            asked = keep(request, record, CONTACT, changed, form, revision=record.value.wording, is_part=True)
            return asked or redirect("support:show_contact", contact)
    context = {"form": form, "record": record, "contact": record.value, "title": PART_TITLES[here]}
    return render(request, "support/edit_contact.html", context)


@require_POST
@unlocked
def put_away(request: UnlockedRequest, contact: RecordId) -> HttpResponse:
    """Put one of the circle away with its history, or take it back."""
    away = request.POST.get("put") == "away"
    change(request, CONTACT, contact, lambda kept: kept.put(away=away, at=request.now))
    return redirect("support:circle") if away else redirect("support:show_contact", contact)


@require_POST
@unlocked
def rest_note(request: UnlockedRequest, contact: RecordId) -> HttpResponse:
    """Say nothing more about a silence for two weeks."""
    until = request.now.date() + gentle.RESTS
    change(request, CONTACT, contact, lambda kept: kept.rest(until))
    return redirect("support:circle")


@require_http_methods(FORMS)
@unlocked
def remove_contact(request: UnlockedRequest, contact: RecordId) -> HttpResponse:
    """Ask, and then remove one of the circle for good, with every day noted."""

    def touches(_: Record[Contact]) -> None:
        for touch in request.vault.all(TOUCH, of=contact):
            request.vault.remove(touch, TOUCH)

    return remove(request, CONTACT, contact, "support/remove_contact.html", then="support:circle", belongs=touches)
