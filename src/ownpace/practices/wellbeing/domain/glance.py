"""What can honestly be said about a month in one sentence, and on which days something was meaningful."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date

from ownpace.practices.wellbeing.domain.day import MEANINGFUL, DayNote, MonthNotes, Row, Tap

ENOUGH_NIGHTS = 5
"""Nights below which nothing is said about most of them (chosen by this project)."""


@dataclass(frozen=True, slots=True)
class Glance:
    """noted: days that say something. mostly: how most nights were; None where there are few, or none is most.

    mixed: whether there are nights enough and no answer is most. meaningful: days with something meaningful.
    """

    noted: int
    mostly: Tap | None
    mixed: bool
    meaningful: int


def look(notes: MonthNotes, done: Set[date]) -> Glance:
    """Return what a month says. done: days on which a planned activity was done."""
    nights = Counter(tap for note in notes.days if (tap := note.of(Row.SLEEP)))
    enough = nights.total() >= ENOUGH_NIGHTS
    tap, count = nights.most_common(1)[0] if nights else (None, 0)
    is_most = enough and 2 * count > nights.total()
    return Glance(
        noted=len(notes.noted),
        mostly=tap if is_most else None,
        mixed=enough and not is_most,
        meaningful=len(meaningful_days(notes.days, done & set(notes.month.days))),
    )


def meaningful_days(notes: Iterable[DayNote], done: Set[date]) -> Set[date]:
    """Return the days with something meaningful: tapped, or a planned activity done where the row was left empty."""
    answers = {note.day: tap for note in notes if (tap := note.of(Row.MEANING))}
    return {day for day, tap in answers.items() if tap in MEANINGFUL} | (done - answers.keys())


def mark_of(note: DayNote, row: Row, done: Set[date]) -> Tap | None:
    """Return what a day shows in a row: the tap, or for an activity done and nothing tapped, something meaningful."""
    tap = note.of(row)
    return Tap.MEANING_YES if tap is None and row is Row.MEANING and note.day in done else tap
