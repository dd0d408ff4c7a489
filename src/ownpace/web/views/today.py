"""Today: at most three things, and a way round each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ownpace.accounts.access import UnlockedRequest, redirect, unlocked
from ownpace.accounts.sessions import days_away
from ownpace.core import practices
from ownpace.core.practice import Suggestion
from ownpace.core.read_once import ReadOnce
from ownpace.sealed.vault import Vault
from ownpace.web.records import SET_ASIDE, SHELL_KINDS, SetAside

AT_ONCE = 3
LONG_GAP_DAYS = 60


@dataclass(frozen=True, slots=True)
class Offered:
    """A suggestion with the address of its page."""

    suggestion: Suggestion
    url: str


@unlocked
def today(request: UnlockedRequest) -> HttpResponse:
    waiting = _waiting(request.vault, request.now)
    page = _page(request.GET.get("more", ""), len(waiting))
    shown = waiting[page * AT_ONCE : (page + 1) * AT_ONCE]
    return render(
        request,
        "web/today.html",
        {
            "offered": [Offered(found, reverse(found.url_name, args=found.args)) for found in shown],
            "welcome_back": days_away(request) >= LONG_GAP_DAYS,
            "next_page": page + 1 if (page + 1) * AT_ONCE < len(waiting) else 0,
            "page": page,
        },
    )


@require_POST
@unlocked
def not_today(request: UnlockedRequest) -> HttpResponse:
    """Set one suggestion aside until tomorrow."""
    key = request.POST.get("key", "")
    if key not in {found.key for ones in _all(request.vault, request.now) for found in ones}:
        raise Http404
    day = request.now.date()
    with request.vault.action():
        kept = request.vault.latest(SET_ASIDE)
        if kept is None:
            request.vault.seal(SET_ASIDE, SetAside(day, frozenset({key})), at=request.now)
        else:
            request.vault.replace(kept, SET_ASIDE, kept.value.with_key(key, day), at=request.now)
    return redirect("web:today")


@unlocked
def first_visit(request: UnlockedRequest) -> HttpResponse:
    """Go on to the screen of the first visit that follows `?after=<its URL name>`, and to Today after the last."""
    return redirect(reverse(_screen_after(request.GET.get("after", ""))))


def first_visit_screens() -> tuple[str, ...]:
    """Return the URL names of the first visit, in order."""
    screens = (screen for practice in practices.installed() for screen in practice.first_visit)
    return tuple(screen.url_name for screen in sorted(screens, key=lambda screen: screen.order))


def _screen_after(name: str) -> str:
    screens = (*first_visit_screens(), "web:today")
    return screens[screens.index(name) + 1] if name in screens[:-1] else screens[0]


def take_turns(offers: Iterable[Sequence[Suggestion]]) -> list[Suggestion]:
    """Return all that practices offer, the heaviest first, each practice having its turn before any has a second.

    offers: what each practice offers. Where weights are equal, the order of practices and of their offers holds.
    """
    ranked = [sorted(ones, key=lambda one: -one.weight) for ones in offers]
    turns = [(turn, -one.weight, one) for ones in ranked for turn, one in enumerate(ones)]
    return [one for _turn, _weight, one in sorted(turns, key=lambda entry: entry[:2])]


def _all(vault: Vault, now: datetime) -> list[list[Suggestion]]:
    vault.read_ahead([*practices.kinds(), *SHELL_KINDS])
    reading = ReadOnce(vault)
    return [list(practice.today(reading, now)) for practice in practices.installed()]


def _waiting(vault: Vault, now: datetime) -> list[Suggestion]:
    offered = _all(vault, now)
    kept = vault.latest(SET_ASIDE)
    aside = kept.value.on(now.date()) if kept else frozenset()
    return take_turns([[one for one in ones if one.key not in aside] for ones in offered])


def _page(asked: str, waiting: int) -> int:
    page = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 0
    return page if page * AT_ONCE < waiting else 0
