"""What is kept close: on top of the list, on a page of its own, and on paper."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ownpace.accounts.access import UnlockedRequest, next_page, redirect, unlocked
from ownpace.practices.milestones import pins
from ownpace.practices.milestones.gathering import ON_A_PAGE, titles
from ownpace.web.paging import page_of


@require_safe
@unlocked
def kept_close(request: UnlockedRequest) -> HttpResponse:
    """Show everything that is kept close, newest first."""
    page = page_of(request, pins.pinned(request.vault), ON_A_PAGE)
    context = {"page": page, "titles": titles(), "here": request.get_full_path()}
    return render(request, "milestones/kept_close.html", context)


@require_POST
@unlocked
def keep_close(request: UnlockedRequest) -> HttpResponse:
    """Keep one close."""
    practice, key = request.POST.get("practice", ""), request.POST.get("key", "")
    if not pins.pin(request.vault, practice, key, request.now):
        raise Http404
    return redirect(next_page(request, reverse("milestones:milestones")))


@require_POST
@unlocked
def take_off(request: UnlockedRequest) -> HttpResponse:
    """Keep one close no longer."""
    pins.unpin(request.vault, request.POST.get("key", ""), request.now)
    return redirect(next_page(request, reverse("milestones:milestones")))


@require_safe
@unlocked
def print_close(request: UnlockedRequest) -> HttpResponse:
    """What is kept close, on paper."""
    close = pins.pinned(request.vault)
    if not close:
        return redirect("milestones:kept_close")
    return render(request, "milestones/print_close.html", {"close": close})
