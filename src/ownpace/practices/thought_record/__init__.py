"""A thought that weighs, looked at from more than one side, and a kinder and truer one beside it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Place, Practice
from ownpace.practices.thought_record import declared, finding
from ownpace.practices.thought_record.records import RECORD

PRACTICE = Practice(
    slug="thought-record",
    title=_("Thought record"),
    summary=_("A thought that weighs on you, looked at from more than one side."),
    place=Place.PRACTISE,
    icon="light-bulb",
    order=30,
    missions=("M11",),
    kinds=(RECORD,),
    home="thought_record:records",
    today=declared.today,
    series=declared.series,
    wins=declared.wins,
    finds=finding.FINDS,
)
