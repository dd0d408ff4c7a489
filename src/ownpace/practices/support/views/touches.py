"""Days in touch: noted with one tap, or for another day, with a line if wanted."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.support.domain.contact import Touch
from ownpace.practices.support.forms.contacts import EditTouchForm, TouchForm
from ownpace.practices.support.records import CONTACT, TOUCH
from ownpace.practices.support.views.kept import recount, to
from ownpace.web.keeping import keep, sent

FORMS = ["GET", "HEAD", "POST"]
SEEN_AGAIN = 5
"""Notes looked through for the same one sent twice."""


@require_http_methods(FORMS)
@unlocked
def note_touch(request: UnlockedRequest, contact: RecordId) -> HttpResponse:
    """Note a day in touch: today with one tap, or another one."""
    record = request.vault.get(CONTACT, contact)
    if request.method == "POST" and "today" in request.POST:
        return _keep(request, contact, request.now.date(), "")
    form = TouchForm(sent(request), today=request.now.date())
    if form.is_valid():
        return _keep(request, contact, form.cleaned_data["day"], form.cleaned_data["how"])
    context = {"form": form, "record": record, "contact": record.value}
    return render(request, "support/note_touch.html", context)


def _keep(request: UnlockedRequest, contact: RecordId, day: date, how: str) -> HttpResponse:
    """Keep a day; the same one sent twice is kept once."""
    with request.vault.action():
        known = [(each.value.day, each.value.how) for each in request.vault.recent(TOUCH, SEEN_AGAIN, of=contact)]
        is_known = (day, how) in known or (not how and day in (other for other, _ in known))
        if not is_known:
            request.vault.seal(TOUCH, Touch.note(day, how, request.now), at=request.now, of=contact)
            recount(request, contact)
    return to("show_contact", contact)


@require_http_methods(FORMS)
@unlocked
def edit_touch(request: UnlockedRequest, touch: RecordId) -> HttpResponse:
    """Change the day, or the line about it."""
    with request.vault.action():
        record = request.vault.get(TOUCH, touch)
        initial = {"revision": record.revision, **EditTouchForm.initial_of(record.value)}
        form = EditTouchForm(sent(request), today=request.now.date(), initial=initial)
        if form.is_valid():
            said = form.cleaned_data
            changed = record.value.change(said["day"], said["how"], request.now)
            if conflict := keep(request, record, TOUCH, changed, form):
                return conflict
            recount(request, _contact_of(record.of))
            return to("show_contact", _contact_of(record.of))
        contact = request.vault.get(CONTACT, _contact_of(record.of))
    return render(request, "support/edit_touch.html", {"form": form, "record": record, "contact": contact})


@require_http_methods(FORMS)
@unlocked
def remove_touch(request: UnlockedRequest, touch: RecordId) -> HttpResponse:
    """Ask, and then remove a day that was noted."""
    with request.vault.action():
        record = request.vault.get(TOUCH, touch)
        contact = _contact_of(record.of)
        if request.method == "POST":
            request.vault.remove(record, TOUCH)
            recount(request, contact)
            return to("show_contact", contact)
    context = {"touch": record.value, "back": reverse("support:edit_touch", args=[touch])}
    return render(request, "support/remove_touch.html", context)


def _contact_of(id: RecordId | None) -> RecordId:
    if id is None:
        raise Http404
    return id
