"""Wellbeing: sleep, food, movement and what gives meaning, in a few taps and without a verdict (M20, M21)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Place, Practice
from ownpace.practices.wellbeing import declared
from ownpace.practices.wellbeing.finding import FINDS
from ownpace.practices.wellbeing.records import ACTIVITY, MONTH, PLANNED

PRACTICE = Practice(
    slug="wellbeing",
    title=_("Wellbeing"),
    summary=_("Sleep, food, movement, and what gives your days meaning."),
    place=Place.NOTICE,
    icon="moon",
    order=40,
    missions=("M20", "M21"),
    kinds=(MONTH, ACTIVITY, PLANNED),
    home="wellbeing:note_day",
    today=declared.today,
    series=declared.series,
    wins=declared.wins,
    finds=FINDS,
    eases=declared.eases,
)
