"""How a practised skill, and a safe place, are sealed."""

from __future__ import annotations

from typing import NoReturn

from ownpace.core.codecs import typed
from ownpace.core.records import DoesNotFit, Payload, RecordKind
from ownpace.practices.regulation.domain import Effect, SafePlace, SkillPractice


def _read_effect(payload: Payload) -> Effect:
    try:
        before, after = payload["before"], payload["after"]
        return Effect(payload["skill"], None if before is None or after is None else after - before)
    except (KeyError, TypeError):
        raise DoesNotFit from None


def _never_written(effect: Effect) -> NoReturn:
    raise TypeError("an effect is read from a practice, and never written")


def _by_sense(payload: Payload) -> Payload:
    return {**payload, "senses": dict(payload["senses"])}


def _in_pairs(payload: Payload) -> Payload:
    return {**payload, "senses": list(payload["senses"].items())}


SKILL_PRACTICE = RecordKind("regulation.practice", 1, *typed(SkillPractice))
EFFECT: RecordKind[Effect] = RecordKind(
    SKILL_PRACTICE.name, SKILL_PRACTICE.version, _never_written, _read_effect, upgrades=SKILL_PRACTICE.upgrades
)
"""The same records as SKILL_PRACTICE, read for their effect alone: "what helps me" reads every one of ten years."""
SAFE_PLACE = RecordKind("regulation.safe_place", 1, *typed(SafePlace, last=_by_sense, first=_in_pairs))
