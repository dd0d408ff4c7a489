"""What small experiments tell the rest of the house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ownpace.core.practice import Easing, Series, Suggestion, Win
from ownpace.core.records import Reading, Record, RecordId, Writing
from ownpace.practices.weekly_experiment.domain import course
from ownpace.practices.weekly_experiment.domain.course import NextUp
from ownpace.practices.weekly_experiment.domain.experiment import Experiment, State
from ownpace.practices.weekly_experiment.records import EXPERIMENT
from ownpace.practices.weekly_experiment.words import in_title

LOOKED_AT = 12
"""Experiments that Today opens, the newest; one a week makes this a season."""
WAITING_A_DAY = 2


def today(reading: Reading, now: datetime) -> Sequence[Suggestion]:
    """Ask how it went once a planned day is there; else name what is in hand, or that a new week can hold something."""
    newest = reading.recent(EXPERIMENT, LOOKED_AT)
    running = course.in_hand(newest, now.date())
    waiting = [record for record in running if record.value.waits_since(now.date())]
    if waiting:
        return [_planned(record, now.date()) for record in waiting[:WAITING_A_DAY]]
    if running:
        return [_in_hand(running[0])]
    return list(_next_up(course.next_up([record.value for record in newest], now)))


def _planned(record: Record[Experiment], today: date) -> Suggestion:
    what = in_title(record.value.plan.words)
    is_today = record.value.plan.day == today
    return Suggestion(
        key=f"weekly_experiment.planned.{record.id}",
        title=what if is_today else _("How did it go? %(what)s") % {"what": what},
        why=_("You planned this for today.") if is_today else _("Its day has come. Another time is an answer too."),
        url_name="weekly_experiment:show_experiment" if is_today else "weekly_experiment:note_outcome",
        args=(record.id,),
        minutes=3,
        weight=100,
    )


def _in_hand(record: Record[Experiment]) -> Suggestion:
    return Suggestion(
        key=f"weekly_experiment.in_hand.{record.id}",
        title=in_title(record.value.plan.words),
        why=_("Your small experiment, on any day that suits."),
        url_name="weekly_experiment:show_experiment",
        args=(record.id,),
        minutes=3,
        weight=20,
    )


def _next_up(found: NextUp) -> Iterator[Suggestion]:
    if found is NextUp.NOTHING:
        return
    whys = {
        NextUp.FIRST: _("One new thing, as small as you like."),
        NextUp.NEW_WEEK: _("A new week. It can hold something small, or nothing."),
        NextUp.AN_IDEA: _("If you feel like it: one small thing, at your pace."),
    }
    yield Suggestion(
        key="weekly_experiment.choose",
        title=_("Choose one small thing to try"),
        why=whys[found],
        url_name="weekly_experiment:ideas",
        minutes=3,
        weight=50 if found is NextUp.NEW_WEEK else 20,
    )


def series(reading: Reading) -> Sequence[Series]:
    """Return how likely the unwelcome seemed, before and after, where both were rated.

    Predictions that were welcome, or neither, are left out: they would make the two lines mean nothing together.
    """
    found = course.dreaded(record.value for record in reading.all(EXPERIMENT))
    before = tuple((o.at, float(o.foreseen.likely)) for o in found if o.foreseen.likely is not None)
    after = tuple((o.at, float(o.likely)) for o in found if o.likely is not None)
    unit = "%"
    return (
        Series("weekly_experiment.before", gettext_lazy("The unwanted: how likely I thought it"), before, unit=unit),
        Series("weekly_experiment.after", gettext_lazy("The unwanted: how likely afterwards"), after, unit=unit),
    )


def wins(reading: Reading) -> Sequence[Win]:
    """Return what was tried for the first time, what was let go, and coming back, oldest first."""
    experiments = [record.value for record in reading.all(EXPERIMENT)]
    found = [win for experiment in experiments for win in (*_tried(experiment), *_let_go(experiment))]
    found += [Win(at, _("You came back to trying small things")) for at in course.came_back(experiments)]
    return sorted(found, key=lambda win: win.at)


def _tried(experiment: Experiment) -> Iterator[Win]:
    what = {"what": in_title(experiment.plan.words)}
    for number, outcome in enumerate(experiment.tried):
        if outcome.foreseen.expects_little:
            yield Win(outcome.at, _("You tried it, though you did not expect it to go well: %(what)s") % what)
        elif number == 0:
            yield Win(outcome.at, _("Tried for the first time: %(what)s") % what)


def _let_go(experiment: Experiment) -> Iterator[Win]:
    let_go = next((change for change in experiment.changes if change.state is State.LET_GO), None)
    if let_go:
        what = {"what": in_title(experiment.plan.words)}
        yield Win(let_go.at, _("You let one go, which is a decision too: %(what)s") % what)


def eases(reading: Reading, now: datetime) -> Iterator[Easing]:
    """Return what is in hand, the nearest first: it can be made smaller, or get a later day."""
    for record in course.in_hand(reading.all(EXPERIMENT), now.date()):
        plan = record.value.plan
        yield Easing(f"weekly_experiment.{record.id}", plan.words, plan.day, partial(_ease, record.id))


def _ease(id: RecordId, writing: Writing, now: datetime, smaller: str | None, later: date | None) -> None:
    record = writing.get(EXPERIMENT, id)
    eased = record.value.ease(smaller, later, now)
    if eased != record.value:
        writing.replace(record, EXPERIMENT, eased, at=now)
