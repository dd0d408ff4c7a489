"""What went a way the person wanted, from every practice and in own words; and what has changed (M8, M28)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Place, Practice
from ownpace.practices.milestones import declared
from ownpace.practices.milestones.finding import FINDS
from ownpace.practices.milestones.records import OWN, PIN, WISHES

PRACTICE = Practice(
    slug="milestones",
    title=_("Milestones"),
    summary=_("Moments worth keeping, and what has changed since you began."),
    place=Place.PATH,
    icon="flag",
    order=50,
    missions=("M8", "M28"),
    kinds=(OWN, PIN, WISHES),
    home="milestones:milestones",
    today=declared.today,
    wins=declared.wins,
    finds=FINDS,
)
