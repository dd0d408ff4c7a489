"""What this practice tells the rest of the house."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.gate import First, GateFacts, Waiting
from ownpace.core.practice import Offer, Suggestion, Win
from ownpace.core.records import Reading
from ownpace.practices.coping_plan.domain.setback import Setback, Stage
from ownpace.practices.coping_plan.records import ROUTINE, SEQUENCE, SETBACK

LOOKED_AT = 3
"""Setbacks opened to find one that is under way."""
PAGE = {
    Stage.WALK: "coping_plan:walk_setback",
    Stage.DEBRIEF: "coping_plan:debrief_setback",
    Stage.LIGHTER: "coping_plan:lighten_plans",
    Stage.CLOSED: "coping_plan:show_setback",
}
"""Where a setback is taken up again, by URL name; each takes the id of the record."""
PLAN_FIRST = First(
    Waiting.NOT_AT_HAND,
    _("A short plan for hard moments comes first, so that you know what you would do."),
    "coping_plan:show_plan",
    _("Write a short plan"),
)


def page_of(setback: Setback) -> str:
    """Return the URL name of where a setback is taken up again."""
    return "coping_plan:lighten_one" if setback.chosen else PAGE[setback.stage]


def gate_facts(reading: Reading, now: datetime) -> list[GateFacts]:
    """Say that a plan for hard moments comes first, while there is none."""
    record = reading.latest(SEQUENCE)
    is_there = record is not None and record.value.now.is_complete
    return [] if is_there else [GateFacts(first=(PLAN_FIRST,))]


def offers(reading: Reading) -> list[Offer]:
    """Offer the sequence itself, with its first things in one line."""
    record = reading.latest(SEQUENCE)
    if record is None or not record.value.now.is_complete:
        return []
    return [Offer(record.id, record.value.now.in_short)]


def today(reading: Reading, now: datetime) -> list[Suggestion]:
    """Offer to take up a setback of the last three days, the way to one's steps while one is near, and the plan."""
    return [*_setbacks(reading, now), *_plan(reading)]


def _setbacks(reading: Reading, now: datetime) -> Iterator[Suggestion]:
    recent = reading.recent(SETBACK, LOOKED_AT)
    open_one = next((record for record in recent if record.value.is_fresh(now)), None)
    if open_one is not None:
        title, why = _("Carry on where you were"), _("You began your steps in these days; your place is kept.")
        key, page = f"coping_plan.setback.{open_one.id}", page_of(open_one.value)
        yield Suggestion(key, title, why, page, (open_one.id,), 5, 100)
    elif recent and recent[0].value.is_near(now) and not recent[0].value.is_open:
        title, why = _("If it comes back: my steps"), _("These days were hard, and that can come in waves.")
        yield Suggestion("coping_plan.having_setback", title, why, "coping_plan:having_setback", (), 5, 10)


def _plan(reading: Reading) -> Iterator[Suggestion]:
    record = reading.latest(SEQUENCE)
    if record is None:
        title, why = _("Write steps for hard moments"), _("A few steps written in a calm hour help in a hard one.")
        yield Suggestion("coping_plan.begin", title, why, "coping_plan:show_plan", (), 5, 20)
    elif not record.value.now.is_complete:
        why = _("You began it. Something to do first, and someone or something after, make it whole.")
        title = _("Carry on with your steps")
        yield Suggestion("coping_plan.carry_on", title, why, "coping_plan:show_plan", (), 4, 40)


def wins(reading: Reading) -> list[Win]:
    """Name the first whole plan, each setback gone through to its end, and the first time of each routine."""
    found = [*_whole_plan(reading), *_setbacks_met(reading), *_routines_walked(reading)]
    return sorted(found, key=lambda win: win.at)


def _whole_plan(reading: Reading) -> Iterator[Win]:
    record = reading.latest(SEQUENCE)
    if record is None:
        return
    complete = [version.at for version in (*record.value.earlier, record.value.now) if version.is_complete]
    if complete:
        yield Win(min(complete), gettext("You have your own steps for hard moments."))


def _setbacks_met(reading: Reading) -> Iterator[Win]:
    for record in reading.all(SETBACK):
        if record.value.finished is not None:
            yield Win(record.value.finished, gettext("A setback came, and you met it with your own steps."))


def _routines_walked(reading: Reading) -> Iterator[Win]:
    for record in reading.all(ROUTINE):
        if record.value.first_walk is not None:
            words = gettext("You had a routine around something hard: %(routine)s") % {"routine": record.value.name}
            yield Win(record.value.first_walk, words)
