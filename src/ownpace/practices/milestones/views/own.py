"""Own milestones, and whether Today may name anniversaries."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.core.records import RecordId
from ownpace.practices.milestones import words
from ownpace.practices.milestones.declared import LOOKED_AT
from ownpace.practices.milestones.domain.milestone import OWN_SLUG, Wishes
from ownpace.practices.milestones.forms import OwnForm, WishesForm
from ownpace.practices.milestones.records import OWN, WISHES
from ownpace.web.keeping import keep, sent, store
from ownpace.web.removing import remove


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def add_own(request: UnlockedRequest) -> HttpResponse:
    """Add a milestone."""
    today = request.now.date()
    form = OwnForm(sent(request), today=today, initial={"day": today})
    if form.is_valid():
        made = request.vault.seal(OWN, form.own(), at=request.now)
        return redirect("milestones:show_own", made.id)
    return render(request, "milestones/add_own.html", {"form": form})


@require_safe
@unlocked
def show_own(request: UnlockedRequest, own: RecordId) -> HttpResponse:
    """Show one of the person's own milestones, whole."""
    record = request.vault.get(OWN, own)
    sort = record.value.sort
    context = {
        "own": record,
        "sort": words.SORTS[sort] if sort else "",
        "slug": OWN_SLUG,
        "here": reverse("milestones:show_own", args=[record.id]),
    }
    return render(request, "milestones/show_own.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def edit_own(request: UnlockedRequest, own: RecordId) -> HttpResponse:
    """Change a milestone of one's own."""
    record = request.vault.get(OWN, own)
    initial = OwnForm.initial_of(record.value)
    form = OwnForm(sent(request), today=request.now.date(), initial=initial)
    if form.is_valid():
        changed = form.own(is_close=record.value.is_close)
        asked = keep(request, record, OWN, changed, form, revision=initial["revision"])
        return asked or redirect("milestones:show_own", record.id)
    return render(request, "milestones/edit_own.html", {"form": form, "own": record})


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def remove_own(request: UnlockedRequest, own: RecordId) -> HttpResponse:
    """Ask, then remove a milestone of one's own for good."""
    return remove(request, OWN, own, "milestones/remove_own.html", then="milestones:milestones")


@require_http_methods(["GET", "HEAD", "POST"])
@unlocked
def anniversaries(request: UnlockedRequest) -> HttpResponse:
    """Whether Today may say that something was a year ago. Off until someone wants it."""
    kept = request.vault.latest(WISHES)
    wanted = kept is not None and kept.value.anniversaries
    form = WishesForm(sent(request), initial={"anniversaries": "yes" if wanted else "no"})
    if form.is_valid():
        store(request, kept, WISHES, Wishes(anniversaries=form.cleaned_data["anniversaries"] == "yes"))
        return redirect("milestones:milestones")
    return render(request, "milestones/anniversaries.html", {"form": form, "looked_at": LOOKED_AT})
