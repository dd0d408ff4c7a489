"""What wellbeing tells the rest of the house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Set
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.utils.timezone import localtime
from django.utils.translation import gettext

from ownpace.core.practice import Easing, Series, Suggestion, Win
from ownpace.core.records import Reading, Record, Writing
from ownpace.core.shortening import shorten
from ownpace.practices.wellbeing.domain.day import Row
from ownpace.practices.wellbeing.domain.glance import meaningful_days
from ownpace.practices.wellbeing.domain.month import Month
from ownpace.practices.wellbeing.domain.planned import Planned, done_days, done_in_order, open_first_due
from ownpace.practices.wellbeing.finding import noon
from ownpace.practices.wellbeing.records import MONTH, NEAR, PLANNED
from ownpace.practices.wellbeing.words import THEMES, month_and_year

EVENING = 17
"""The hour from which a day that is noted in part is offered again."""
PLANS_LOOKED_AT = 20
"""Plans that Today opens, the newest; one made before those waits on the page of activities."""
DUE_AT_ONCE = 2
TITLE_ROOM = 90
LONGEST_NIGHT = 12


def today(reading: Reading, now: datetime) -> list[Suggestion]:
    """Offer what is planned for today, what was planned for earlier, and four taps. Opens a few records alone.

    What a person sets aside stays quiet for the day: the shell keeps that, by the keys, which stay the same.
    """
    local = localtime(now)
    plans = open_first_due(reading.recent(PLANNED, PLANS_LOOKED_AT), local.date())
    due = [record for record in plans if record.value.is_due(local.date())]
    fresh = [record for record in due if not record.value.was_for_earlier(local.date())]
    late = [record for record in due if record.value.was_for_earlier(local.date())]
    return [
        *(_due(record) for record in fresh[:DUE_AT_ONCE]),
        *(_late(record) for record in late[-1:]),
        *_taps(reading, local),
    ]


def _due(record: Record[Planned]) -> Suggestion:
    why = record.value.cue or gettext("You planned this for today.")
    return _plan(record, why, 60)


def _late(record: Record[Planned]) -> Suggestion:
    return _plan(record, gettext("Planned for earlier: do it, move it or let it go."), 20)


def _plan(record: Record[Planned], why: str, weight: int) -> Suggestion:
    title = shorten(record.value.what, TITLE_ROOM)
    return Suggestion(f"wellbeing.planned.{record.id}", title, why, "wellbeing:show_planned", (record.id,), 10, weight)


def _taps(reading: Reading, local: datetime) -> Iterator[Suggestion]:
    """Offer four taps while nothing is noted today, and in the evening while a row is left."""
    month = Month.of(local.date())
    newest = (record.value for few in (1, NEAR) for record in reading.recent(MONTH, few))
    notes = next((one for one in newest if one.month == month), None)
    note = notes.of(local.date()) if notes else None
    if note and note.is_noted and (local.hour < EVENING or note.is_whole):
        return
    why = (
        gettext("A row is still open, if you like.")
        if note and note.is_noted
        else gettext("How sleep, food and movement were, and what had meaning. Leave out what you like.")
    )
    yield Suggestion("wellbeing.day", gettext("Four taps about today"), why, "wellbeing:note_day", (), 1, 15)


def series(reading: Reading) -> list[Series]:
    """Return hours of sleep by day where given, and days with something meaningful by week."""
    months = [record.value for record in reading.all(MONTH)]
    nights = sorted(
        (note.day, note.minutes / 60) for notes in months for note in notes.days if note.minutes is not None
    )
    days = _meaningful(reading)
    noted = {note.day for notes in months for note in notes.days if note.of(Row.MEANING)} | days
    weeks = Counter(_monday(day) for day in days)
    longest = max([LONGEST_NIGHT, *(hours for _, hours in nights)])
    found = (
        Series(
            "wellbeing.hours", gettext("Hours of sleep"), tuple((noon(day), hours) for day, hours in nights), 0, longest
        ),
        Series(
            "wellbeing.meaningful",
            gettext("Days with something meaningful, by week"),
            tuple((noon(monday), float(weeks[monday])) for monday in sorted({_monday(day) for day in noted})),
            0,
            7,
        ),
    )
    return [one for one in found if one.points]


def _meaningful(reading: Reading) -> Set[date]:
    """Return every day with something meaningful, tapped or done."""
    notes = [note for record in reading.all(MONTH) for note in record.value.days]
    return meaningful_days(notes, done_days(record.value for record in reading.all(PLANNED)).keys())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def wins(reading: Reading) -> list[Win]:
    """Name the first month with something meaningful, the first plan that was done, and each new kind of activity."""
    found = []
    if days := _meaningful(reading):
        first = min(days)
        words = gettext("%(month)s: the first month in which you noted something meaningful.")
        found.append(Win(noon(first), words % {"month": month_and_year(Month.of(first))}))
    done = done_in_order(reading.all(PLANNED))
    if done:
        day, _id, planned = done[0]
        words = gettext("The first time you did something meaningful that you had planned: %(what)s")
        found.append(Win(noon(day), words % {"what": planned.what}))
    seen = {done[0][2].theme} if done else set()
    for day, _id, planned in done:
        if planned.theme and planned.theme not in seen:
            seen.add(planned.theme)
            words = gettext("Something of a new kind (%(kind)s): %(what)s")
            found.append(Win(noon(day), words % {"kind": THEMES[planned.theme], "what": planned.what}))
    return sorted(found, key=lambda win: win.at)


def eases(reading: Reading, now: datetime) -> list[Easing]:
    """Offer every open plan, the nearest first, to be made smaller or later."""
    plans = open_first_due(reading.recent(PLANNED, PLANS_LOOKED_AT), localtime(now).date())
    return [
        Easing(f"wellbeing.planned.{record.id}", record.value.what, record.value.day, _easing(record))
        for record in plans
    ]


def _easing(record: Record[Planned]) -> Callable[[Writing, datetime, str | None, date | None], None]:
    def ease(writing: Writing, now: datetime, smaller_words: str | None, later_day: date | None) -> None:
        former = record.value
        eased = replace(former, what=smaller_words or former.what, day=later_day or former.day)
        if eased != former:
            writing.replace(record, PLANNED, eased, at=now)

    return ease
