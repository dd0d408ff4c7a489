"""Gives every request the moment it came in and, where its cookie opens one, the vault."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from ownpace.accounts import sessions
from ownpace.accounts.request_types import OwnpaceRequest


class UnlockMiddleware:
    """Sets request.now (aware, local), request.vault (Vault or None) and request.session_key (or None); afterwards
    request.had_session, by which no browser keeps the answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        own_request = cast(OwnpaceRequest, request)
        own_request.now = timezone.localtime(timezone.now())
        own_request.cookie_to_set, own_request.had_session = None, False
        cookie = None if _is_foreign(request) else request.COOKIES.get(sessions.cookie_name())
        try:
            found, is_known = sessions.find(cookie, own_request.now), True
        except DatabaseError:  # Help now, Steady me and Leave now answer whatever else does not
            found, is_known = None, False
        sessions.admit(request, found)
        was_open = own_request.open_session is not None
        if cookie and is_known and not was_open:
            own_request.cookie_to_set = ""
        response = self.get_response(request)
        own_request.had_session = was_open or own_request.cookie_to_set is not None
        sessions.write_cookie(request, response)
        return response


def _is_foreign(request: HttpRequest) -> bool:
    """Return whether a page of another site, or of another port of this machine, began the request. Cookies know no
    ports, so SameSite lets the second kind through; such a visit stays locked and keeps no session awake.
    """
    return request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")
