"""Looking at milestones: all of them by month, and what has changed since the start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.records import Reading
from ownpace.practices.milestones import words
from ownpace.practices.milestones.domain.change import Change, Moved, changes_of
from ownpace.practices.milestones.domain.milestone import (
    OWN_SLUG,
    Milestone,
    Sort,
    by_month,
    firsts,
    newest_first,
    of_year,
    quarters,
    returns,
    years,
)
from ownpace.practices.milestones.gathering import ON_A_PAGE, gather, gather_with_series, sources, titles
from ownpace.practices.milestones.picture import draw
from ownpace.practices.milestones.pins import pinned
from ownpace.practices.milestones.records import OWN
from ownpace.sealed.collector import gc_paused
from ownpace.sealed.vault import Vault
from ownpace.web.paging import page_of

CLOSE_SHOWN = 5
CLEAR_SHOWN = 6
"""Clear changes that stand open; more of them are behind a door."""
NAMED = 5
"""Moments of one sort that are named; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class Source:
    """A practice to narrow the list to."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class Moments:
    """Moments of one sort, the newest of them, and how many there are besides."""

    title: str
    milestones: tuple[Milestone, ...]
    more: int


@require_safe
@unlocked
def milestones(request: UnlockedRequest) -> HttpResponse:
    """Show every milestone by month, newest first; or those of one practice, or of one year."""
    zone = get_current_timezone()
    chosen = _chosen_practice(request)
    found, close = _gathered(request.vault, chosen)
    held = years(found, zone)
    year = _chosen_year(request, held)
    page = page_of(request, of_year(found, year, zone) if year else found, ON_A_PAGE)
    context = {
        "page": page,
        "months": by_month(page, zone),
        "close": close[:CLOSE_SHOWN],
        "close_number": len(close),
        "close_keys": {each.key for each in close},
        "titles": titles(),
        "sources": [Source(practice.slug, _title(practice.slug, str(practice.title))) for practice in sources()],
        "chosen": chosen,
        "year": year,
        "years": held,
        "here": request.get_full_path(),
    }
    return render(request, "milestones/milestones.html", context)


@require_safe
@unlocked
def since(request: UnlockedRequest) -> HttpResponse:
    """What has changed since the start, in words and one picture."""
    found, changes, sorts = _since(request.vault)
    clear = [words.change_in_words(each) for each in changes if each.moved in (Moved.HIGHER, Moved.LOWER)]
    by_quarter = quarters(found, request.now.date(), get_current_timezone())
    context = {
        "number": len(found),
        "so_far": words.so_far(found),
        "quarters": by_quarter[::-1],
        "picture": draw(by_quarter),
        "clear": clear[:CLEAR_SHOWN],
        "more_clear": clear[CLEAR_SHOWN:],
        "same": [words.change_in_words(each) for each in changes if each.moved is Moved.ABOUT_THE_SAME],
        "too_few": [words.change_in_words(each) for each in changes if each.moved is Moved.NOT_ENOUGH],
        "not_enough": words.not_enough(),
        "firsts": firsts(found),
        "returns": [(each.milestone, words.away(each.away)) for each in returns(found)[:NAMED]],
        "sorts": sorts,
        "titles": titles(),
    }
    return render(request, "milestones/since.html", context)


def _gathered(vault: Vault, practice: str) -> tuple[list[Milestone], list[Milestone]]:
    """Return the milestones and those kept close, newest first."""
    with gc_paused():
        return newest_first(gather(vault, practice)), pinned(vault)


def _since(vault: Vault) -> tuple[list[Milestone], list[Change], list[Moments]]:
    """Return all milestones, what every series says about then and now, and own ones by their sort."""
    with gc_paused():
        found, series = gather_with_series(vault)
        return found, changes_of(series), _own_sorts(vault)


def _chosen_practice(request: UnlockedRequest) -> str:
    slug = request.GET.get("practice", "")
    return slug if slug in {practice.slug for practice in sources()} else ""


def _chosen_year(request: UnlockedRequest, held: Iterable[int]) -> int:
    """Return the year asked for; 0 for all, and for one that holds nothing."""
    wanted = request.GET.get("year", "")
    return next((year for year in held if str(year) == wanted), 0)


def _title(slug: str, title: str) -> str:
    return gettext("Added by you") if slug == OWN_SLUG else title


def _own_sorts(reading: Reading) -> list[Moments]:
    """Return the person's own milestones by the sort that they named, the newest of each."""
    zone = get_current_timezone()
    own = sorted(reading.all(OWN), key=lambda record: record.value.day, reverse=True)
    found: list[Moments] = []
    for sort in Sort:
        of_sort = [record for record in own if record.value.sort is sort]
        if of_sort:
            named = (Milestone(OWN_SLUG, r.value.at(zone), r.value.words, r.id) for r in islice(of_sort, NAMED))
            found.append(Moments(str(words.SORTS_OF[sort]), tuple(named), max(0, len(of_sort) - NAMED)))
    return found
