"""How a practised skill, and a safe place, are sealed."""

from __future__ import annotations

from datetime import datetime
from typing import NoReturn

from ownpace.core.records import Payload, RecordKind
from ownpace.core.scales import Suds
from ownpace.practices.regulation.domain import Effect, SafePlace, Sense, SkillPractice


def _write(practice: SkillPractice) -> Payload:
    return {
        "skill": practice.skill,
        "at": practice.at.isoformat(),
        "before": None if practice.before is None else int(practice.before),
        "after": None if practice.after is None else int(practice.after),
        "words": practice.words,
    }


def _read(payload: Payload) -> SkillPractice:
    before, after = payload["before"], payload["after"]
    return SkillPractice(
        skill=payload["skill"],
        at=datetime.fromisoformat(payload["at"]),
        before=None if before is None else Suds(before),
        after=None if after is None else Suds(after),
        words=payload["words"],
    )


SKILL_PRACTICE = RecordKind("regulation.practice", 1, _write, _read)


def _read_effect(payload: Payload) -> Effect:
    before, after = payload["before"], payload["after"]
    return Effect(payload["skill"], None if before is None or after is None else after - before)


def _never_written(effect: Effect) -> NoReturn:
    raise TypeError("an effect is read from a practice, and never written")


EFFECT: RecordKind[Effect] = RecordKind(
    SKILL_PRACTICE.name, SKILL_PRACTICE.version, _never_written, _read_effect, SKILL_PRACTICE.upgrades
)
"""The same records as SKILL_PRACTICE, read for their effect alone: "what helps me" reads every one of ten years."""


def _write_place(place: SafePlace) -> Payload:
    return {
        "name": place.name,
        "at": place.at.isoformat(),
        "senses": {sense.value: text for sense, text in place.senses},
    }


def _read_place(payload: Payload) -> SafePlace:
    written = payload["senses"]
    return SafePlace(
        name=payload["name"],
        at=datetime.fromisoformat(payload["at"]),
        senses=tuple((sense, written[sense.value]) for sense in Sense if sense.value in written),
    )


SAFE_PLACE = RecordKind("regulation.safe_place", 1, _write_place, _read_place)
