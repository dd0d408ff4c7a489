"""Access as a type: a view that takes an `UnlockedRequest` is reached with an open vault, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from ownpace.accounts import once
from ownpace.accounts.sessions import OpenSession
from ownpace.sealed.vault import Vault

P = ParamSpec("P")

NOT_SHOWN = frozenset({"csrfmiddlewaretoken", "passphrase", "again", "current", "code", "carried", "offered", "typed"})
"""Fields that are never put back into a page: secrets, typed anew once unlocked."""


class UnlockedRequest(HttpRequest):
    """A request whose vault is open. now: aware, in the local zone. session_key: opaque, new with each unlocking."""

    vault: Vault
    now: datetime
    session_key: str
    open_session: OpenSession


class SeeOther(HttpResponseRedirect):
    """Go and look there: 303, so that the browser asks with GET whatever it asked with before."""

    status_code = 303


def unlocked(
    view: Callable[Concatenate[UnlockedRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let a view be reached with an open vault alone. Locked: a visit goes to unlock and comes back afterwards; a form
    that was sent is handed back with every word still in it.

    What a form writes is one action of the vault: kept whole or not at all, and once, however often the form arrives.
    """

    @wraps(view)
    def answered(request: UnlockedRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        form = once.Form.of(request)
        if form is None:
            return view(request, *args, **kwargs)
        return once.in_vault(request.vault, request.open_session, form, lambda: view(request, *args, **kwargs))

    return unlocked_as_it_is(answered)


def unlocked_as_it_is(
    view: Callable[Concatenate[UnlockedRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """As `unlocked`, for forms that write nothing, and for those that change keys and hold actions of their own."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if getattr(request, "vault", None) is not None:
            return view(cast(UnlockedRequest, request), *args, **kwargs)
        if request.method in ("GET", "HEAD"):
            return redirect("accounts:unlock", query={"next": request.get_full_path()})
        return hand_back(request)

    guarded.__dict__["hands_back"] = True
    return guarded


def redirect(to: str, *args: object, query: Mapping[str, object] | None = None, at: str = "") -> HttpResponse:
    """Go and look there (303): the browser asks with GET, whatever it asked with before.

    to: the name of an address with its arguments, or a path of this site. query: what follows the question mark. at:
    the part of the page to be shown, by its id.
    """
    path = to if to.startswith("/") else reverse(to, args=args)
    mark = "&" if "?" in path else "?"
    asked = f"{mark}{urlencode(query)}" if query else ""
    return SeeOther(f"{path}{asked}{f'#{at}' if at else ''}")


def hand_back(request: HttpRequest) -> HttpResponse:
    """Return a page that holds what a locked request sent, to be sent again once unlocked; nothing is stored."""
    response = render(request, "accounts/locked_post.html", to_send_again(request), status=403)
    response.headers["Cache-Control"] = "no-store"
    return response


def to_send_again(request: HttpRequest) -> dict[str, Any]:
    """Return what accounts/sent_form.html needs to send a form once more: its words, the rest of it, and its path."""
    sent = [(name, value) for name in request.POST for value in request.POST.getlist(name) if name not in NOT_SHOWN]
    return {
        "words": [(name, value) for name, value in sent if _is_text(value)],
        "rest": [(name, value) for name, value in sent if not _is_text(value)],
        "path": request.get_full_path(),
    }


def next_page(request: HttpRequest, otherwise: str) -> str:
    """Return where to go after unlocking: the page asked for where it is one of this site's, else `otherwise`."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    mine = asked.startswith("/") and asked.isprintable() and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if mine else otherwise


def _is_text(value: str) -> bool:
    return len(value) > 40 or " " in value.strip() or "\n" in value
