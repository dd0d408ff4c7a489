"""Graded exposure, led by the person: a ladder for a goal, steps rehearsed, done and looked back on."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Place, Practice
from ownpace.practices.exposure_ladder import declared
from ownpace.practices.exposure_ladder.finding import FINDS
from ownpace.practices.exposure_ladder.records import ATTEMPT, LADDER

PRACTICE = Practice(
    slug="exposure-ladder",
    title=_("Ladder"),
    summary=_("From easier to harder, a step at a time, with a way down always at hand."),
    place=Place.PATH,
    icon="chart-bar",
    order=30,
    missions=("M2", "M4", "M23"),
    kinds=(LADDER, ATTEMPT),
    home="exposure_ladder:ladders",
    today=declared.today,
    series=declared.series,
    wins=declared.wins,
    finds=FINDS,
)
