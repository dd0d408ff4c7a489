"""A request as it looks after the middleware."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest

from ownpace.sealed.vault import Vault

if TYPE_CHECKING:
    from ownpace.accounts.sessions import OpenSession


class OwnpaceRequest(HttpRequest):
    """Any request. now: aware, in the local zone. vault, open_session and session_key: None while it is locked.

    cookie_to_set: what the response will set the cookie to; "" takes it away, None leaves it as it is.
    had_session: set with the response; whether a session was open, begun or ended.
    """

    now: datetime
    vault: Vault | None
    open_session: OpenSession | None
    session_key: str | None
    cookie_to_set: str | None
    had_session: bool
