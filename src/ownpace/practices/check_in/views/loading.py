"""Loading check-ins: those since a time, and the person's own words of late."""

from __future__ import annotations

from datetime import datetime

from ownpace.core.records import Reading
from ownpace.practices.check_in.domain.check_in import CheckIn, remembered
from ownpace.practices.check_in.records import CHECK_IN

LOOKED_AT = 60
"""Check-ins opened for the person's own words."""
OFFERED_AGAIN = 8
FIRST_LOOK = 100


def check_ins_since(reading: Reading, start: datetime) -> list[CheckIn]:
    """Return the check-ins from `start` on, oldest first, opening few that are older."""
    limit = FIRST_LOOK
    while True:
        newest = reading.recent(CHECK_IN, limit)
        if len(newest) < limit or newest[-1].value.at < start:
            return [record.value for record in reversed(newest) if record.value.at >= start]
        limit *= 4


def own_words(reading: Reading) -> tuple[str, ...]:
    """Return the person's own words of late, the newest first."""
    recent = (record.value for record in reading.recent(CHECK_IN, LOOKED_AT))
    return remembered(recent, OFFERED_AGAIN)
