"""Begin, and the recovery code that is shown once."""

from __future__ import annotations

from typing import cast

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ownpace.accounts import beginning, erasing, passphrases, sessions, signing_up
from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.accounts.carried_code import Carried
from ownpace.accounts.forms import BeginForm, CopiedForm
from ownpace.accounts.once import answered_once
from ownpace.accounts.request_types import OwnpaceRequest
from ownpace.web.account.sensitive import sensitive_page


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_page
@answered_once
def begin(request: OwnpaceRequest) -> HttpResponse:
    """Choose a passphrase, or take six words; then see the recovery code."""
    erasing.finish()
    if beginning.has_begun():
        return render(request, "accounts/already_begun.html", {"unlocked": request.vault is not None})
    wants_words = "words" in request.GET or "words" in request.POST
    offered = passphrases.six_words() if wants_words else request.POST.get("offered", "")
    form = BeginForm(request.POST if request.method == "POST" and not wants_words else None)
    if form.is_valid():
        now = request.now
        try:
            begun = beginning.begin(form.typed_name, form.cleaned_data["passphrase"], now)
        except beginning.AlreadyBegun:
            form.add_error("name" if "name" in form.fields else None, _("This name is taken. Choose another one."))
        else:
            sessions.attach(request, sessions.start(begun.account, begun.keys, now), now)
            return show_code(cast(UnlockedRequest, request), Carried.fresh(begun.code, first=True))
    context = {"form": form, "offered": offered, "bits": passphrases.BITS_OF_SIX_WORDS}
    return render(request, "accounts/begin.html", {**context, "one_person": signing_up.is_for_one_person()})


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_page
@unlocked
def recovery_code(request: UnlockedRequest) -> HttpResponse:
    """Take back four characters of the code, or the word that it is written down."""
    if request.method != "POST":
        return render(request, "accounts/recovery_code_gone.html")
    carried = Carried.open(request.POST.get("carried", ""), request.session_key)
    if carried is None:
        return render(request, "accounts/recovery_code_gone.html")
    onward = redirect("web:first_visit" if carried.first else "accounts:settings")
    if "kept" in request.POST:
        return onward
    form = CopiedForm(request.POST, group=carried.group)
    if form.is_valid():
        if carried.is_copied(form.cleaned_data["typed"]):
            return onward
        form.add_error("typed", _("These are different from what the page shows. Look at both once more."))
    return show_code(request, carried, form)


def show_code(request: UnlockedRequest, carried: Carried, form: CopiedForm | None = None) -> HttpResponse:
    """Return the page with the code on it, which is the one place where it exists."""
    context = {
        "groups": carried.groups,
        "form": form or CopiedForm(group=carried.group),
        "carried": carried.seal(request.session_key),
        "group": carried.group,
    }
    return render(request, "accounts/recovery_code.html", context)
