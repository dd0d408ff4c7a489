"""What is refused before a view sees it, and what is added to the address of an answer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.core.exceptions import BadRequest
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.http import url_has_allowed_host_and_scheme

from ownpace.core.records import Conflict, NoSuchRecord
from ownpace.sealed.errors import Unreadable
from ownpace.web import danger, encodings, refusals

FACTS = logging.getLogger("ownpace.web")
Answer = Callable[[HttpRequest], HttpResponseBase]

STRANGERS = 1024 * 1024


class PlainRefusals:
    """Refuses, each with a page in plain words: a body that is too large or says that it is not UTF-8, a null character
    in the address, a record that is not there, was changed elsewhere, does not open or cannot be written.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        refused = self._refused(request)
        return self.get_response(request) if refused is None else refused

    def _refused(self, request: HttpRequest) -> HttpResponseBase | None:
        if _length(request) > _most(request):
            return refusals.too_large(_unread(request))
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
        return refusals.unreadable() if isinstance(exception, Unreadable) else None


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


def _unread(request: HttpRequest) -> HttpRequest:
    """Have a page that refuses a request look for no token in its body, however long that is."""
    cast(Any, request).csrf_processing_done = True
    return request


def _most(request: HttpRequest) -> int:
    """Return how many bytes a form may bring. Without the cookie of our forms, which browsers do not send for other
    sites, it is less: taking a long form apart needs many times its size.
    """
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE if settings.CSRF_COOKIE_NAME in request.COOKIES else STRANGERS


def _length(request: HttpRequest) -> int:
    """Return how long the body says it is; of a longer one cli/body_limit.py lets the beginning in."""
    try:
        return max(int(request.headers.get("Ownpace-Body-Bytes") or 0), int(request.META.get("CONTENT_LENGTH") or 0))
    except ValueError:
        return 0


def _is_ours(where: str, request: HttpRequest) -> bool:
    return url_has_allowed_host_and_scheme(where, allowed_hosts={request.get_host()})


def _with_care(where: str) -> str:
    page, mark, fragment = where.partition("#")
    return f"{page}{'&' if '?' in page else '?'}care=1{mark}{fragment}"
