"""Settings of the account, and what asks for the passphrase once more."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ownpace.accounts import erasing, recovering, rotating, sessions, unlocking
from ownpace.accounts.access import UnlockedRequest, redirect, unlocked, unlocked_as_it_is
from ownpace.accounts.carried_code import Carried
from ownpace.accounts.forms import ChangePassphraseForm, ConfirmForm, EraseForm, IdleForm
from ownpace.accounts.models import Session
from ownpace.accounts.once import answered_once
from ownpace.web.account import exporting
from ownpace.web.account.beginning import show_code
from ownpace.web.account.sensitive import sensitive_page

FORM_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(FORM_METHODS)
@unlocked
def settings(request: UnlockedRequest) -> HttpResponse:
    """How long it stays open, and the ways to everything else."""
    account = request.open_session.account
    form = IdleForm(request.POST or None, initial={"idle_minutes": account.idle_minutes})
    if form.is_valid():
        account.idle_minutes = form.cleaned_data["idle_minutes"]
        account.save(update_fields=["idle_minutes"])
        Session.objects.filter(account=account).update(idle_minutes=account.idle_minutes)
        return redirect("accounts:settings", query={"kept": "idle"})
    context = {"form": form, "kept": request.GET.get("kept", ""), "rotating": rotating.is_under_way(account)}
    return render(request, "accounts/settings.html", context)


@require_http_methods(FORM_METHODS)
@sensitive_page
@answered_once
@unlocked_as_it_is
def change_passphrase(request: UnlockedRequest) -> HttpResponse:
    """A new passphrase; every other device is locked."""
    form = ChangePassphraseForm(request.POST or None)
    account_key = _account_key(request, form, "current")
    if account_key is not None:
        account, keys = request.open_session.account, request.open_session.keys
        recovering.change_passphrase(account, account_key, form.cleaned_data["passphrase"])
        sessions.attach(request, sessions.start(account, keys, request.now), request.now)
        return redirect("accounts:settings", query={"kept": "passphrase"})
    return render(request, "accounts/change_passphrase.html", {"form": form})


@require_http_methods(FORM_METHODS)
@sensitive_page
@answered_once
@unlocked_as_it_is
def new_recovery_code(request: UnlockedRequest) -> HttpResponse:
    """A new recovery code; the one before is void."""
    form = ConfirmForm(request.POST or None)
    account_key = _account_key(request, form)
    if account_key is not None:
        code = recovering.new_code(request.open_session.account, account_key)
        return show_code(request, Carried.fresh(code, first=False))
    return render(request, "accounts/new_recovery_code.html", {"form": form})


@require_http_methods(FORM_METHODS)
@sensitive_page
@answered_once
@unlocked_as_it_is
def rotate_key(request: UnlockedRequest) -> HttpResponse:
    """Seal everything again under a new key."""
    form = ConfirmForm(request.POST or None)
    account_key = _account_key(request, form)
    if account_key is not None:
        rotating.rotate(request.open_session, account_key)
        return redirect("accounts:settings", query={"kept": "key"})
    context = {"form": form, "rotating": rotating.is_under_way(request.open_session.account)}
    return render(request, "accounts/rotate_key.html", context)


@require_http_methods(FORM_METHODS)
@sensitive_page
@unlocked_as_it_is
def export(request: UnlockedRequest) -> HttpResponse:
    """Everything, as one JSON file. A form asks for it: no link, from wherever, puts an open copy on the disk."""
    if request.method != "POST":
        return render(request, "accounts/export.html")
    everything = exporting.export(request.vault, request.now)
    response = HttpResponse(
        json.dumps(everything, ensure_ascii=False, indent=2), content_type="application/json; charset=utf-8"
    )
    response.headers["Content-Disposition"] = f'attachment; filename="ownpace-{request.now:%Y-%m-%d}.json"'
    return response


@require_http_methods(FORM_METHODS)
@sensitive_page
@answered_once
@unlocked_as_it_is
def erase(request: UnlockedRequest) -> HttpResponse:
    """Take everything away, for good."""
    form = EraseForm(request.POST or None)
    if _account_key(request, form) is not None:
        account = request.open_session.account
        sessions.end(request)
        erasing.erase(account)
        return _erased(request)
    return render(request, "accounts/erase.html", {"form": form})


def _erased(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/erased.html")


def _account_key(
    request: UnlockedRequest, form: ChangePassphraseForm | ConfirmForm, field: str = "passphrase"
) -> bytes | None:
    """Return the account key where the form is valid and its passphrase is the person's own; else tell the form."""
    if not form.is_valid():
        return None
    try:
        return unlocking.confirm(request.open_session.account, form.cleaned_data[field])
    except unlocking.NotOpened:
        form.add_error(field, _("This is not your passphrase. Look at capitals and the keyboard’s language."))
        return None
