"""Checking in, changing what was noted, and removing it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.check_in.domain.check_in import CheckIn, feel
from ownpace.practices.check_in.forms import ChangeForm, CheckInForm, as_chosen
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.views.loading import own_words
from ownpace.web.keeping import keep, sent
from ownpace.web.removing import remove


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def check_in(request: UnlockedRequest) -> HttpResponse:
    """Note how it is now, by tap."""
    form = CheckInForm(sent(request), remembered=own_words(request.vault))
    if form.is_valid():
        record = request.vault.seal(CHECK_IN, _noted(form.cleaned_data, CheckIn(request.now)), at=request.now)
        return redirect("check_in:show_check_in", record.id, query={"kept": "yes"})
    return render(request, "check_in/check_in.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def change_check_in(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Change the feelings and the two ratings of a check-in."""
    with request.vault.action():
        record = request.vault.get(CHECK_IN, check_in)
        initial = {**as_chosen(record.value), "revision": record.revision}
        form = ChangeForm(sent(request), initial=initial, remembered=own_words(request.vault))
        if form.is_valid():
            changed = _noted(form.cleaned_data, record.value)
            onward = redirect("check_in:show_check_in", record.id)
            return keep(request, record, CHECK_IN, changed, form, is_part=True) or onward
    return render(request, "check_in/change_check_in.html", {"form": form, "record": record})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_check_in(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Ask once, then remove a check-in for good."""
    return remove(request, CHECK_IN, check_in, "check_in/remove_check_in.html", then="check_in:check_ins")


def _noted(cleaned: dict[str, Any], former: CheckIn) -> CheckIn:
    felt = feel(former, cleaned["ids"], cleaned["own_words"])
    return replace(felt, distress=cleaned["distress"], ease=cleaned["ease"])
