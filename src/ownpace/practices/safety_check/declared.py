"""What this practice tells the rest of the house."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from ownpace.core.gate import Concern, First, GateFacts, Waiting
from ownpace.core.practice import Suggestion
from ownpace.core.records import Reading
from ownpace.practices.safety_check.catalogue import find
from ownpace.practices.safety_check.domain import ask_again, is_long_ago
from ownpace.practices.safety_check.records import ANSWERS

SAFETY_FIRST = First(
    Waiting.PRESENT_DANGER,
    _(
        "You said that something is not safe right now. Safety and help come first, and steps like these wait. Nothing "
        "here is lost."
    ),
    "web:help_now",
    _("Help now"),
)
CARE_FIRST = First(
    Waiting.CARE_FIRST,
    _(
        "You said that something needs care first. Steps like these can make it harder when you do them alone. A "
        "clinician can tell you when the time is right."
    ),
    "safety_check:answers",
    _("Look at what I said"),
)


def gate_facts(reading: Reading, now: datetime) -> list[GateFacts]:
    record = reading.latest(ANSWERS)
    if record is None:
        return []
    return [GateFacts(record.value.concerns, record.value.clinician_guides, (SAFETY_FIRST, CARE_FIRST))]


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
