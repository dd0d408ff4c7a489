"""What the plan tells the rest of the house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from ownpace.core.practice import Offer, Series, Suggestion, Win
from ownpace.core.records import Reading, Record
from ownpace.core.shortening import shorten
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalState
from ownpace.practices.resilience_plan.domain.plan import for_today
from ownpace.practices.resilience_plan.domain.review import Review, next_review
from ownpace.practices.resilience_plan.domain.step import Step, StepState
from ownpace.practices.resilience_plan.records import GOAL, REVIEW, STEP

STEPS_A_DAY = 3
STEPS_LOOKED_AT = 20
"""Steps that Today opens, the newest of all goals; one planned before those waits on the page of the plan."""
GOALS_LOOKED_AT = 8
"""Goals that Today opens, the newest: more than most people have in hand."""
TITLE_ROOM = 90


def today(reading: Reading, now: datetime) -> Sequence[Suggestion]:
    """Return what the plan holds for today. Opens the newest goals and steps only."""
    goals = reading.recent(GOAL, GOALS_LOOKED_AT)
    if not goals:
        return [_first_goal()]
    active = {goal.id for goal in goals if goal.value.is_active}
    steps = [step for step in reversed(reading.recent(STEP, STEPS_LOOKED_AT)) if step.of in active]
    due = for_today(steps, now.date())[:STEPS_A_DAY]
    return [*(_step(step, now) for step in due), *_review(reading, goals, now)]


def _first_goal() -> Suggestion:
    return Suggestion(
        key="resilience_plan.first_goal",
        title=_("Name one thing you would like"),
        why=_("A plan begins with one goal, in your words."),
        url_name="resilience_plan:write_goal",
        minutes=3,
        weight=20,
    )


def _step(step: Record[Step], now: datetime) -> Suggestion:
    if step.value.state is StepState.DOING:
        why, weight = _("You have begun this."), 100
    elif step.value.was_for_earlier(now.date()):
        why, weight = _("Planned for earlier: move it, do it or let it go."), 45
    else:
        why, weight = _("You planned this for about now."), 60
    return Suggestion(
        key=f"resilience_plan.step.{step.id}",
        title=shorten(step.value.words.what, TITLE_ROOM),
        why=why,
        url_name="resilience_plan:show_step",
        args=(step.id,),
        minutes=10,
        weight=weight,
    )


def _review(reading: Reading, goals: Sequence[Record[Goal]], now: datetime) -> Iterator[Suggestion]:
    reviews = [record.value for record in reversed(reading.recent(REVIEW, 2))]
    due = next_review(reviews, goals[-1].value.begun)
    begun = bool(reviews) and reviews[-1].held is None
    if not begun and (due is None or now.date() < due):
        return
    yield Suggestion(
        key="resilience_plan.review",
        title=_("Look at your plan again"),
        why=_("You are in the middle of it.") if begun else _("A few weeks have gone by."),
        url_name="resilience_plan:review",
        minutes=10,
        weight=90 if begun else 50,
    )


def series(reading: Reading) -> Sequence[Series]:
    """Return the T-score on the day of each review, where two goals or more were rated."""
    points = [
        (review.held, round(review.attainment, 1))
        for review in _held(reading)
        if review.held and review.attainment is not None
    ]
    if not points:
        return ()
    return [
        Series(
            key="resilience_plan.attainment",
            title=_("Goals, all together"),
            points=tuple(points),
            low=10,
            high=90,
        )
    ]


def wins(reading: Reading) -> Sequence[Win]:
    """Return steps done, goals reached and reviews held, oldest first."""
    found = [*_done_steps(reading), *_reached_goals(reading), *_reviews_held(reading)]
    return sorted(found, key=lambda win: win.at)


def _done_steps(reading: Reading) -> Iterator[Win]:
    for step in reading.all(STEP):
        if step.value.state is StepState.DONE:
            yield Win(step.value.last_change.at, _("Done: %(step)s") % {"step": step.value.words.what})


def _reached_goals(reading: Reading) -> Iterator[Win]:
    for goal in reading.all(GOAL):
        if goal.value.state is GoalState.REACHED:
            yield Win(goal.value.last_change.at, _("Reached: %(goal)s") % {"goal": goal.value.words.what})


def _reviews_held(reading: Reading) -> Iterator[Win]:
    for review in _held(reading):
        if review.held:
            yield Win(review.held, _("Looked at the plan again"))


def _held(reading: Reading) -> list[Review]:
    return [record.value for record in reading.all(REVIEW) if record.value.held]


def offers(reading: Reading) -> Sequence[Offer]:
    """Return the goals in hand, for what belongs to a goal elsewhere."""
    return [Offer(goal.id, goal.value.words.what) for goal in reading.all(GOAL) if goal.value.is_active]
