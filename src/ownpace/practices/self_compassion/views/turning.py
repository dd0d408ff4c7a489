"""What I would say to a friend; ups and downs, and what a mistake taught."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.self_compassion.domain.turning import Friend, Lesson
from ownpace.practices.self_compassion.forms import FriendForm, LessonForm, SelfForm
from ownpace.practices.self_compassion.records import FRIEND, LESSON
from ownpace.practices.self_compassion.words import in_short
from ownpace.web.keeping import keep, sent
from ownpace.web.paging import newest_page
from ownpace.web.removing import remove

READ_AND_WRITE = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@unlocked
def friend(request: UnlockedRequest) -> HttpResponse:
    """What was said to friends and to oneself, newest first."""
    page = newest_page(request, FRIEND)
    shown = [(record, in_short(record.value.instead or record.value.to_friend)) for record in page]
    return render(request, "self_compassion/friend.html", {"page": page, "shown": shown})


@READ_AND_WRITE
@unlocked
def write_friend(request: UnlockedRequest, friend: RecordId = "") -> HttpResponse:
    """A friend goes through what I go through: what I would say, and how. Kept at once, so that the rest can wait."""
    with request.vault.action():
        record = request.vault.get(FRIEND, friend) if friend else None
        kept = record.value if record else Friend(request.now, "", "")
        initial = {"going_through": kept.going_through, "to_friend": kept.to_friend, "how": kept.how}
        form = FriendForm(sent(request), initial={**initial, "revision": record.revision if record else None})
        if form.is_valid():
            changed = kept.say(**{key: form.cleaned_data[key] for key in initial})
            if record is None:
                record = request.vault.seal(FRIEND, changed, at=request.now)
            elif conflict := keep(request, record, FRIEND, changed, form):
                return conflict
            return redirect("self_compassion:turn_to_self", record.id)
    return render(request, "self_compassion/write_friend.html", {"form": form, "record": record})


@READ_AND_WRITE
@unlocked
def turn_to_self(request: UnlockedRequest, friend: RecordId) -> HttpResponse:
    """What I say to myself, and what I could say, with the words for the friend in sight."""
    with request.vault.action():
        record = request.vault.get(FRIEND, friend)
        initial = {"to_self": record.value.to_self, "instead": record.value.instead, "revision": record.revision}
        form = SelfForm(sent(request), initial=initial)
        if form.is_valid():
            changed = record.value.turn(form.cleaned_data["to_self"], form.cleaned_data["instead"])
            if conflict := keep(request, record, FRIEND, changed, form):
                return conflict
            return redirect("self_compassion:show_friend", friend)
    return render(request, "self_compassion/turn_to_self.html", {"form": form, "record": record})


@require_safe
@unlocked
def show_friend(request: UnlockedRequest, friend: RecordId) -> HttpResponse:
    """One of them, whole."""
    return render(request, "self_compassion/show_friend.html", {"record": request.vault.get(FRIEND, friend)})


@READ_AND_WRITE
@unlocked
def remove_friend(request: UnlockedRequest, friend: RecordId) -> HttpResponse:
    """Remove one, once asked."""
    return remove(request, FRIEND, friend, "self_compassion/remove_friend.html", then="self_compassion:friend")


@require_safe
@unlocked
def ups_and_downs(request: UnlockedRequest) -> HttpResponse:
    """A short page about ordinary ups and downs, and what mistakes taught, newest first."""
    page = newest_page(request, LESSON)
    shown = [(record, in_short(record.value.mistake), in_short(record.value.taught)) for record in page]
    return render(request, "self_compassion/ups_and_downs.html", {"page": page, "shown": shown})


@READ_AND_WRITE
@unlocked
def write_lesson(request: UnlockedRequest, lesson: RecordId = "") -> HttpResponse:
    """A mistake, what it taught, and what I say to myself."""
    with request.vault.action():
        record = request.vault.get(LESSON, lesson) if lesson else None
        kept = record.value if record else Lesson(request.now, "")
        initial = {"mistake": kept.mistake, "taught": kept.taught, "say": kept.say}
        form = LessonForm(sent(request), initial={**initial, "revision": record.revision if record else None})
        if form.is_valid():
            changed = replace(kept, **{key: form.cleaned_data[key] for key in initial})
            if record is None:
                record = request.vault.seal(LESSON, changed, at=request.now)
            elif conflict := keep(request, record, LESSON, changed, form):
                return conflict
            return redirect("self_compassion:show_lesson", record.id)
    return render(request, "self_compassion/write_lesson.html", {"form": form, "lesson": lesson})


@require_safe
@unlocked
def show_lesson(request: UnlockedRequest, lesson: RecordId) -> HttpResponse:
    """One of them, whole."""
    return render(request, "self_compassion/show_lesson.html", {"record": request.vault.get(LESSON, lesson)})


@READ_AND_WRITE
@unlocked
def remove_lesson(request: UnlockedRequest, lesson: RecordId) -> HttpResponse:
    """Remove one, once asked."""
    return remove(request, LESSON, lesson, "self_compassion/remove_lesson.html", then="self_compassion:ups_and_downs")
