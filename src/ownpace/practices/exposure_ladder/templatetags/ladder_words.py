"""What templates of the ladder say about chances and ranges."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext

from ownpace.practices.exposure_ladder import words
from ownpace.practices.exposure_ladder.drawing import Span

register = template.Library()


@register.filter
def chance(probability: float) -> str:
    """Say a chance of 0 to 1 in words: "about 1 in 8"."""
    return words.chance(probability)


@register.filter
def from_to(span: Span) -> str:
    """Say a range of distress: "20 to 55"."""
    return gettext("%(low)s to %(high)s") % {"low": span.start, "high": span.end}
