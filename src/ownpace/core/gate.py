"""The gate for exposure proposals: when a new step waits, why, and what comes first.

It closes proposals and new attempts only; everything else stays open. Limits from the evidence sheet (Foa 2019; Craske
2014); they are stricter than in a clinic because no clinician is present. What has to be at hand before a first step,
and what a person says about the present, is known to practices; the gate knows none of them by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ownpace.core.wording import Text, sentence


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
    """Why a new step waits, most pressing first."""

    PRESENT_DANGER = "present_danger"
    CARE_FIRST = "care_first"
    NOT_AT_HAND = "not_at_hand"
    """Something that a person does well to have at hand before a first step is not there yet."""


@dataclass(frozen=True, slots=True)
class First:
    """What comes first while a new step waits. url_name: the page that helps, without arguments. link: its name."""

    why: Waiting
    words: Text
    url_name: str
    link: Text


UNSAID = sentence("Something else comes first."), "web:help_now", sentence("Help now")
"""What is said for a reason that no practice has words for."""


@dataclass(frozen=True, slots=True)
class GateFacts:
    """What one practice knows. Facts of several practices are joined by `join`.

    first: what this practice has to say about what comes first. Of Waiting.NOT_AT_HAND those that are not there yet; of
    the others what is said when the concerns call for it.
    """

    concerns: frozenset[Concern] = frozenset()
    clinician_guides: bool = False
    first: tuple[First, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """Open when nothing waits."""

    waiting: tuple[First, ...]
    facts: GateFacts

    @property
    def is_open(self) -> bool:
        return not self.waiting

    @property
    def partner_practices(self) -> bool:
        """Whether practices for two are offered at all: they are absent while a partner is not safe."""
        return not self.facts.concerns & {Concern.HARM_AT_HOME, Concern.PARTNER_NOT_SAFE}


def join(facts: Iterable[GateFacts]) -> GateFacts:
    """Return what all practices know together, in their order."""
    known = tuple(facts)
    return GateFacts(
        concerns=frozenset().union(*(f.concerns for f in known)),
        clinician_guides=any(f.clinician_guides for f in known),
        first=tuple(dict.fromkeys(first for f in known for first in f.first)),
    )


def decide(facts: GateFacts) -> Gate:
    """Return the gate with everything that comes first, most pressing first."""
    return Gate(tuple(first for why in _reasons(facts) for first in _said(facts, why)), facts)


def _reasons(facts: GateFacts) -> Iterator[Waiting]:
    if facts.concerns & PRESENT_DANGER:
        yield Waiting.PRESENT_DANGER
    if not facts.clinician_guides:
        if facts.concerns - PRESENT_DANGER:
            yield Waiting.CARE_FIRST
        if any(first.why is Waiting.NOT_AT_HAND for first in facts.first):
            yield Waiting.NOT_AT_HAND


def _said(facts: GateFacts, why: Waiting) -> tuple[First, ...]:
    """Return what practices say for a reason; where none has words for it, it closes all the same."""
    return tuple(first for first in facts.first if first.why is why) or (First(why, *UNSAID),)
