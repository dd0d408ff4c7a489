"""Gives every request the moment it came in and, where its cookie opens one, the vault."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from ownpace.accounts import sessions
from ownpace.accounts.visits import Visit


class UnlockMiddleware:
    """Sets request.now (aware, local), request.vault (Vault or None) and request.session_key (or None); afterwards
    request.had_session, by which no browser keeps the answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        visit = cast(Visit, request)
        visit.now = timezone.localtime(timezone.now())
        visit.session_cookie, visit.had_session = None, False
        cookie = None if _is_foreign(request) else request.COOKIES.get(sessions.cookie_name())
        try:
            found, is_known = sessions.find(cookie, visit.now), True
        except DatabaseError:  # Help now, Steady me and Leave now answer whatever else does not
            found, is_known = None, False
        sessions.admit(request, found)
        was_open = visit.live is not None
        if cookie and is_known and not was_open:
            visit.session_cookie = ""
        response = self.get_response(request)
        visit.had_session = was_open or visit.session_cookie is not None
        sessions.write_cookie(request, response)
        return response


def _is_foreign(request: HttpRequest) -> bool:
    """Return whether a page of another site, or of another port of this machine, began the request. Cookies know no
    ports, so SameSite lets the second kind through; such a visit stays locked and keeps no session awake.
    """
    return request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")
