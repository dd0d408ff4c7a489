"""Notes for the calendar of one's phone: made here, taken as a file, and kept here with whom they are about."""

from __future__ import annotations

import secrets

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import Record, RecordId
from ownpace.practices.support import words
from ownpace.practices.support.calendar_file import calendar_file
from ownpace.practices.support.domain.contact import Contact, Rhythm
from ownpace.practices.support.domain.reminder import Reminder
from ownpace.practices.support.forms.reminders import ReminderForm
from ownpace.practices.support.records import CONTACT, REMINDER
from ownpace.web.keeping import sent
from ownpace.web.removing import remove

FORMS = ["GET", "HEAD", "POST"]
FILE_NAME = "note.ics"


@require_safe
@unlocked
def reminders(request: UnlockedRequest) -> HttpResponse:
    """Show the notes that were made, and whom each is about."""
    names = {record.id: record.value.name for record in request.vault.all(CONTACT)}
    made = [
        (record, words.rule_words(record.value), _about(record.value, names), record.value.is_over(request.now.date()))
        for record in reversed(request.vault.all(REMINDER))
    ]
    return render(request, "support/reminders.html", {"made": made})


@require_http_methods(FORMS)
@unlocked
def make_reminder(request: UnlockedRequest) -> HttpResponse:
    """Choose whom it is about, how often and when."""
    here = _here(request)
    form = ReminderForm(sent(request), contacts=_names(here), initial=_initial(request, here))
    if form.is_valid():
        record = request.vault.seal(REMINDER, form.reminder(secrets.token_hex(16), request.now), at=request.now)
        return redirect("support:show_reminder", record.id)
    return render(request, "support/make_reminder.html", {"form": form})


@require_safe
@unlocked
def show_reminder(request: UnlockedRequest, reminder: RecordId) -> HttpResponse:
    """Show what the file holds and what leaves with it, before it is taken."""
    record = request.vault.get(REMINDER, reminder)
    one = record.value
    names = {each.id: each.value.name for each in request.vault.all(CONTACT)}
    text = words.note_text(one)
    context = {
        "record": record,
        "reminder": one,
        "rule": words.rule_words(one),
        "text": text,
        "alarm": words.ALARMS[one.alarm] if one.alarm is not None else "",
        "about": _about(one, names),
        "file": calendar_file(one, text).decode(),
    }
    return render(request, "support/show_reminder.html", context)


@require_POST
@unlocked
def take_note(request: UnlockedRequest, reminder: RecordId) -> HttpResponse:
    """Hand over the calendar file."""
    one = request.vault.get(REMINDER, reminder).value
    response = HttpResponse(calendar_file(one, words.note_text(one)), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    response.headers["Cache-Control"] = "no-store"
    return response


@require_http_methods(FORMS)
@unlocked
def remove_reminder(request: UnlockedRequest, reminder: RecordId) -> HttpResponse:
    """Ask, and then forget a note; what a calendar has taken stays there."""
    page, onward = "support/remove_reminder.html", "support:reminders"
    return remove(request, REMINDER, reminder, page, then=onward, shows=_rule)


def _rule(record: Record[Reminder]) -> dict[str, str]:
    return {"rule": words.rule_words(record.value)}


def _here(request: UnlockedRequest) -> list[Record[Contact]]:
    here = (record for record in request.vault.all(CONTACT) if not record.value.put_away)
    return sorted(here, key=lambda record: record.value.name.casefold())


def _names(here: list[Record[Contact]]) -> list[tuple[RecordId, str]]:
    return [(record.id, record.value.name) for record in here]


def _initial(request: UnlockedRequest, here: list[Record[Contact]]) -> dict[str, object]:
    """Return what the form starts with when one comes from the page of somebody: them, and their rhythm."""
    chosen = next((record for record in here if record.id == request.GET.get("about")), None)
    if chosen is None:
        return {}
    rhythm = chosen.value.rhythm
    return {"contacts": [chosen.id], "rhythm": "" if rhythm is Rhythm.NONE else rhythm.value}


def _about(reminder: Reminder, names: dict[RecordId, str]) -> str:
    return ", ".join(names[id] for id in reminder.contacts if id in names)
