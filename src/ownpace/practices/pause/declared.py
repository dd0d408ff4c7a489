"""What pausing tells the rest of the house."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Series, Suggestion, Win
from ownpace.core.records import Reading
from ownpace.core.shortening import shorten
from ownpace.practices.pause.domain import Choice, Moment
from ownpace.practices.pause.records import MOMENT, PLAN

SHORT = 80
"""Characters of the person's words in a line of ours."""


def today(reading: Reading, now: datetime) -> list[Suggestion]:
    """Offer a first plan, gently, to someone who has paused and has none."""
    if not reading.count(MOMENT) or reading.count(PLAN):
        return []
    why = _("You have paused before. A plan from a calm hour makes the next time easier.")
    return [Suggestion("pause.first_plan", _("Write a plan for a moment you know"), why, "pause:begin_plan", (), 4, 10)]


def series(reading: Reading) -> list[Series]:
    """Return how strong urges were, before pauses and after."""
    kept = [record.value for record in reading.all(MOMENT)]
    before = tuple((each.at, float(each.before)) for each in kept if each.before is not None)
    after = tuple((each.at, float(each.after)) for each in kept if each.after is not None)
    found = (
        Series("pause.before", gettext("Strength of an urge, before a pause"), before),
        Series("pause.after", gettext("Strength of an urge, after a pause"), after),
    )
    return [one for one in found if one.points]


def wins(reading: Reading) -> list[Win]:
    """Name the first pause, the first choice of another way, the first clear-headed going ahead, and helping plans."""
    moments = [record.value for record in reading.all(MOMENT)]
    found = [*_of_moments(moments), *_of_plans(reading)]
    return sorted(found, key=lambda win: win.at)


def _of_moments(moments: list[Moment]) -> Iterator[Win]:
    if moments:
        yield Win(moments[0].at, gettext("You paused before acting, for the first time."))
    if otherwise := next((each for each in moments if each.is_otherwise), None):
        yield Win(otherwise.at, gettext("You paused, and chose another way than the first urge."))
    if ahead := next((each for each in moments if each.choice is Choice.WENT_AHEAD), None):
        yield Win(ahead.at, gettext("You paused, and then went ahead with a clear head."))


def _of_plans(reading: Reading) -> Iterator[Win]:
    for plan in (record.value for record in reading.all(PLAN)):
        if plan.first_help:
            words = gettext("A plan of yours helped: “%(impulse)s”") % {"impulse": shorten(plan.impulse, SHORT)}
            yield Win(plan.first_help, words)
