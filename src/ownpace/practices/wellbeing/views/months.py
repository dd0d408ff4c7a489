"""A month at a glance, and months beside confidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import get_format
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from ownpace.accounts.access import UnlockedRequest, unlocked
from ownpace.core import practices
from ownpace.core.practice import Series
from ownpace.core.records import Reading, Record
from ownpace.practices.wellbeing import words
from ownpace.practices.wellbeing.domain.comparison import Share, compare, meaningful_shares, means, rested_shares
from ownpace.practices.wellbeing.domain.day import DayNote, MonthNotes, Row, Tap
from ownpace.practices.wellbeing.domain.glance import look, mark_of
from ownpace.practices.wellbeing.domain.month import Month, NotInTheCalendar
from ownpace.practices.wellbeing.domain.planned import Planned, done_days
from ownpace.practices.wellbeing.line_charts import line_chart, month_labels
from ownpace.practices.wellbeing.records import MONTH, PLANNED, month_record

EARLIEST = Month(1900, 1)
COMPARED = ("confidence", "check_in")
"""Practices whose numbers can be looked at here, the first one unasked. A series is named `<practice>.<what>`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One row of one day: its answer, or None where there is none."""

    row: Row
    tap: Tap | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of the month. words: what it shows, for those who hear it."""

    day: date
    marks: tuple[Mark, ...]
    words: str
    note: DayNote
    done: tuple[Planned, ...]
    is_today: bool
    is_to_come: bool

    @property
    def is_marked(self) -> bool:
        return any(mark.tap for mark in self.marks)


@require_safe
@unlocked
def show_month(request: UnlockedRequest, year: int | None = None, number: int = 1) -> HttpResponse:
    today = request.now.date()
    this = Month.of(today)
    month = this if year is None else _asked_for(year, number)
    record = month_record(request.vault, month)
    notes = record.value if record else MonthNotes(month)
    plans = [one for one in request.vault.all(PLANNED) if one.value.is_open or one.value.done]
    done = done_days(one.value for one in plans)
    first = first_weekday()
    cells = {day: _cell(notes.of(day), done, today) for day in month.days}
    context = {
        "month": month,
        "name": words.month_and_year(month),
        "sentence": words.glance(look(notes, done.keys()), words.month_name(month, this)),
        "weekdays": [(WEEKDAYS_ABBR[(first + place) % 7], WEEKDAYS[(first + place) % 7]) for place in range(7)],
        "weeks": [[cells[day] if day else None for day in week] for week in month.weeks(first)],
        "said": [cell for cell in cells.values() if cell.note.is_noted or cell.done],
        "plans": _of_month(plans, month),
        "earlier": month.plus(-1) if month > EARLIEST else None,
        "later": month.plus(1) if month < max(this, *(Month.of(one.value.about) for one in plans), this) else None,
        "rows": [(row, words.ROWS[row], [(tap, words.TAPS[tap]) for tap in Tap if tap.row is row]) for row in Row],
        "is_this": month == this,
    }
    return render(request, "wellbeing/show_month.html", context)


@require_safe
@unlocked
def beside(request: UnlockedRequest) -> HttpResponse:
    choices = _series(request.vault)
    chosen = _chosen(choices, request.GET.get("with", ""))
    whole = "all" in request.GET
    context: dict[str, object] = {"choices": list(enumerate(choices, 1)), "chosen": chosen, "whole": whole}
    if chosen:
        context |= _comparison(request.vault, chosen, whole=whole)
    return render(request, "wellbeing/beside.html", context)


def first_weekday() -> int:
    """Return the day that weeks begin with in the reader's language; 0 is Monday."""
    return (int(get_format("FIRST_DAY_OF_WEEK")) - 1) % 7


def _comparison(reading: Reading, chosen: Series, *, whole: bool) -> dict[str, object]:
    months = [record.value for record in reading.all(MONTH)]
    done = done_days(record.value for record in reading.all(PLANNED)).keys()
    meaning, rested = meaningful_shares(months, done), rested_shares(months)
    numbers = means((localtime(when).date(), value) for when, value in chosen.points)
    comparison = compare(numbers, meaning, rested, whole=whole)
    if not comparison.is_enough:
        return {"comparison": comparison}
    lines = (
        ("numbers", str(chosen.title), numbers, chosen.low, chosen.high),
        ("meaning", gettext("Something meaningful, percent of the days noted"), _percents(meaning), 0.0, 100.0),
        ("rested", gettext("Rested nights, percent of the nights noted"), _percents(rested), 0.0, 100.0),
    )
    rows = [(month, numbers.get(month), meaning.get(month), rested.get(month)) for month in reversed(comparison.months)]
    return {
        "comparison": comparison,
        "charts": [line_chart(comparison.months, *line) for line in lines],
        "labels": month_labels(comparison.months),
        "rows": rows,
    }


def _percents(shares: Mapping[Month, Share]) -> dict[Month, float]:
    return {month: share.percent for month, share in shares.items() if share.percent is not None}


def _series(reading: Reading) -> list[Series]:
    by_app = {practice.app: practice for practice in practices.installed()}
    compared = (by_app[app] for app in COMPARED if app in by_app)
    series = (one for practice in compared for one in practice.series(reading))
    return [one for one in series if one.key.partition(".")[0] in COMPARED and one.points]


def _chosen(choices: Sequence[Series], number_sent: str) -> Series | None:
    is_number = number_sent.isascii() and number_sent.isdigit() and len(number_sent) < 4
    number = int(number_sent) if is_number else 1
    return choices[number - 1] if 1 <= number <= len(choices) else next(iter(choices), None)


def _cell(note: DayNote, done: Mapping[date, list[Planned]], today: date) -> Cell:
    return Cell(
        day=note.day,
        marks=tuple(Mark(row, mark_of(note, row, done.keys())) for row in Row),
        words=words.day_in_words(note, done.keys()),
        note=note,
        done=tuple(done.get(note.day, ())),
        is_today=note.day == today,
        is_to_come=note.day > today,
    )


def _of_month(plans: Sequence[Record[Planned]], month: Month) -> list[Record[Planned]]:
    return sorted((one for one in plans if one.value.about in month), key=lambda one: one.value.about)


def _asked_for(year: int, number: int) -> Month:
    try:
        month = Month(year, number)
    except NotInTheCalendar:
        raise Http404 from None
    if month < EARLIEST:
        raise Http404
    return month
