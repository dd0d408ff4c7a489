"""What every answer carries, and what is refused before a view sees it."""

from __future__ import annotations

from collections.abc import Callable

from csp.utils import build_policy
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.http import url_has_allowed_host_and_scheme

from ownpace.core.records import Conflict, NoSuchRecord
from ownpace.sealed.errors import Unreadable
from ownpace.web import danger, refusals

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
    """Refuses, each with a page in plain words: a body that is too large, a null character in the address, a record
    that is not there, was changed elsewhere or does not open.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if _length(request) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return _dressed(refusals.too_large(request))
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            return _dressed(refusals.not_found(request, Http404()))
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponseBase | None:
        """Answer the three things that a vault may say: there is none, it was changed elsewhere, it does not open."""
        if isinstance(exception, NoSuchRecord):
            return refusals.not_found(request, exception)
        if isinstance(exception, Conflict):
            return refusals.changed_elsewhere(request)
        return refusals.unreadable() if isinstance(exception, Unreadable) else None


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
        noticed = danger.typed_in(request)
        response = self.get_response(request)
        where = response.headers.get("Location", "")
        if noticed and 300 <= response.status_code < 400 and _is_ours(where, request):
            response.headers["Location"] = _with_care(where)
        return response


def _dressed(response: HttpResponseBase) -> HttpResponseBase:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Content-Security-Policy", build_policy())
    # Static files arrive with a lifetime of their own; UnlockMiddleware marks what a session had a part in.
    response.headers.setdefault("Cache-Control", "no-store")
    return response


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
