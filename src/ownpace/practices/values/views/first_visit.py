"""The first visit: one value, one tap."""

from __future__ import annotations

import secrets

from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.practices.values.deck import FIRST_VISIT
from ownpace.practices.values.domain import Card, Sort
from ownpace.practices.values.forms import NameOneForm
from ownpace.practices.values.records import SORT
from ownpace.practices.values.words import card_in
from ownpace.web.keeping import sent, store


@unlocked
def first_value(request: UnlockedRequest) -> HttpResponse:
    """Name one value, on a card or in own words, or skip."""
    offered = [card_in(None, id) for id in FIRST_VISIT]
    form = NameOneForm(sent(request), offered=offered)
    if form.is_valid():
        _keep_value(request, form.cleaned_data["own"], form.cleaned_data["card"])
        return redirect("web:first_visit", query={"after": "values:first_value"})
    return render(request, "values/first_value.html", {"cards": offered, "form": form})


def _keep_value(request: UnlockedRequest, own: str, card: str) -> None:
    """Keep the named value; naming another one soon after takes its place."""
    value = Card(secrets.token_hex(16), own) if own else Card(card, "")
    sort = Sort.name_one(request.now, value, own=bool(own))
    latest = request.vault.latest(SORT)
    store(request, latest if latest and not latest.value.is_whole else None, SORT, sort)
