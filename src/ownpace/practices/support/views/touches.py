"""Days in touch: noted with one tap, or for another day, with a line if wanted."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.practices.support.domain.contact import Touch
from ownpace.practices.support.forms.contacts import EditTouchForm, TouchForm
from ownpace.practices.support.records import CONTACT, TOUCH
from ownpace.web.keeping import change, keep, sent
from ownpace.web.removing import remove

FORMS = ["GET", "HEAD", "POST"]


@require_http_methods(FORMS)
@unlocked
def note_touch(request: UnlockedRequest, contact: RecordId) -> HttpResponse:
    """Note a day in touch: today with one tap, or another one."""
    record = request.vault.get(CONTACT, contact)
    if request.method == "POST" and "today" in request.POST:
        return _note(request, contact, request.now.date(), "")
    form = TouchForm(sent(request), today=request.now.date())
    if form.is_valid():
        return _note(request, contact, form.cleaned_data["day"], form.cleaned_data["how"])
    context = {"form": form, "record": record, "contact": record.value}
    return render(request, "support/note_touch.html", context)


def _note(request: UnlockedRequest, contact: RecordId, day: date, how: str) -> HttpResponse:
    """Keep a day; one that is noted already is kept again for the sake of another line alone."""
    with request.vault.action():
        if how or day not in _days(request, contact):
            request.vault.seal(TOUCH, Touch.note(day, how, request.now), at=request.now, of=contact)
            _recount(request, contact)
    return redirect("support:show_contact", contact)


@require_http_methods(FORMS)
@unlocked
def edit_touch(request: UnlockedRequest, touch: RecordId) -> HttpResponse:
    """Change the day, or the line about it."""
    with request.vault.action():
        record = request.vault.get(TOUCH, touch)
        initial = {"revision": record.revision, **EditTouchForm.initial_of(record.value)}
        form = EditTouchForm(sent(request), today=request.now.date(), initial=initial)
        if form.is_valid():
            changed = record.value.change(form.cleaned_data["day"], form.cleaned_data["how"], request.now)
            if conflict := keep(request, record, TOUCH, changed, form):
                return conflict
            _recount(request, _contact_of(record.of))
            return redirect("support:show_contact", _contact_of(record.of))
        contact = request.vault.get(CONTACT, _contact_of(record.of))
    return render(request, "support/edit_touch.html", {"form": form, "record": record, "contact": contact})


@require_http_methods(FORMS)
@unlocked
def remove_touch(request: UnlockedRequest, touch: RecordId) -> HttpResponse:
    """Ask, and then remove a day that was noted."""
    contact = _contact_of(request.vault.get(TOUCH, touch).of)

    def last_day(record: Record[Touch]) -> None:
        _recount(request, contact, without=record.id)

    onward = reverse("support:show_contact", args=[contact])
    return remove(request, TOUCH, touch, "support/remove_touch.html", then=onward, belongs=last_day)


def _recount(request: UnlockedRequest, contact: RecordId, without: RecordId = "") -> None:
    """Keep the latest day in touch with the contact. without: a day that is about to go."""
    days = _days(request, contact, without)
    change(request, CONTACT, contact, lambda kept: kept.with_touches(days))


def _days(request: UnlockedRequest, contact: RecordId, without: RecordId = "") -> set[date]:
    return {each.value.day for each in request.vault.all(TOUCH, of=contact) if each.id != without}


def _contact_of(id: RecordId | None) -> RecordId:
    if id is None:
        raise Http404
    return id
