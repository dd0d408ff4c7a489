"""One small new behaviour a week: planned, tried, held against what was expected, and carried on or let go."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Place, Practice
from ownpace.practices.weekly_experiment import declared
from ownpace.practices.weekly_experiment.finding import FINDS
from ownpace.practices.weekly_experiment.records import EXPERIMENT

PRACTICE = Practice(
    slug="weekly-experiment",
    title=_("This week’s experiment"),
    summary=_("One small new thing, planned, tried and looked back on. Any week may go without."),
    place=Place.PATH,
    icon="beaker",
    order=40,
    missions=("M9",),
    kinds=(EXPERIMENT,),
    home="weekly_experiment:this_week",
    today=declared.today,
    series=declared.series,
    wins=declared.wins,
    finds=FINDS,
    eases=declared.eases,
)
