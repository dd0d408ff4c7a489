"""Sessions: a key split between the server and a cookie, with an end on the server.

The cookie holds an identifier and a secret; the server holds the identifier's hash and the vault's keys, wrapped under
the secret. Either half alone opens nothing.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import cast

from django.conf import settings
from django.db import DatabaseError
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase

from ownpace import runtime
from ownpace.accounts.models import Account, Session
from ownpace.accounts.request_types import OwnpaceRequest
from ownpace.sealed import keyring
from ownpace.sealed.erasure import empty_log
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.keyring import VaultKeys
from ownpace.sealed.vault import Vault

ABSOLUTE_LIMIT = timedelta(hours=12)
IDLE_CHOICES = (5, 10, 20, 30, 60)
IDLE_DEFAULT = 10
SEEN_EVERY = timedelta(minutes=1)
_ID_BYTES = 16
_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class SessionCookie:
    """What the cookie carries."""

    id: bytes
    secret: bytes = field(repr=False)

    @property
    def hashed_id(self) -> bytes:
        return hashlib.sha256(self.id).digest()

    @property
    def wrapping_key(self) -> bytes:
        return keyring.session_key(self.secret, self.id)

    def spell(self) -> str:
        """Return the value of the cookie."""
        return base64.urlsafe_b64encode(self.id + self.secret).decode("ascii")


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session that is open for this request."""

    row: Session
    session_cookie: SessionCookie
    keys: VaultKeys

    @property
    def account(self) -> Account:
        return self.row.account


def cookie_name() -> str:
    """Return the name of the cookie; the browser holds `__Host-` to https, this host and the whole path."""
    return "__Host-ownpace" if settings.OWNPACE_COOKIE_SECURE else "ownpace"


def start(account: Account, keys: VaultKeys, now: datetime, greet_days: int = 0) -> SessionCookie:
    """Open a session and return what its cookie carries."""
    session_cookie = SessionCookie(secrets.token_bytes(_ID_BYTES), secrets.token_bytes(_SECRET_BYTES))
    Session.objects.create(
        hashed_id=session_cookie.hashed_id,
        account=account,
        keys=keyring.wrap_all(session_cookie.wrapping_key, keys, session_cookie.id),
        created=now,
        last_seen=now,
        idle_minutes=account.idle_minutes,
        greet_days=greet_days,
    )
    return session_cookie


def find(cookie: str | None, now: datetime) -> OpenSession | None:
    """Return the session that a cookie opens, or None. One that has run out is deleted."""
    session_cookie = _read(cookie)
    if session_cookie is None:
        return None
    row = Session.objects.select_related("account").filter(hashed_id=session_cookie.hashed_id).first()
    if row is None:
        return None
    if session_cookie.hashed_id in runtime.current().ended_sessions or has_ended(row, now):
        _delete({session_cookie.hashed_id})
        return None
    try:
        keys = keyring.unwrap_all(session_cookie.wrapping_key, row.keys, session_cookie.id)
    except Unreadable:
        return None
    if keys.vault != row.account.vault:
        return None
    if abs(now - row.last_seen) >= SEEN_EVERY:
        with suppress(DatabaseError):  # a disk that is full closes no page that reads
            Session.objects.filter(pk=row.pk).update(last_seen=now)
    return OpenSession(row, session_cookie, keys)


def has_ended(row: Session, now: datetime) -> bool:
    """Return whether a session is past its idle or its absolute limit, or a clock was turned back by as much as its
    idle limit: until that clock came round again it would know no limit.
    """
    idle = timedelta(minutes=row.idle_minutes)
    return abs(now - row.last_seen) >= idle or now - row.created >= ABSOLUTE_LIMIT


def sweep(now: datetime) -> None:
    """Delete every session that has run out, so that no wrapped key outlives its time by long."""
    over = Q(created__lte=now - ABSOLUTE_LIMIT)
    for minutes in IDLE_CHOICES:
        idle = timedelta(minutes=minutes)
        over |= Q(idle_minutes=minutes) & (Q(last_seen__lte=now - idle) | Q(last_seen__gte=now + idle))
    _delete(_ids(Session.objects.filter(over)))


