"""What every answer carries, and what is refused before a view sees it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, cast

from csp.utils import build_policy
from django.conf import settings
from django.core.exceptions import BadRequest
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme

from ownpace.core.records import Conflict, DoesNotFit, NoSuchRecord
from ownpace.sealed.errors import Unreadable
from ownpace.web import danger, encodings, large_forms, refusals

FACTS = logging.getLogger("ownpace.web")
Answer = Callable[[HttpRequest], HttpResponseBase]

HEADERS = {
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), "
        "encrypted-media=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), "
        "midi=(), payment=(), serial=(), usb=(), browsing-topics=(), interest-cohort=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}


class PlainRefusals:
    """Refuses, each with a page in plain words: a body that is too large or says that it is not UTF-8, a null character
    in the address, a record that is not there, was changed elsewhere, does not open or cannot be written.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if (refused := self._refused(request)) is not None:
            return _dressed(refused)
        return self.get_response(request)

    def _refused(self, request: HttpRequest) -> HttpResponseBase | None:
        if _length(request) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return refusals.too_large(request)
        if (request.encoding or "utf-8").lower() not in encodings.USED:
            request.encoding = "utf-8"  # what reads the address for the page goes by it as well
            return refusals.bad_request(_unread(request), BadRequest())
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return refusals.not_found(_unread(request), Http404())
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """Answer the three things that a vault may say: there is none, it was changed elsewhere, it does not open. And
        the one that a disk may say: there is no room, or no permission, to write.
        """
        if isinstance(exception, NoSuchRecord):
            return refusals.not_found(request, exception)
        if isinstance(exception, Conflict):
            return refusals.changed_elsewhere(request)
        if isinstance(exception, OperationalError) and request.method == "POST":
            FACTS.error("not written", exc_info=exception)
            return refusals.not_written(request)
        return refusals.unreadable() if isinstance(exception, (Unreadable, DoesNotFit)) else None


class LargeForms:
    """Reads, in little time, a form of more than the usual size that some page will answer with every word still in it:
    one for a person who is unlocked, or one that is handed back because it locked meanwhile. Refuses any other.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if _length(request) > large_forms.USUAL:
            if not _keeps_words(request):
                return refusals.too_large(request)
            large_forms.read(request)
        return self.get_response(request)


class Headers:
    """Tells browsers to keep pages to themselves: no framing, no sharing with other sites, no copies."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return _dressed(self.get_response(request))


class Care:
    """After words that may mean danger, the page one is sent to shows a quiet line. Nothing else remembers."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        where = response.headers.get("Location", "")
        if 300 <= response.status_code < 400 and _is_ours(where, request) and danger.typed_in(request):
            response.headers["Location"] = _with_care(where)
        return response


def _dressed(response: HttpResponseBase) -> HttpResponseBase:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", build_policy())
    # Static files arrive with a lifetime of their own; UnlockMiddleware marks what a session had a part in.
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def _keeps_words(request: HttpRequest) -> bool:
    """Without the cookie that every form of ours comes with, cli/door.py has kept nothing that could be read."""
    try:
        view = resolve(request.path_info).func
    except Resolver404:
        return False
    is_answered = getattr(request, "vault", None) is not None or getattr(view, "hands_back", False)
    return is_answered and settings.CSRF_COOKIE_NAME in request.COOKIES


def _unread(request: HttpRequest) -> HttpRequest:
    """Have a page that refuses a request look for no token in its body, however long that is."""
    cast(Any, request).csrf_processing_done = True
    return request


def _length(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _is_ours(where: str, request: HttpRequest) -> bool:
    return url_has_allowed_host_and_scheme(where, allowed_hosts={request.get_host()})


def _with_care(where: str) -> str:
    page, mark, fragment = where.partition("#")
    return f"{page}{'&' if '?' in page else '?'}care=1{mark}{fragment}"
