"""What templates of every practice share: icons, charts, ratings in words, days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext, ngettext, pgettext
from heroicons.templatetags.heroicons import heroicon_mini, heroicon_outline

from ownpace.core import shortening
from ownpace.core.practice import Series
from ownpace.library.crisis import Line
from ownpace.web import charts, codes
from ownpace.web.words import CRISIS_KINDS

register = template.Library()


@lru_cache(maxsize=256)
def _drawn(name: str, style: str) -> SafeString:
    draw = heroicon_mini if style == "mini" else heroicon_outline
    return mark_safe(draw(name, aria_hidden="true"))  # noqa: S308 - out of the package's own drawings


@register.simple_tag
def icon(name: str, style: str = "outline") -> SafeString:
    """Draw an icon by its heroicons name, "outline" (24 px) or "mini" (20 px). Words always stand beside it."""
    return _drawn(str(name), style)


@register.simple_tag
def practice_icon(name: str) -> SafeString:
    """Draw the icon that a practice declares."""
    return _drawn(str(name), "outline")


@register.simple_tag
def suds(value: int | None) -> str:
    """Say a rating in words: "40 of 100", or that there is none."""
    return gettext("not rated") if value is None else gettext("%(value)s of 100") % {"value": int(value)}


@register.filter
def shorten(words: str, room: int) -> str:
    """Cut words to so many characters, between words."""
    return shortening.shorten(words, room)


@register.filter
def opaque(id: str) -> str:
    """Write an id out of a catalogue as addresses carry it."""
    return codes.opaque(id)


@register.filter
def day(when: datetime | date | None) -> str:
    """Say a day in the reader's zone and language: "Monday 23 November 2026". Nothing for None."""
    return _dated(when, pgettext("date format", "l j F Y"))


@register.filter
def short_day(when: datetime | date | None) -> str:
    """Say a day briefly: "23 Nov 2026"."""
    return _dated(when, pgettext("date format", "j M Y"))


@register.filter
def figure(value: float) -> str:
    """Write a number with one decimal where it has one."""
    return number_format(value, 0 if float(value).is_integer() else 1)


def _dated(when: datetime | date | None, form: str) -> str:
    if when is None:
        return ""
    return date_format(timezone.localtime(when) if isinstance(when, datetime) else when, form)


@register.filter
def tick(mark: charts.Tick) -> str:
    """Name the day or the month under a chart."""
    if mark.short:
        form = pgettext("date format", "j M")
    else:
        form = pgettext("date format", "M Y") if mark.year else pgettext("date format", "M")
    return _dated(mark.when, form)


@register.filter
def line_for(line: Line) -> str:
    """Say what a crisis line is for: "For sexual violence, recent or long ago; men"."""
    return gettext("For %(what)s") % {"what": "; ".join(str(CRISIS_KINDS[kind]) for kind in line.kinds)}


@register.inclusion_tag("web/chart.html")
def line_chart(series: Series, band: charts.Band = (), sentence: str = "") -> dict[str, Any]:
    """Draw numbers over time, with a band of (when, low, high) where given, and the same in a table below.

    sentence: what the numbers say, first. With no numbers yet it says so in words.
    """
    context: dict[str, Any] = {"series": series, "sentence": sentence, "slug": slugify(series.key)}
    if series.points:
        context |= {
            "drawing": charts.draw(series, band),
            "description": _describe(series),
            "paused": _paused(charts.pauses(series.points)),
        }
    return context


def _paused(pauses: Sequence[tuple[datetime, datetime]]) -> str:
    if not pauses:
        return ""
    before, after = max(pauses, key=lambda pause: pause[1] - pause[0])
    return ngettext(
        "No numbers from %(before)s to %(after)s: the line leaves that time out.",
        "There are %(count)d stretches without numbers, and the line leaves them out. "
        "The longest is from %(before)s to %(after)s.",
        len(pauses),
    ) % {"count": len(pauses), "before": short_day(before), "after": short_day(after)}


def _describe(series: Series) -> str:
    values = [value for _, value in series.points]
    first, last = series.points[0][0], series.points[-1][0]
    if len(values) == 1:
        return gettext("One number, %(value)s, on %(day)s.") % {"value": figure(values[0]), "day": short_day(first)}
    return ngettext(
        "%(count)d numbers from %(first)s to %(last)s, between %(least)s and %(most)s. The latest is %(latest)s.",
        "%(count)d numbers from %(first)s to %(last)s, between %(least)s and %(most)s. The latest is %(latest)s.",
        len(values),
    ) % {
        "count": len(values),
        "first": short_day(first),
        "last": short_day(last),
        "least": figure(min(values)),
        "most": figure(max(values)),
        "latest": figure(values[-1]),
    }
