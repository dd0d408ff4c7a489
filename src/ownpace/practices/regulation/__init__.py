"""Skills that steady body and mind: trying them, and learning which of them helps this person."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import FirstVisit, OfferKind, Place, Practice
from ownpace.practices.regulation import declared
from ownpace.practices.regulation.finding import FINDS
from ownpace.practices.regulation.records import SAFE_PLACE, SKILL_PRACTICE

PRACTICE = Practice(
    slug="regulation",
    title=_("Skills"),
    summary=_("Short ways to steady yourself, and which of them help you."),
    place=Place.PRACTISE,
    icon="cloud",
    order=10,
    missions=("M11", "M17"),
    kinds=(SKILL_PRACTICE, SAFE_PLACE),
    home="regulation:skills",
    today=declared.today,
    wins=declared.wins,
    gate_facts=declared.gate_facts,
    offers={
        OfferKind.SKILL: declared.offers,
        OfferKind.STEADYING: declared.steadying,
        OfferKind.SAFE_PLACE: declared.safe_places,
    },
    finds=FINDS,
    first_visit=(FirstVisit(50, "regulation:first_breath"),),
)
