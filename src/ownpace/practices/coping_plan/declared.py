"""What this practice tells the rest of the house."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.gate import GateFacts
from ownpace.core.practice import Offer, Suggestion, Win
from ownpace.core.records import Reading
from ownpace.practices.coping_plan.records import SEQUENCE


def gate_facts(reading: Reading, now: datetime) -> list[GateFacts]:
    record = reading.latest(SEQUENCE)
    return [GateFacts(coping_sequence=record is not None and record.value.now.is_complete)]


def offers(reading: Reading) -> list[Offer]:
    """Offer the sequence itself, with its first things in one line."""
    record = reading.latest(SEQUENCE)
    if record is None or not record.value.now.is_complete:
        return []
    return [Offer(record.id, record.value.now.in_short)]


def today(reading: Reading, now: datetime) -> list[Suggestion]:
    record = reading.latest(SEQUENCE)
    if record is None:
        why = _("A few steps written in a calm hour help in a hard one.")
        return [
            Suggestion("coping_plan.begin", _("Write steps for hard moments"), why, "coping_plan:show_plan", (), 5, 20)
        ]
    if not record.value.now.is_complete:
        why = _("You began it. Something to do first, and someone or something after, make it whole.")
        return [
            Suggestion("coping_plan.carry_on", _("Carry on with your steps"), why, "coping_plan:show_plan", (), 4, 40)
        ]
    return []


def wins(reading: Reading) -> list[Win]:
    record = reading.latest(SEQUENCE)
    if record is None:
        return []
    complete = [version.at for version in (*record.value.earlier, record.value.now) if version.is_complete]
    return [Win(min(complete), gettext("You have your own steps for hard moments."))] if complete else []
