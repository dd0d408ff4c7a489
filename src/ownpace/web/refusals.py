"""Pages for what could not be done: plain, kind, with no content and no technical words. Help now is on each."""

from __future__ import annotations

import re

from django.conf import settings
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from ownpace.accounts.access import NOT_SHOWN, to_send_again
from ownpace.web import encodings

NOT_WORDS = NOT_SHOWN | {"revision"}
FORM = "application/x-www-form-urlencoded"
CODED = re.compile(r"[a-z0-9_.:-]*")
"""What a choice or a button of a form sends."""


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The browser sent something that cannot be read."""
    return render(request, "400.html", status=400)


@requires_csrf_token
def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """This page is not open from here."""
    return render(request, "403.html", status=403)


@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page."""
    return render(request, "404.html", status=404)


def too_large(request: HttpRequest) -> HttpResponse:
    """More was sent than fits. The beginning of it, where it came in, is handed back to be copied."""
    return render(request, "413.html", {"words": _persons_words(request) if _is_read(request) else []}, status=413)


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was opened before an unlock, or in another tab, and no longer fits. The words are handed back, to be
    copied: a browser that goes back shows the page empty. Words that another site sent are not the person's.
    """
    return render(request, "403_csrf.html", {"words": _persons_words(request)}, status=403)


def changed_elsewhere(request: HttpRequest) -> HttpResponse:
    """The record was changed in another tab; nothing was written, and the words that were sent are handed back."""
    return render(request, "web/changed_elsewhere.html", {"words": _words(request), "back": request.path}, status=409)


def not_written(request: HttpRequest) -> HttpResponse:
    """The database takes no writing, as on a full disk: nothing was kept, and a form is there to be sent once more."""
    is_unlocked = getattr(request, "vault", None) is not None
    return render(request, "web/not_written.html", to_send_again(request) if is_unlocked else {}, status=503)


def _persons_words(request: HttpRequest) -> list[str]:
    is_ours = request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    return [value for value in _words(request) if is_ours and not CODED.fullmatch(value)]


def _is_read(request: HttpRequest) -> bool:
    """Return whether a form that is too long came in as far as anything is read, and as our pages send it."""
    is_usual = settings.CSRF_COOKIE_NAME in request.COOKIES and request.content_type == FORM
    is_usual = is_usual and (request.encoding or "utf-8").lower() in encodings.USED
    try:
        sent = int(request.META.get("CONTENT_LENGTH") or 0)
        return is_usual and sent <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE and bool(request.POST)
    except (ValueError, SuspiciousOperation, BadRequest, UnreadablePostError):
        return False


def _words(request: HttpRequest) -> list[str]:
    return [value for name in request.POST for value in request.POST.getlist(name) if name not in NOT_WORDS and value]


def unreadable() -> HttpResponse:
    """What is stored does not open. Drawn without asking the vault or the database anything."""
    return HttpResponse(render_to_string("web/unreadable.html"), status=500)


def broke(request: HttpRequest) -> HttpResponse:
    """Something broke on this side. Drawn without asking the vault or the database anything."""
    return HttpResponse(render_to_string("500.html"), status=500)
