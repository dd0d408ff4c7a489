"""Values: finding one's own, and telling them apart from what others expect (M12)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import FirstVisit, OfferKind, Place, Practice
from ownpace.practices.values.declared import offers, today, wins
from ownpace.practices.values.finding import FINDS
from ownpace.practices.values.records import SORT

PRACTICE = Practice(
    slug="values",
    title=_("Values"),
    summary=_("What matters to you, told apart from what others expect."),
    place=Place.PATH,
    icon="heart",
    order=10,
    missions=("M12",),
    kinds=(SORT,),
    home="values:show_values",
    today=today,
    wins=wins,
    offers={OfferKind.VALUE: offers},
    finds=FINDS,
    first_visit=(FirstVisit(20, "values:first_value"),),
)
