"""Confidence: how sure a person is that they can do what matters to them, and how that moves (M8)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Place, Practice
from ownpace.practices.confidence.declared import series, today, wins
from ownpace.practices.confidence.finding import FINDS
from ownpace.practices.confidence.records import ITEMS, RATING

PRACTICE = Practice(
    slug="confidence",
    title=_("Confidence"),
    summary=_("How sure you are that you can, and how that moves over time."),
    place=Place.NOTICE,
    icon="presentation-chart-line",
    order=10,
    missions=("M8",),
    kinds=(ITEMS, RATING),
    home="confidence:show_confidence",
    today=today,
    series=series,
    wins=wins,
    finds=FINDS,
)
