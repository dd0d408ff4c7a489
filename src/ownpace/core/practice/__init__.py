"""What a practice tells the rest of the house about itself. The shell draws everything from this.

A practice is who it is, and what it answers when somebody asks: each such answer is a facet, with a file here that says
who asks it, when, and what it must hold to. All facets are optional, and a new one needs a file here and a reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ownpace.core.practice.easing import EasesPlans, Easing
from ownpace.core.practice.first_visit import FirstVisit
from ownpace.core.practice.gate import KnowsReadiness
from ownpace.core.practice.offers import Offer, OfferKind, OffersOfOneKind
from ownpace.core.practice.offline import Offline
from ownpace.core.practice.place import Place
from ownpace.core.practice.search import Findable, Passage
from ownpace.core.practice.silence import nothing
from ownpace.core.practice.today import Suggestion, SuggestsToday
from ownpace.core.practice.trends import DrawsSeries, Series
from ownpace.core.practice.wins import FindsWins, Win
from ownpace.core.records import RecordKind
from ownpace.core.wording import Text

__all__ = [
    "DrawsSeries",
    "EasesPlans",
    "Easing",
    "Findable",
    "FindsWins",
    "FirstVisit",
    "KnowsReadiness",
    "Offer",
    "OfferKind",
    "OffersOfOneKind",
    "Offline",
    "Passage",
    "Place",
    "Practice",
    "Series",
    "Suggestion",
    "SuggestsToday",
    "Text",
    "Win",
    "nothing",
]


@dataclass(frozen=True, slots=True)
class Practice:
    """A room of the house, declared in the `__init__.py` of its folder as `PRACTICE`.

    Who it is. slug: the folder with dashes; also its URL prefix. title, summary: as people read them. icon: an outline
    heroicon. order: its place in its list, lower first. missions: ids of `library/missions.yaml` that it delivers.
    kinds: of record that it keeps. home: the URL name of its first page.

    What it answers: the facets, each described where its type is defined.
    """

    slug: str
    title: Text
    summary: Text
    place: Place
    icon: str
    order: int
    missions: tuple[str, ...]
    kinds: tuple[RecordKind[Any], ...]
    home: str

    today: SuggestsToday = nothing
    series: DrawsSeries = nothing
    wins: FindsWins = nothing
    gate_facts: KnowsReadiness = nothing
    offers: Mapping[OfferKind, OffersOfOneKind] = field(default_factory=dict)
    finds: tuple[Findable[Any], ...] = ()
    eases: EasesPlans = nothing
    first_visit: tuple[FirstVisit, ...] = ()
    offline: Offline = field(default_factory=Offline)

    @property
    def app(self) -> str:
        """The folder and URL namespace: the slug with underscores."""
        return self.slug.replace("-", "_")
