"""How a thought record is sealed: one record, replaced with each part that is written."""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import Payload, RecordKind
from ownpace.practices.thought_record.domain import ThoughtRecord


def _v2_is_kept_while_it_is_written(old: Payload) -> Payload:
    return {**old, "sitting": "", "turn": 0}


RECORD = RecordKind("thought_record.record", 2, *typed(ThoughtRecord), upgrades=(_v2_is_kept_while_it_is_written,))
