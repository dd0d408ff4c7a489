"""How a person likes it: the country for Help now, light or dark."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.web.forms import PreferencesForm
from ownpace.web.records import PREFERENCES, Preferences


@unlocked
def preferences(request: UnlockedRequest) -> HttpResponse:
    kept = request.vault.latest(PREFERENCES)
    form = PreferencesForm(request.POST or None, initial=PreferencesForm.filled(kept.value if kept else Preferences()))
    if form.is_valid():
        if kept is None:
            request.vault.seal(PREFERENCES, form.preferences(), at=request.now)
        else:
            request.vault.replace(kept, PREFERENCES, form.preferences(), at=request.now)
        return redirect("web:preferences", query={"saved": 1})
    return render(request, "web/preferences.html", {"form": form, "saved": request.GET.get("saved") == "1"})
