"""How pauses and plans are sealed."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import RecordKind
from ownpace.practices.pause.domain import Moment, Plan

MOMENT = RecordKind("pause.moment", 1, *typed(Moment))
PLAN = RecordKind("pause.plan", 1, *typed(Plan))
