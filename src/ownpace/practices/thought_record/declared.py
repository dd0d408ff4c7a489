"""What this practice tells the rest of the house."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Series, Suggestion, Win
from ownpace.core.records import Reading, Record
from ownpace.practices.thought_record.domain import HALF, LESS, REST, ThoughtRecord
from ownpace.practices.thought_record.records import RECORD

LOOKED_AT = 5
"""Records opened to find one that is under way."""


def today(reading: Reading, now: datetime) -> list[Suggestion]:
    """Offer to take up what was begun this week; else, after two weeks without a record, a gentle idea."""
    recent = reading.recent(RECORD, LOOKED_AT)
    for record in recent:
        if record.value.is_fresh(now):
            return [_carry_on(record)]
    if any(now - record.value.begun < REST for record in recent):
        return []
    why = _("When one thought weighs on you, a second look can help.")
    title = _("Look at a thought from more sides")
    return [Suggestion("thought_record.begin", title, why, "thought_record:begin_record", (), 10, 10)]


def _carry_on(record: Record[ThoughtRecord]) -> Suggestion:
    why = _("You began it this week; your place is kept.")
    title = _("Go on with your thought record")
    return Suggestion(
        f"thought_record.carry_on.{record.id}", title, why, "thought_record:show_record", (record.id,), 6, 100
    )


def series(reading: Reading) -> list[Series]:
    """Return belief in first thoughts, as each record began and as it ended."""
    records = [record.value for record in reading.all(RECORD)]
    before = tuple((kept.begun, float(kept.belief_before)) for kept in records if kept.belief_before is not None)
    after = tuple((kept.begun, float(kept.belief_after)) for kept in records if kept.belief_after is not None)
    return [
        Series("thought_record.belief_before", gettext("Belief in a weighing thought, at first"), before),
        Series("thought_record.belief_after", gettext("Belief in the same thought, at the end"), after),
    ]


def wins(reading: Reading) -> list[Win]:
    """Name the first record closed, the first kinder thought believed by half, the first thought that lost weight."""
    return list(_wins([record.value for record in reading.all(RECORD)]))


def _wins(records: list[ThoughtRecord]) -> Iterator[Win]:
    closed = [kept.finished for kept in records if kept.finished is not None]
    if closed:
        yield Win(min(closed), gettext("You looked at a thought from more than one side."))
    kinder = (kept for kept in records if kept.kinder and (kept.kinder_belief or 0) >= HALF)
    if first := next(kinder, None):
        yield Win(
            first.finished or first.begun, gettext("You found a kinder thought that you could at least half believe.")
        )
    lighter = (kept for kept in records if kept.belief_change is not None and kept.belief_change <= -LESS)
    if first := next(lighter, None):
        yield Win(first.finished or first.begun, gettext("A thought that weighed on you lost some of its weight."))
