"""A request as it looks after the middleware."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest

from ownpace.sealed.vault import Vault

if TYPE_CHECKING:
    from ownpace.accounts.sessions import Live


class Visit(HttpRequest):
    """Any request. now: aware, in the local zone. vault, live and session_key: None while it is locked.

    session_cookie: what the response will set the cookie to; "" takes it away, None leaves it as it is.
    had_session: set with the response; whether a session was open, begun or ended.
    """

    now: datetime
    vault: Vault | None
    live: Live | None
    session_key: str | None
    session_cookie: str | None
    had_session: bool
