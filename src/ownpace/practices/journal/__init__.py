"""A reflective journal: free or prompted writing that is kept while it is written, with tags, and no grades (M10)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Place, Practice
from ownpace.practices.journal import declared, finding
from ownpace.practices.journal.records import ENTRY, PINS, TAGS

PRACTICE = Practice(
    slug="journal",
    title=_("Journal"),
    summary=_("Pages of your own, with somewhere to begin if you like. Kept as you write."),
    place=Place.NOTICE,
    icon="pencil-square",
    order=8,
    missions=("M10",),
    kinds=(ENTRY, TAGS, PINS),
    home="journal:entries",
    today=declared.today,
    wins=declared.wins,
    finds=finding.FINDS,
)
