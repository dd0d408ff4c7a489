"""How a practised skill is sealed."""

from __future__ import annotations

from datetime import datetime

from ownpace.core.records import Payload, RecordKind
from ownpace.core.scales import Suds
from ownpace.practices.regulation.domain import SkillPractice


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


PRACTICE = RecordKind("regulation.practice", 1, _write, _read)
