"""Looking at confidence: everything at a glance, a theme, an item."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core.practice import Series
from ownpace.practices.confidence.domain.course import ENOUGH, Course, Summary, follow, item_points, mean_points
from ownpace.practices.confidence.domain.items import Item, ItemTheme, NoSuchItem
from ownpace.practices.confidence.domain.sitting import Sitting
from ownpace.practices.confidence.records import RATING
from ownpace.practices.confidence.views.glances import summaries
from ownpace.practices.confidence.views.loading import load_items, open_sitting
from ownpace.practices.confidence.words import IN_THEME, THEMES, i_can, item_words, sentence, starting_words

Band = tuple[tuple[object, float, float], ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """A theme or an item in a list: its words, what its ratings say, and where to look closer."""

    words: str
    says: str
    latest: float | None
    url: str
    put_away: bool = False


@unlocked
def show_confidence(request: UnlockedRequest) -> HttpResponse:
    """Show every theme with what its ratings say."""
    _record, items = load_items(request)
    said = summaries(request.vault, items)
    today = open_sitting(request)
    context = {
        "items": items,
        "rated": any(summary.count for summary in said.values()),
        "today": today.value if today else None,
        "themes": [_glance_at_theme(request, theme, said[theme]) for theme in items.themes],
    }
    return render(request, "confidence/show_confidence.html", context)


@unlocked
def show_theme(request: UnlockedRequest, number: int) -> HttpResponse:
    """Show the course of one theme: the mean of what was rated each day. number: from 1, in the order of themes."""
    if not 1 <= number <= len(ItemTheme):
        raise Http404
    theme = list(ItemTheme)[number - 1]
    _record, items = load_items(request)
    sittings = _sittings(request)
    mine = items.of_theme(theme)
    course = follow(mean_points(sittings, (item.id for item in mine)))
    context = {
        "heading": THEMES[theme],
        "says": sentence(course, str(IN_THEME[theme]), request.now),
        "series": Series(f"theme-{number}", gettext("Mean of the day"), course.points),
        "band": _band(course),
        "course": course,
        "items": [_glance_at_item(request, item, sittings) for item in mine],
    }
    return render(request, "confidence/show_theme.html", context)


@unlocked
def show_item(request: UnlockedRequest, item: str) -> HttpResponse:
    """Show the course of one item."""
    _record, items = load_items(request)
    try:
        here = items.get(item)
    except NoSuchItem:
        raise Http404 from None
    course = follow(item_points(_sittings(request), item))
    context = {
        "item": here,
        "heading": item_words(here),
        "theme": THEMES[here.theme],
        "theme_url": _theme_url(here.theme),
        "says": sentence(course, gettext("Your confidence in this"), request.now),
        "series": Series("item", gettext("Your rating"), course.points),
        "band": _band(course),
        "course": course,
        "former": [(i_can(former.words or starting_words(here.start)), former.until) for former in here.former],
    }
    return render(request, "confidence/show_item.html", context)


def _sittings(request: UnlockedRequest) -> list[Sitting]:
    return [record.value for record in request.vault.all(RATING)]


def _theme_url(theme: ItemTheme) -> str:
    return reverse("confidence:show_theme", args=[list(ItemTheme).index(theme) + 1])


def _glance_at_theme(request: UnlockedRequest, theme: ItemTheme, said: Summary) -> Glance:
    says = sentence(said, str(IN_THEME[theme]), request.now)
    return Glance(str(THEMES[theme]), says, said.latest, _theme_url(theme))


def _glance_at_item(request: UnlockedRequest, item: Item, sittings: list[Sitting]) -> Glance:
    course = follow(item_points(sittings, item.id))
    says = sentence(course, gettext("Your confidence in this"), request.now)
    url = reverse("confidence:show_item", args=[item.id])
    return Glance(item_words(item), says, course.latest, url, item.put_away)


def _band(course: Course) -> Band:
    """Return the band around the level; none while it is too soon to say anything about change."""
    if len(course.points) < ENOUGH:
        return ()
    return tuple((level.at, level.value.low, level.value.high) for level in course.levels)
