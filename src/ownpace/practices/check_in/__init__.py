"""A check-in: words for feelings, for the body, for what is feared and needed; a minute by tap, longer by choice."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Place, Practice
from ownpace.practices.check_in import declared
from ownpace.practices.check_in.finding import FINDS
from ownpace.practices.check_in.records import CHECK_IN

PRACTICE = Practice(
    slug="check-in",
    title=_("Check-in"),
    summary=_("A minute to find words for how you are."),
    place=Place.NOTICE,
    icon="sun",
    order=5,
    missions=("M1", "M16"),
    kinds=(CHECK_IN,),
    home="check_in:check_ins",
    today=declared.today,
    series=declared.series,
    wins=declared.wins,
    finds=FINDS,
)
