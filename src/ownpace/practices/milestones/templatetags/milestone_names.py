"""What practices and months are called in the lists of milestones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django import template
from django.utils.formats import date_format
from django.utils.translation import pgettext

register = template.Library()


@register.filter
def title_of(titles: Mapping[str, str], slug: str) -> str:
    """Return what a practice is called; its slug in words where it is installed no longer."""
    return titles.get(slug, slug.replace("-", " "))


@register.filter
def month_name(day: date) -> str:
    """Say the month of a day: "March 2026"."""
    return date_format(day, pgettext("date format", "F Y"))
