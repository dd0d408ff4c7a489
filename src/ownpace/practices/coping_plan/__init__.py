"""For hard moments, written in calm ones: a plan in six parts, cues of safety, routines, and steps for setbacks."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import OfferKind, Place, Practice
from ownpace.practices.coping_plan import declared
from ownpace.practices.coping_plan.finding import FINDS
from ownpace.practices.coping_plan.records import KINDS

PRACTICE = Practice(
    slug="coping-plan",
    title=_("For hard moments"),
    summary=_("Your own steps for when it gets hard, written while it is not."),
    place=Place.PRACTISE,
    icon="lifebuoy",
    order=20,
    missions=("M29", "M30", "M19"),
    kinds=KINDS,
    home="coping_plan:show_plan",
    today=declared.today,
    wins=declared.wins,
    gate_facts=declared.gate_facts,
    offers={OfferKind.COPING: declared.offers},
    finds=FINDS,
)
