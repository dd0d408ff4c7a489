"""What this practice tells the rest of the house."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from ownpace.core.gate import Concern, GateFacts
from ownpace.core.practice import Suggestion
from ownpace.core.records import Reading
from ownpace.practices.safety_check.catalogue import find
from ownpace.practices.safety_check.domain import ask_again, is_long_ago
from ownpace.practices.safety_check.records import ANSWERS


def gate_facts(reading: Reading, now: datetime) -> list[GateFacts]:
    record = reading.latest(ANSWERS)
    if record is None:
        return []
    return [GateFacts(clinician_guides=record.value.clinician_guides, concerns=record.value.concerns)]


def today(reading: Reading, now: datetime) -> list[Suggestion]:
    record = reading.latest(ANSWERS)
    if record is None:
        why = _("A few private questions. Answer any of them, or none.")
        return [
            Suggestion(
                "safety_check.first", _("How things are around you"), why, "safety_check:review_questions", (), 3, 10
            )
        ]
    lapsed = [number for number in map(_number, ask_again(record.value, now)) if number]
    if lapsed:
        why = _("You said something that may have changed. What waits can open again when it has.")
        return [
            Suggestion(
                "safety_check.lapsed", _("Is this still so?"), why, "safety_check:change_answer", (lapsed[0],), 1, 40
            )
        ]
    if is_long_ago(record.value, now):
        why = _("You answered these a while ago. A minute, if you like, to see what still holds.")
        return [
            Suggestion(
                "safety_check.review", _("Look at your answers again"), why, "safety_check:review_questions", (), 3, 20
            )
        ]
    return []


def _number(concern: Concern) -> str:
    question = find(concern.value)
    return str(question.number) if question else ""
