"""Self-compassion: a break, letters, sentences of one's own, and what one would say to a friend (M15)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import OfferKind, Place, Practice
from ownpace.practices.self_compassion import declared
from ownpace.practices.self_compassion.finding import FINDS
from ownpace.practices.self_compassion.records import KINDS

PRACTICE = Practice(
    slug="self-compassion",
    title=_("Kind to yourself"),
    summary=_("A short break, letters and sentences of your own, for hard days and others."),
    place=Place.PRACTISE,
    icon="heart",
    order=40,
    missions=("M15",),
    kinds=KINDS,
    home="self_compassion:kindness",
    today=declared.today,
    series=declared.series,
    wins=declared.wins,
    offers={OfferKind.KINDNESS: declared.offers},
    finds=FINDS,
)
