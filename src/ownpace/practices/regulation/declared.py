"""What this practice tells the rest of the house."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.gate import First, GateFacts, Waiting
from ownpace.core.practice import Offer, Suggestion, Win
from ownpace.core.records import Reading
from ownpace.practices.regulation.domain import SKILLS_NEEDED, easing, first_times, skills_tried, what_helps
from ownpace.practices.regulation.records import EFFECT, SAFE_PLACE, SKILL_PRACTICE
from ownpace.practices.regulation.words import skill_name

LAST = 30
"""Practices opened first: nearly always enough to see two different skills, however many years there are."""

LOOKED_AT = 150
"""Practices opened to see which skills help of late: some weeks of them, and quick for a page in a hard moment."""
PLACES_OFFERED = 5
SKILLS_FIRST = First(
    Waiting.NOT_AT_HAND,
    _("Two ways to come down come first, tried once each, so that they are at hand."),
    "regulation:skills",
    _("Try a skill"),
)


def tried(reading: Reading) -> frozenset[str]:
    """Return the skills tried of late; every practice is opened while those show fewer than the gate asks for."""
    last = reading.recent(SKILL_PRACTICE, LAST)
    skills = skills_tried(record.value for record in last)
    if len(skills) >= SKILLS_NEEDED or len(last) < LAST:
        return skills
    return skills_tried(record.value for record in reading.all(SKILL_PRACTICE))


def gate_facts(reading: Reading, now: datetime) -> list[GateFacts]:
    """Say that skills come first, while fewer were tried than a first step asks for."""
    return [] if len(tried(reading)) >= SKILLS_NEEDED else [GateFacts(first=(SKILLS_FIRST,))]


def offers(reading: Reading) -> list[Offer]:
    """Offer the skills tried of late, to be taken along."""
    return [Offer(skill, skill_name(skill)) for skill in sorted(tried(reading))]


def steadying(reading: Reading) -> list[Offer]:
    """Offer the skills that of late went with a lower reading, the largest easing first."""
    helps = what_helps(record.value for record in reading.recent(EFFECT, LOOKED_AT))
    return [Offer(help.skill, skill_name(help.skill)) for help in easing(helps)]


def safe_places(reading: Reading) -> list[Offer]:
    """Offer the places that were written last, by their names."""
    return [Offer(record.id, record.value.name) for record in reading.recent(SAFE_PLACE, PLACES_OFFERED)]


def today(reading: Reading, now: datetime) -> list[Suggestion]:
    skills = tried(reading)
    if not skills:
        why = _("A minute of slow breathing is a gentle place to begin.")
        return [
            Suggestion("regulation.breath", _("Try one breath"), why, "regulation:show_skill", ("breathing",), 2, 40)
        ]
    if len(skills) < SKILLS_NEEDED:
        why = _("Two skills at hand open the ladder.")
        return [Suggestion("regulation.second_skill", _("Try another skill"), why, "regulation:skills", (), 4, 30)]
    return []


def wins(reading: Reading) -> list[Win]:
    first = first_times(record.value for record in reading.all(SKILL_PRACTICE))
    return [
        Win(each.at, gettext("The first time with a skill: %(skill)s.") % {"skill": skill_name(each.skill)})
        for each in first
    ]
