"""What the codes are called on the page, and sentences about a day and a month."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext, ngettext, pgettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.practices.wellbeing.domain.activity import ActivityTheme, Size
from ownpace.practices.wellbeing.domain.day import DayNote, Row, Tap
from ownpace.practices.wellbeing.domain.glance import Glance, mark_of
from ownpace.practices.wellbeing.domain.month import Month
from ownpace.practices.wellbeing.domain.planned import How, Planned, State

ROWS: dict[Row, Text] = {
    Row.SLEEP: _("Sleep"),
    Row.FOOD: _("Eating"),
    Row.MOVEMENT: _("Movement"),
    Row.MEANING: _("Something meaningful"),
}
ASKS: dict[Row, Text] = {
    Row.SLEEP: _("How was your sleep?"),
    Row.FOOD: _("How was eating?"),
    Row.MOVEMENT: _("How much did you move?"),
    Row.MEANING: _("Was there something meaningful?"),
}
TAPS: dict[Tap, Text] = {
    Tap.SLEEP_ROUGH: _("rough"),
    Tap.SLEEP_SO_SO: _("so-so"),
    Tap.SLEEP_RESTED: _("rested"),
    Tap.FOOD_HARDLY: _("hardly"),
    Tap.FOOD_SOME: _("some"),
    Tap.FOOD_ENOUGH: _("enough for me"),
    Tap.MOVEMENT_RESTING: _("resting day"),
    Tap.MOVEMENT_LITTLE: _("a little"),
    Tap.MOVEMENT_SOME: _("some"),
    Tap.MEANING_NOT_TODAY: _("not today"),
    Tap.MEANING_LITTLE: _("a little"),
    Tap.MEANING_YES: _("yes"),
}
THEMES: dict[ActivityTheme, Text] = {
    ActivityTheme.MAKING: _("Making"),
    ActivityTheme.NATURE: _("Nature"),
    ActivityTheme.PEOPLE: _("People"),
    ActivityTheme.LEARNING: _("Learning"),
    ActivityTheme.BODY: _("Body"),
    ActivityTheme.CARE: _("Care for myself"),
    ActivityTheme.PLAY: _("Play"),
    ActivityTheme.MEANING: _("Spirit and meaning"),
    ActivityTheme.HOME: _("Home"),
    ActivityTheme.CONTRIBUTING: _("Contributing"),
}
SIZES: dict[Size, Text] = {
    Size.MINUTES: _("a few minutes"),
    Size.HALF_HOUR: _("about half an hour"),
    Size.LONGER: _("an hour or more"),
}
HOW: dict[How, Text] = {How.FLAT: _("flat"), How.ORDINARY: _("ordinary"), How.GOOD: _("good")}
HOW_IT_WAS: dict[How, Text] = {
    How.FLAT: _("It was flat. Doing it while it is flat is a thing of its own."),
    How.ORDINARY: _("It was ordinary."),
    How.GOOD: _("It was good."),
}
STATES: dict[State, Text] = {State.OPEN: _("planned"), State.DONE: _("done"), State.LET_GO: _("let go")}
MOSTLY: dict[Tap, Text] = {
    Tap.SLEEP_ROUGH: _("on most of the nights you noted, sleep was rough"),
    Tap.SLEEP_SO_SO: _("on most of the nights you noted, you slept so-so"),
    Tap.SLEEP_RESTED: _("on most of the nights you noted, you woke rested"),
}


def row_and_tap(tap: Tap) -> str:
    """Return an answer with the name of its row: "Sleep: rested"."""
    return gettext("%(row)s: %(answer)s") % {"row": ROWS[tap.row], "answer": TAPS[tap]}


def hours(minutes: int | None) -> str:
    """Return minutes as hours with as few decimals as they need: "7", "7.5", "7.25"; nothing for None."""
    if minutes is None:
        return ""
    whole, decimals = minutes / 60, next(d for d in (0, 1, 2) if d == 2 or minutes * 10**d % 60 == 0)
    return number_format(whole, decimals)


def in_full(note: DayNote) -> str:
    """Return everything that was noted about a day, a line each."""
    lines = [row_and_tap(tap) for tap in note.taps]
    if note.minutes is not None:
        lines.append(gettext("Hours of sleep: %(hours)s") % {"hours": hours(note.minutes)})
    return "\n".join([*lines, *filter(None, [note.which])]) or gettext("Nothing noted.")


def day_in_words(note: DayNote, done: Set[date]) -> str:
    """Return what a day shows in the month, for those who hear it."""
    marks = [mark for row in Row if (mark := mark_of(note, row, done))]
    return "; ".join(row_and_tap(mark) for mark in marks) or gettext("nothing noted")


def month_name(month: Month, this: Month) -> str:
    """Return the name of a month, with its year where that is another than this month's."""
    form = pgettext("date format", "F") if month.year == this.year else pgettext("date format", "F Y")
    return date_format(month.first, form)


def month_and_year(month: Month) -> str:
    return date_format(month.first, pgettext("date format", "F Y"))


def glance(look: Glance, name: str) -> str:
    """Return one sentence, or two, about a month. name: of the month."""
    if not look.noted and not look.meaningful:
        return gettext("Nothing is noted in %(month)s. A gap is ordinary.") % {"month": name}
    sentence = ngettext("You noted %(count)d day in %(month)s", "You noted %(count)d days in %(month)s", look.noted) % {
        "count": look.noted,
        "month": name,
    }
    if look.mostly:
        sentence = f"{sentence}; {MOSTLY[look.mostly]}"
    elif look.mixed:
        sentence = f"{sentence}; {gettext('your nights were mixed')}"
    return f"{sentence}. {_meaningful(look.meaningful)}".strip()


def _meaningful(days: int) -> str:
    if not days:
        return ""
    return ngettext(
        "There was something meaningful on %(count)d day.", "There was something meaningful on %(count)d days.", days
    ) % {"count": days}


def planned_in_full(planned: Planned) -> str:
    """Return a plan in words, for two tabs that differ."""
    lines = [planned.what, planned.cue, date_format(planned.about, pgettext("date format", "l j F Y"))]
    if planned.how:
        lines.append(str(HOW_IT_WAS[planned.how]))
    return "\n".join(filter(None, [*lines, str(STATES[planned.state]), planned.line]))
