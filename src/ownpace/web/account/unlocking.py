"""Unlock, lock, and recover."""

from __future__ import annotations

from typing import cast

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ownpace.accounts import erasing, recovering, sessions, signing_up, unlocking
from ownpace.accounts.access import UnlockedRequest, next_page, redirect
from ownpace.accounts.carried_code import Carried
from ownpace.accounts.forms import RecoverForm, UnlockForm
from ownpace.accounts.models import Account
from ownpace.accounts.once import answered_once
from ownpace.accounts.request_types import OwnpaceRequest
from ownpace.web.account.beginning import show_code
from ownpace.web.account.sensitive import sensitive_page


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_page
@answered_once
def unlock(request: OwnpaceRequest) -> HttpResponse:
    """Open the vault and go where the person was going."""
    now = request.now
    onward = next_page(request, reverse("web:today"))
    if request.method != "POST":
        erasing.finish()
        if request.vault is not None:
            return redirect(onward)
        if signing_up.is_for_one_person() and not Account.objects.exists():
            return redirect("accounts:begin")
    form = UnlockForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            opened = unlocking.unlock(form.typed_name, form.cleaned_data["passphrase"], now)
        except unlocking.NotOpened:
            form.add_error(None, _not_opened())
        else:
            sessions.sweep(now)
            sessions.end(request)
            sessions.attach(request, sessions.start(opened.account, opened.keys, now, opened.days_away), now)
            return redirect(onward)
    return render(request, "accounts/unlock.html", {"form": form, "next": onward})


@require_POST
@sensitive_page
def lock(request: OwnpaceRequest) -> HttpResponse:
    """Delete the wrapped key of this session."""
    sessions.end(request)
    return redirect("accounts:unlock")


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_page
@answered_once
def recover(request: OwnpaceRequest) -> HttpResponse:
    """A new passphrase by the recovery code; then a new code."""
    now = request.now
    form = RecoverForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        code, passphrase = form.cleaned_data["code"], form.cleaned_data["passphrase"]
        try:
            recovered = recovering.recover(form.typed_name, code, passphrase)
        except unlocking.NotOpened:
            form.add_error("code", _("This code opens nothing here. Compare each group with what you wrote down."))
        else:
            sessions.end(request)
            sessions.attach(request, sessions.start(recovered.account, recovered.keys, now), now)
            return show_code(cast(UnlockedRequest, request), Carried.fresh(recovered.code, first=False))
    return render(request, "accounts/recover.html", {"form": form})


def _not_opened() -> str:
    if signing_up.is_for_one_person():
        return _("That passphrase does not open this copy. Look at capitals and the keyboard’s language.")
    return _("That name and passphrase do not open anything here. Look at both, and try again.")
