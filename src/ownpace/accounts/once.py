"""A form that arrives twice does once what it asks, and is answered twice alike.

A hasty second tap, a browser that sends again what was never answered, two requests at the same moment: each brings the
same words from the same drawn page. Django masks the token of every page anew, so that token tells one drawing of a
page from another, and no form needs a number of its own. Two places remember, for two kinds of page:

- `in_vault`: the last answers of a session, sealed under its cookie, in its row. What a form does and that it was
  answered are kept in one transaction, so that a process killed in between has kept both or neither.
- `answered_once`: pages that change keys or sessions. The whole answer, sealed under what was sent itself, for two
  minutes in the memory of this process: a recovery code is shown again to whoever sends the same passphrase from the
  same page, and to nobody else.

Docs: docs/decisions/0013-a-form-that-arrives-twice.md.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar, cast

import msgspec
from django.http import HttpRequest, HttpResponse

from ownpace import runtime
from ownpace.accounts import sessions
from ownpace.accounts.models import Session
from ownpace.accounts.request_types import OwnpaceRequest
from ownpace.accounts.sessions import OpenSession, SessionCookie
from ownpace.sealed.envelope import Cipher, derive, length_prefixed
from ownpace.sealed.errors import Unreadable
from ownpace.sealed.vault import Vault

P = ParamSpec("P")
R = TypeVar("R", bound=HttpRequest)

FORMS_REMEMBERED: Final = 12
"""Drawn pages of which a session remembers the last answer."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it was sent. page: tells the drawing of the page that it stood on; content: all that it holds."""

    page: bytes
    content: bytes

    @classmethod
    def of(cls, request: HttpRequest) -> Form | None:
        """Return what was sent, or None where nothing tells which drawing of a page it came from."""
        mask = request.POST.get("csrfmiddlewaretoken") or request.headers.get("X-CSRFToken", "")
        if request.method != "POST" or not mask:
            return None
        sent = [value for name in request.POST for value in (name, *request.POST.getlist(name), "")]
        spelled = length_prefixed(
            *(part.encode(errors="surrogatepass") for part in (request.get_full_path(), mask, *sent))
        )
        return cls(hashlib.sha256(mask.encode()).digest()[:16], hashlib.sha256(spelled).digest())


# What a session has answered


class Answer(msgspec.Struct, array_like=True):
    """Where a form led. page and content: see `Form`."""

    page: bytes
    content: bytes
    location: str


_encoder = msgspec.msgpack.Encoder()
_answers = msgspec.msgpack.Decoder(list[Answer])


def in_vault(vault: Vault, open_session: OpenSession, form: Form, view: Callable[[], HttpResponse]) -> HttpResponse:
    """Return what the view answers, having kept all that it writes together, or where the same form led before.

    Two that arrive at once wait for each other: the action keeps every other writer out from its first moment.
    """
    with vault.action():
        answers = _read(open_session)
        if (location := _led_to(answers, form)) is not None:
            return redirect_to(location)
        response = view()
        if 300 <= response.status_code < 400:
            _write(open_session, answers, Answer(form.page, form.content, response.headers["Location"]))
    return response


def redirect_to(location: str) -> HttpResponse:
    """Return a 303 to an address that a view of ours gave before."""
    return HttpResponse(status=303, headers={"Location": location})


def _led_to(answers: list[Answer], form: Form) -> str | None:
    """Return where this form led, if it is the last that its page sent: a page may say one thing, then another, and
    then the first again.
    """
    last = next((answer for answer in reversed(answers) if answer.page == form.page), None)
    return last.location if last and last.content == form.content else None


def _read(open_session: OpenSession) -> list[Answer]:
    rows = Session.objects.select_for_update().filter(pk=open_session.row.pk)
    sealed = rows.values_list("answers", flat=True).first()
    cookie = open_session.session_cookie
    try:
        return _answers.decode(_cipher_of(cookie).open(bytes(sealed), cookie.hashed_id)) if sealed else []
    except (Unreadable, msgspec.MsgspecError):
        return []


def _write(open_session: OpenSession, answers: list[Answer], newest: Answer) -> None:
    others = [answer for answer in answers if answer.page != newest.page]
    plain, cookie = _encoder.encode([*others, newest][-FORMS_REMEMBERED:]), open_session.session_cookie
    sealed = _cipher_of(cookie).seal(plain, cookie.hashed_id)
    Session.objects.filter(pk=open_session.row.pk).update(answers=sealed)


def _cipher_of(cookie: SessionCookie) -> Cipher:
    return Cipher(derive(cookie.secret, "answers of a session", salt=cookie.id))


# What this process has answered


class Page(msgspec.Struct, array_like=True):
    """An answer, whole. session_cookie: as `OwnpaceRequest` has it."""

    status: int
    content: bytes
    headers: list[tuple[str, str]]
    cookie_to_set: str | None


_pages = msgspec.msgpack.Decoder(Page)


def answered_once(
    view: Callable[Concatenate[R, P], HttpResponse],
) -> Callable[Concatenate[R, P], HttpResponse]:
    """Answer a form that arrives again as it was answered at first, with the same session, and do nothing anew."""

    @wraps(view)
    def guarded(request: R, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        form = Form.of(request)
        if form is None:
            return view(request, *args, **kwargs)
        answers, cipher = runtime.current().answers, Cipher(derive(form.content, "answer to a form"))
        with answers.turn(form.page):
            sealed = answers.recall(_tag(form))
            before = _pages.decode(cipher.open(sealed, form.page)) if sealed is not None else None
            if before is not None and _is_still_open(cast(OwnpaceRequest, request), before):
                return _as_before(cast(OwnpaceRequest, request), before)
            response = view(request, *args, **kwargs)
            if response.status_code < 500:
                page = _whole(cast(OwnpaceRequest, request), response)
                answers.keep(_tag(form), cipher.seal(_encoder.encode(page), form.page))
        return response

    return guarded


def _whole(own_request: OwnpaceRequest, response: HttpResponse) -> Page:
    return Page(response.status_code, response.content, list(response.headers.items()), own_request.cookie_to_set)


def _is_still_open(own_request: OwnpaceRequest, page: Page) -> bool:
    """Return whether what the answer left open still is. After Leave now, a browser that sends the form again on its
    way back is shown no code.
    """
    if page.cookie_to_set is None:
        return own_request.vault is not None
    return not page.cookie_to_set or sessions.find(page.cookie_to_set, own_request.now) is not None


def _as_before(own_request: OwnpaceRequest, page: Page) -> HttpResponse:
    own_request.cookie_to_set = page.cookie_to_set
    return HttpResponse(page.content, status=page.status, headers=dict(page.headers))


def _tag(form: Form) -> bytes:
    return hashlib.sha256(b"tag" + form.content).digest()
