"""How wellbeing is sealed: a record for each month, each activity and each plan.

A month, not a day, is one record. The vault keeps records in the order they were made, and a day that is noted late is
made late: by day, finding one day a year back would mean opening thousands. By month there are at most twelve a year,
each about two kilobytes: the month one is in stands among the newest, and looking through all of ten years opens 120.
A month page, the sentence above it and the months beside confidence then need no other record. Days have revisions of
their own inside, so that two tabs on different days of a month do not get in each other's way.
"""

from __future__ import annotations

from ownpace.core.codecs import typed
from ownpace.core.records import Reading, Record, RecordKind
from ownpace.practices.wellbeing.domain.activity import Activity
from ownpace.practices.wellbeing.domain.day import MonthNotes
from ownpace.practices.wellbeing.domain.month import Month
from ownpace.practices.wellbeing.domain.planned import Planned

NEAR = 4
"""Months looked at first: the one that is asked for is nearly always among the last few made."""

MONTH = RecordKind(
    "wellbeing.month",
    1,
    *typed(MonthNotes, flat=("month",), renamed={"number": "month"}, late=("taps", "minutes", "which")),
)
ACTIVITY = RecordKind("wellbeing.activity", 1, *typed(Activity))
PLANNED = RecordKind("wellbeing.planned", 1, *typed(Planned))


def month_record(reading: Reading, month: Month) -> Record[MonthNotes] | None:
    """Return the record of a month, or None. Looks at the newest few, and at all where it is not among those."""
    newest = reading.recent(MONTH, NEAR)
    found = next((record for record in newest if record.value.month == month), None)
    if found or len(newest) < NEAR:
        return found
    return next((record for record in reading.all(MONTH) if record.value.month == month), None)
