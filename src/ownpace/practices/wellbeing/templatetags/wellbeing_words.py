"""What templates of wellbeing say about months and shares."""

from __future__ import annotations

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext

from ownpace.practices.wellbeing.domain.comparison import Share
from ownpace.practices.wellbeing.domain.month import Month

register = template.Library()


@register.filter
def share(found: Share | None) -> str:
    """Say so many days of those that say: "12 of 20"; a dash where there are none."""
    if found is None or not found.of:
        return "–"
    return gettext("%(days)s of %(of)s") % {"days": found.days, "of": found.of}


@register.filter
def brief(month: Month) -> str:
    """Name a month briefly, with its year: "May 2026"."""
    return date_format(month.first, pgettext("date format", "M Y"))
