"""How the circle is sealed: contacts, the days in touch (each of its contact), plans, and calendar notes."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import Payload, RecordKind
from ownpace.practices.support.domain.contact import Contact, Touch
from ownpace.practices.support.domain.plan import Plan
from ownpace.practices.support.domain.reminder import Reminder


def _to_the_minute(payload: Payload) -> Payload:
    return {**payload, "at": payload["at"][:5]}


def _to_the_second(payload: Payload) -> Payload:
    return {**payload, "at": payload["at"] + ":00"}


CONTACT = RecordKind("support.contact", 1, *typed(Contact))
TOUCH = RecordKind("support.touch", 1, *typed(Touch))
PLAN = RecordKind("support.plan", 1, *typed(Plan))
REMINDER = RecordKind(
    "support.reminder", 1, *typed(Reminder, flat=("rule",), last=_to_the_minute, first=_to_the_second)
)
