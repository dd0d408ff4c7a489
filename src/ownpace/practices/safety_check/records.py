"""How the answers are sealed: one record, replaced with each answer."""

from __future__ import annotations

from datetime import datetime

from ownpace.core.records import Payload, RecordKind
from ownpace.practices.safety_check.domain import Answer, Answers, Reply


def _write(answers: Answers) -> Payload:
    return {
        "said": [
            {"question": each.question, "reply": each.reply.value, "at": each.at.isoformat()} for each in answers.said
        ]
    }


def _read(payload: Payload) -> Answers:
    return Answers(
        tuple(
            Answer(each["question"], Reply(each["reply"]), datetime.fromisoformat(each["at"]))
            for each in payload["said"]
        )
    )


ANSWERS = RecordKind("safety_check.answers", 1, _write, _read)
