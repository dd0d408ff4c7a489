"""The resilience plan: goals that serve a value, steps with dates, and looking again every few weeks (M29, M8)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import FirstVisit, OfferKind, Place, Practice
from ownpace.practices.resilience_plan.declared import offers, series, today, wins
from ownpace.practices.resilience_plan.easing import eases
from ownpace.practices.resilience_plan.finding import FINDS
from ownpace.practices.resilience_plan.records import GOAL, REVIEW, STEP

PRACTICE = Practice(
    slug="resilience-plan",
    title=_("My plan"),
    summary=_("Goals in your words, small steps, and a look at them again every few weeks."),
    place=Place.PATH,
    icon="map",
    order=20,
    missions=("M29", "M8"),
    kinds=(GOAL, STEP, REVIEW),
    home="resilience_plan:plan",
    today=today,
    series=series,
    wins=wins,
    offers={OfferKind.GOAL: offers},
    finds=FINDS,
    eases=eases,
    first_visit=(
        FirstVisit(30, "resilience_plan:first_goal"),
        FirstVisit(40, "resilience_plan:first_step"),
    ),
)
