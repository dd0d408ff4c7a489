"""A pause before acting: stop, breathe, look, choose; and plans of one's own for what pulls again and again (M18)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Offline, Place, Practice
from ownpace.practices.pause import declared
from ownpace.practices.pause.domain import Step
from ownpace.practices.pause.finding import FINDS
from ownpace.practices.pause.records import MOMENT, PLAN

PRACTICE = Practice(
    slug="pause",
    title=_("Pause"),
    summary=_("A moment between an urge and what you do. It works in seconds."),
    place=Place.PRACTISE,
    icon="pause-circle",
    order=15,
    missions=("M18",),
    kinds=(MOMENT, PLAN),
    home="pause:pause",
    today=declared.today,
    series=declared.series,
    wins=declared.wins,
    finds=FINDS,
    offline=Offline(
        pages=(("pause:pause", ()), *(("pause:pause", (step.value,)) for step in Step)),
        files=("pause/pause.css", "pause/three_breaths.js"),
    ),
)