def rewrap(open_session: OpenSession, keys: VaultKeys) -> None:
    """Keep other keys of the same vault in a session that is open."""
    wrapped = keyring.wrap_all(open_session.session_cookie.wrapping_key, keys, open_session.session_cookie.id)
    Session.objects.filter(pk=open_session.row.pk).update(keys=wrapped)


def end_all(account: Account) -> None:
    """End every session of an account, on every device."""
    _delete(_ids(Session.objects.filter(account=account)))


def end_everyones() -> None:
    """End every session there is: what stops a copy locks it."""
    _delete(_ids(Session.objects.all()))


def _ids(sessions: QuerySet[Session]) -> set[bytes]:
    return {bytes(each) for each in sessions.values_list("hashed_id", flat=True)}


def _delete(ids: set[bytes]) -> None:
    """Delete sessions, and the log that still holds their wrapped keys: a browser may keep a cookie on its disk.

    Nothing that the database says keeps anybody from leaving: from here on they open nothing.
    """
    ended = runtime.current().ended_sessions
    ended |= ids
    if not ended:
        return
    waiting = set(ended)
    with suppress(DatabaseError):
        if Session.objects.filter(hashed_id__in=waiting).delete()[0]:
            empty_log()
        ended -= waiting


# On a request: the middleware sets the cookie that these leave behind.


def admit(request: HttpRequest, open_session: OpenSession | None) -> None:
    """Give a request what a session opens, or nothing."""
    own_request = cast(OwnpaceRequest, request)
    own_request.open_session = open_session
    own_request.vault = Vault.open(open_session.keys) if open_session else None
    own_request.session_key = open_session.session_cookie.hashed_id.hex() if open_session else None


def attach(request: HttpRequest, session_cookie: SessionCookie, now: datetime) -> None:
    """Have this request, and the next ones, be unlocked by a session that was started for it."""
    admit(request, find(session_cookie.spell(), now))
    cast(OwnpaceRequest, request).cookie_to_set = session_cookie.spell()


def end(request: HttpRequest) -> None:
    """Lock: delete the wrapped key of this request's session, and its cookie. Does nothing where none is open."""
    own_request, cookie = cast(OwnpaceRequest, request), request.COOKIES.get(cookie_name())
    open_session: OpenSession | None = getattr(request, "open_session", None)
    ending = (_read(cookie), open_session.session_cookie if open_session else None)
    _delete({each.hashed_id for each in ending if each is not None})
    admit(request, None)
    # A request that another site sent comes without the cookie, and its answer takes none away.
    own_request.cookie_to_set = "" if cookie or own_request.cookie_to_set else None


def days_away(request: HttpRequest) -> int:
    """Return how many days passed before this unlocking since the one before; 0 from the second asking on."""
    open_session: OpenSession | None = getattr(request, "open_session", None)
    if open_session is None or not open_session.row.greet_days:
        return 0
    days, open_session.row.greet_days = open_session.row.greet_days, 0
    with suppress(DatabaseError):
        Session.objects.filter(pk=open_session.row.pk).update(greet_days=0)
    return days


def write_cookie(request: HttpRequest, response: HttpResponseBase) -> None:
    """Put on a response what `attach` or `end` left behind on its request."""
    value = cast(OwnpaceRequest, request).cookie_to_set
    if value is None:
        return
    response.set_cookie(
        cookie_name(),
        value,
        max_age=None if value else 0,
        path="/",
        secure=settings.OWNPACE_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )


def _read(cookie: str | None) -> SessionCookie | None:
    if not cookie or len(cookie) != 64:
        return None
    try:
        raw = base64.b64decode(cookie.encode("ascii"), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error):
        return None
    return SessionCookie(raw[:_ID_BYTES], raw[_ID_BYTES:])
