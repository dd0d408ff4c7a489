"""How search reads wellbeing: each day that was noted, each activity, each plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Findable, Passage
from ownpace.core.records import Record
from ownpace.practices.wellbeing.domain.activity import Activity, ActivityTheme, Size
from ownpace.practices.wellbeing.domain.day import MonthNotes, Tap
from ownpace.practices.wellbeing.domain.planned import How, Planned
from ownpace.practices.wellbeing.records import ACTIVITY, MONTH, PLANNED
from ownpace.practices.wellbeing.words import HOW_IT_WAS, SIZES, THEMES, row_and_tap

DAY, MINE, PLAN = _("Day in four taps"), _("Meaningful activity"), _("Planned activity")


def noon(day: date) -> datetime:
    """Return the middle of a day in the person's zone: no change of clocks takes it away."""
    return datetime.combine(day, time(12), get_current_timezone())


def _days(record: Record[MonthNotes]) -> Iterator[Passage]:
    for note in record.value.noted:
        text = "\n\n".join(filter(None, [*map(row_and_tap, note.taps), note.which]))
        if text:
            args = (str(note.day.year), str(note.day.month), str(note.day.day))
            yield Passage(DAY, "", text, min(noon(note.day), record.at), "wellbeing:note_day", args)


def _activity(record: Record[Activity]) -> Iterator[Passage]:
    one = record.value
    lines = [SIZES[one.size] if one.size else "", THEMES[one.theme] if one.theme else ""]
    text = "\n\n".join(filter(None, [*map(str, lines), one.serves.words if one.serves else ""]))
    yield Passage(MINE, one.what, text, one.made, "wellbeing:show_activity", (record.id,))


def _plan(record: Record[Planned]) -> Iterator[Passage]:
    one = record.value
    codes = [HOW_IT_WAS[one.how] if one.how else "", THEMES[one.theme] if one.theme else ""]
    text = "\n\n".join(filter(None, [one.cue, one.line, *map(str, codes)]))
    yield Passage(PLAN, one.what, text, noon(one.about), "wellbeing:show_planned", (record.id,))


def _tapped() -> Mapping[str, str]:
    return {tap.value: row_and_tap(tap) for tap in Tap}


def _sorts() -> Mapping[str, str]:
    return _themes() | {size.value: str(SIZES[size]) for size in Size}


def _hows() -> Mapping[str, str]:
    return _themes() | {how.value: str(HOW_IT_WAS[how]) for how in How}


def _themes() -> dict[str, str]:
    return {theme.value: str(THEMES[theme]) for theme in ActivityTheme}


FINDS = (
    Findable(MONTH, _days, _tapped),
    Findable(ACTIVITY, _activity, _sorts),
    Findable(PLANNED, _plan, _hows, may_lie_ahead=True),
)
