"""Pages for what could not be done: plain, kind, with no content and no technical words. Help now is on each."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from ownpace.accounts.access import NOT_SHOWN

NOT_WORDS = NOT_SHOWN | {"revision"}


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


@requires_csrf_token
def too_large(request: HttpRequest) -> HttpResponse:
    """More was sent than fits."""
    return render(request, "413.html", status=413)


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was opened before an unlock, or in another tab, and no longer fits."""
    return render(request, "403_csrf.html", status=403)


def changed_elsewhere(request: HttpRequest) -> HttpResponse:
    """The record was changed in another tab; nothing was written, and the words that were sent are handed back."""
    words = [value for name in request.POST for value in request.POST.getlist(name) if name not in NOT_WORDS and value]
    return render(request, "web/changed_elsewhere.html", {"words": words, "back": request.path}, status=409)


def unreadable() -> HttpResponse:
    """What is stored does not open. Drawn without asking the vault or the database anything."""
    return HttpResponse(render_to_string("web/unreadable.html"), status=500)


def broke(request: HttpRequest) -> HttpResponse:
    """Something broke on this side. Drawn without asking the vault or the database anything."""
    return HttpResponse(render_to_string("500.html"), status=500)
