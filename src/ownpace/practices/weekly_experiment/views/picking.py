"""The ideas that fit this person now."""

from __future__ import annotations

from dataclasses import dataclass

from ownpace.accounts.access import UnlockedRequest
from ownpace.core import practices
from ownpace.practices.weekly_experiment import catalogue
from ownpace.practices.weekly_experiment.domain.choosing import Idea, Wanted, choose, some
from ownpace.practices.weekly_experiment.domain.week import Week
from ownpace.practices.weekly_experiment.records import EXPERIMENT

LATELY = 40
"""Experiments whose ideas come last among the others."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Three ideas. next: the page after them, 0 for the first; page: which this is."""

    ideas: list[Idea]
    page: int
    next: int
    has_more: bool


def pick_ideas(request: UnlockedRequest, wanted: Wanted, page: int) -> Offer:
    """Return a page of ideas. While something weighs on the person, or nothing was tried yet, gentle ones come first;
    what needs a safe person close is absent while the person has said that there is none.
    """
    gate = practices.gate(request.vault, request.now)
    newest = [record.value for record in request.vault.recent(EXPERIMENT, LATELY)]
    found = choose(
        catalogue.ideas().values(),
        wanted,
        close_is_safe=gate.partner_practices,
        gentle_first=not gate.is_open or not newest,
        used={experiment.idea for experiment in newest if experiment.idea},
        turn=Week.of(request.now.date()).turn,
    )
    ideas, following = some(found, page)
    return Offer(ideas, page, following, len(found) > len(ideas))
