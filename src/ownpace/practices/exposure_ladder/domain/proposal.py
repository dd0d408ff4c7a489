"""Which step to offer next: a plain rule, and why.

The rule, easiest step first:
1. an attempt that is under way comes first;
2. nothing is proposed once the feared outcome really happened in two of the last five attempts (the situation may be
   unsafe, not the fear wrong), nor for a week after the second of two overwhelms among the last three (rest comes
   first). When the week is over steps below what was too much are proposed, until something easier went well;
3. a step is settled when its last two attempts were done to the end at no more than half of the distress first
   expected, or at 20 or less (habituation criterion, Foa 2019); the lowest step that is not settled is proposed;
4. after one overwhelm on that step, or after two months away, the step below is proposed;
5. when even the lowest step is expected at 70 or more, or has overwhelmed, the proposal is to split it;
6. a step that the person declined is left out for as long as they wish: the one below it is proposed, or none.

Once enough tries are rated the pace model answers instead; an attempt under way, rest, and a fear that came true hold
there too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder.domain.attempt import TOO_MUCH_TO_START, Attempt, Happened
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Step

LONG_AWAY = timedelta(days=60)
"""After so long a step lower is the kinder start (chosen by this project)."""
SETTLED_PEAK = Suds(20)
"""A peak up to here needs no halving (chosen by this project)."""
SETTLED_RUNS = 2
REST = timedelta(days=7)
"""How long nothing is proposed after two overwhelms among three, as in the pace model. It counts from the last of
them, so that trying something easier meanwhile costs nothing."""
RULE_UNTIL = 2
"""Tries from which the pace model may answer: no more than its ENOUGH. Here, so that Today need not open the model."""


class Reason(StrEnum):
    """Why a step is proposed, or why none is."""

    NO_STEPS = "no_steps"
    CARRY_ON = "carry_on"
    FEAR_CAME_TRUE = "fear_came_true"
    REST = "rest"
    START_LOW = "start_low"
    AGAIN = "again"
    ONE_BEYOND = "one_beyond"
    STEP_BACK = "step_back"
    WELCOME_BACK = "welcome_back"
    SPLIT = "split"
    BELOW_DECLINED = "below_declined"
    DECLINED = "declined"
    ALL_SETTLED = "all_settled"


HOLDS = frozenset({Reason.NO_STEPS, Reason.CARRY_ON, Reason.FEAR_CAME_TRUE, Reason.REST, Reason.ALL_SETTLED})
"""Answers of the rule that stand whatever the pace model would say."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A step to offer and why. step: None when nothing is proposed. until: when a rest ends."""

    step: Step | None
    reason: Reason
    until: datetime | None = None


def propose_next(ladder: Ladder, attempts: Sequence[Attempt], now: datetime) -> Proposal:
    """Return the step to offer now. attempts: those of this ladder, oldest first."""
    steps = ladder.climbable
    if not steps:
        return Proposal(None, Reason.NO_STEPS)
    under_way = [attempt for attempt in attempts if attempt.is_open and ladder.is_climbable(attempt.step)]
    if under_way:
        return Proposal(ladder.step(under_way[-1].step), Reason.CARRY_ON)
    tried = in_order(attempts)
    return _hold(ladder, tried, now) or _heed(_climb(steps, tried, now), ladder, now)


def _hold(ladder: Ladder, tried: Sequence[Attempt], now: datetime) -> Proposal | None:
    """Return why nothing is proposed for now, or None. Putting a step away neither opens nor hides anything."""
    here = [attempt for attempt in tried if ladder.is_climbable(attempt.step)]
    if any(sum(a.debrief.happened is Happened.YES for a in lately[-5:]) >= 2 for lately in (tried, here)):
        return Proposal(None, Reason.FEAR_CAME_TRUE)
    hard = [*too_much_lately(tried), *too_much_lately(here)]
    until = max(((attempt.ended or attempt.began) + REST for attempt in hard), default=now)
    return Proposal(None, Reason.REST, until) if until > now else None


def in_order(attempts: Sequence[Attempt]) -> list[Attempt]:
    """Return the attempts that were really tried, in the order in which they ended."""
    return sorted((a for a in attempts if a.was_done), key=lambda a: a.ended or a.began)


def too_much_lately(tried: Sequence[Attempt]) -> list[Attempt]:
    """Return which of the last three attempts were too much, where two were; none otherwise. tried: see in_order."""
    overwhelms = [attempt for attempt in tried[-3:] if attempt.overwhelmed]
    return overwhelms if len(overwhelms) >= 2 else []


def is_settled(step: Step, tried: Sequence[Attempt]) -> bool:
    """Return whether the last two attempts at a step say that it has become easy enough.

    tried: recent attempts, oldest first. Where they hold fewer than two at this step, what was kept on it still holds.
    """
    last = [attempt for attempt in tried if attempt.step == step.id][-SETTLED_RUNS:]
    return all(_went_easily(attempt, step) for attempt in last) if len(last) == SETTLED_RUNS else step.settled


def _went_easily(attempt: Attempt, step: Step) -> bool:
    if not attempt.completed or attempt.peak is None or attempt.numb:
        return False
    return attempt.peak <= max(SETTLED_PEAK, step.first_expected / 2)


def _heed(proposal: Proposal, ladder: Ladder, now: datetime) -> Proposal:
    """Return the proposal, or the nearest step below it where the person declined it for now."""
    away = {declined.step for declined in ladder.declined_at(now)}
    if proposal.step is None or proposal.step.id not in away:
        return proposal
    below = [step for step in ladder.climbable[: ladder.index(proposal.step.id)] if step.id not in away]
    return Proposal(below[-1], Reason.BELOW_DECLINED) if below else Proposal(None, Reason.DECLINED)


def _climb(steps: Sequence[Step], tried: Sequence[Attempt], now: datetime) -> Proposal:
    place = next((place for place, step in enumerate(steps) if not is_settled(step, tried)), None)
    if place is None:
        return Proposal(None, Reason.ALL_SETTLED)
    step = steps[place]
    here = [attempt for attempt in tried if attempt.step == step.id]
    too_much = bool(here) and here[-1].overwhelmed
    long_away = bool(tried) and now - tried[-1].began > LONG_AWAY
    if place == 0 and (too_much or (not here and step.expected >= TOO_MUCH_TO_START)):
        return Proposal(step, Reason.SPLIT)
    if too_much:
        return Proposal(steps[place - 1], Reason.STEP_BACK)
    if long_away:
        return Proposal(steps[max(0, place - 1)], Reason.WELCOME_BACK)
    if here:
        return Proposal(step, Reason.AGAIN)
    return Proposal(step, Reason.ONE_BEYOND if place else Reason.START_LOW)
