"""Checking in, changing what was noted, and removing it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.check_in.domain.check_in import CheckIn, feel
from ownpace.practices.check_in.forms import ChangeForm, CheckInForm, as_chosen
from ownpace.practices.check_in.records import CHECK_IN
from ownpace.practices.check_in.views.kept import keep_part, own_words, to
from ownpace.web.keeping import sent


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def check_in(request: UnlockedRequest) -> HttpResponse:
    """Note how it is now, by tap."""
    form = CheckInForm(sent(request), remembered=own_words(request.vault))
    if form.is_valid():
        noted = _noted(form.cleaned_data, CheckIn(request.now))
        with request.vault.action():
            last = request.vault.latest(CHECK_IN)
            again = last is not None and noted.is_again(last.value)
            record = last if last and again else request.vault.seal(CHECK_IN, noted, at=request.now)
        return to("show_check_in", record.id, query="?kept")
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
            return keep_part(request, record, form, changed, to("show_check_in", record.id))
    return render(request, "check_in/change_check_in.html", {"form": form, "record": record})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_check_in(request: UnlockedRequest, check_in: RecordId) -> HttpResponse:
    """Ask once, then remove a check-in for good."""
    record = request.vault.get(CHECK_IN, check_in)
    if request.method == "POST":
        request.vault.remove(record, CHECK_IN)
        return to("check_ins")
    return render(request, "check_in/remove_check_in.html", {"record": record})


def _noted(given: dict[str, Any], former: CheckIn) -> CheckIn:
    felt = feel(former, given["ids"], given["own_words"])
    return replace(felt, distress=given["distress"], ease=given["ease"])
