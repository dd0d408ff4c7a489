"""Private questions about the present: what a person says changes what is offered first, and it says why."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import FirstVisit, Place, Practice
from ownpace.practices.safety_check import declared
from ownpace.practices.safety_check.finding import FINDS
from ownpace.practices.safety_check.records import ANSWERS

PRACTICE = Practice(
    slug="safety-check",
    title=_("How safe things are"),
    summary=_("A few private questions. Your answers set what is offered first."),
    place=Place.PEOPLE,
    icon="shield-check",
    order=10,
    missions=("M4",),
    kinds=(ANSWERS,),
    home="safety_check:answers",
    today=declared.today,
    gate_facts=declared.gate_facts,
    finds=FINDS,
    first_visit=(FirstVisit(10, "safety_check:first_questions"),),
)
