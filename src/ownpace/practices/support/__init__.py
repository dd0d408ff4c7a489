"""The people, communities and places around a person: what each is good for, and when last (M3, M26)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import OfferKind, Place, Practice
from ownpace.practices.support import declared
from ownpace.practices.support.finding import FINDS
from ownpace.practices.support.records import CONTACT, PLAN, REMINDER, TOUCH

PRACTICE = Practice(
    slug="support",
    title=_("Your circle"),
    summary=_("Who and what is around you, and what each is good for."),
    place=Place.PEOPLE,
    icon="user-group",
    order=20,
    missions=("M3", "M26"),
    kinds=(CONTACT, TOUCH, PLAN, REMINDER),
    home="support:circle",
    today=declared.today,
    wins=declared.wins,
    offers={OfferKind.ALLY: declared.allies},
    finds=FINDS,
    eases=declared.eases,
)
