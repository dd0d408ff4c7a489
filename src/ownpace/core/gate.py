"""The gate for exposure proposals: when a new step waits, and why.

It closes proposals and new attempts only; everything else stays open. Limits from the evidence sheet (Foa 2019; Craske
2014); they are stricter than in a clinic because no clinician is present.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

SKILLS_NEEDED = 2
"""Different skills tried before a first step (chosen by this project; a clinician who guides may judge otherwise)."""


class Concern(StrEnum):
    """What a person has said, privately, about the present. Each changes what is offered first."""

    HARM_AT_HOME = "harm_at_home"
    PARTNER_NOT_SAFE = "partner_not_safe"
    THOUGHTS_OF_SUICIDE = "thoughts_of_suicide"
    SELF_HARM = "self_harm"
    LOSING_TIME = "losing_time"
    RECENT_ASSAULT = "recent_assault"
    MANIA_OR_PSYCHOSIS = "mania_or_psychosis"
    SUBSTANCES = "substances"
    MEDICAL_SIGN = "medical_sign"


PRESENT_DANGER = frozenset(
    {Concern.HARM_AT_HOME, Concern.PARTNER_NOT_SAFE, Concern.THOUGHTS_OF_SUICIDE, Concern.RECENT_ASSAULT}
)
"""Concerns that a guiding clinician does not lift: the danger is outside the plan, not inside the fear."""


class Waiting(StrEnum):
    """Why a new step waits."""

    PRESENT_DANGER = "present_danger"
    CARE_FIRST = "care_first"
    SKILLS = "skills"
    COPING_SEQUENCE = "coping_sequence"


@dataclass(frozen=True, slots=True)
class GateFacts:
    """What one practice knows. Facts of several practices are joined by `join`."""

    skills_tried: frozenset[str] = frozenset()
    coping_sequence: bool = False
    clinician_guides: bool = False
    concerns: frozenset[Concern] = frozenset()


@dataclass(frozen=True, slots=True)
class Gate:
    """Open when nothing waits."""

    waiting: tuple[Waiting, ...]
    facts: GateFacts

    @property
    def is_open(self) -> bool:
        return not self.waiting

    @property
    def partner_practices(self) -> bool:
        """Whether practices for two are offered at all: they are absent while a partner is not safe."""
        return not self.facts.concerns & {Concern.HARM_AT_HOME, Concern.PARTNER_NOT_SAFE}


def join(facts: Iterable[GateFacts]) -> GateFacts:
    """Return what all practices know together."""
    known = tuple(facts)
    return GateFacts(
        skills_tried=frozenset().union(*(f.skills_tried for f in known)),
        coping_sequence=any(f.coping_sequence for f in known),
        clinician_guides=any(f.clinician_guides for f in known),
        concerns=frozenset().union(*(f.concerns for f in known)),
    )


def decide(facts: GateFacts) -> Gate:
    """Return the gate with every reason that applies, most pressing first."""
    waiting: list[Waiting] = []
    if facts.concerns & PRESENT_DANGER:
        waiting.append(Waiting.PRESENT_DANGER)
    if not facts.clinician_guides:
        if facts.concerns - PRESENT_DANGER:
            waiting.append(Waiting.CARE_FIRST)
        if len(facts.skills_tried) < SKILLS_NEEDED:
            waiting.append(Waiting.SKILLS)
        if not facts.coping_sequence:
            waiting.append(Waiting.COPING_SEQUENCE)
    return Gate(tuple(waiting), facts)
