"""Which steps to offer, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ownpace.core.wording import sentence
from ownpace.practices.exposure_ladder.domain.pace import parameters as p
from ownpace.practices.exposure_ladder.domain.pace.beliefs import PaceModel
from ownpace.practices.exposure_ladder.domain.pace.forecasting import forecast


class Kind(StrEnum):
    """What is offered: to do a step, or to split it into smaller ones."""

    STEP = "step"
    SPLIT = "split"


class Why(StrEnum):
    """One honest sentence for each proposal, in English; pages translate it."""

    BEGIN = sentence("It is among the easiest here, and a good place to begin.")
    EASIER = sentence("The last ones went easier than foreseen, and this is a little beyond them.")
    BEYOND = sentence("It is a little beyond what you have done, and looks within reach.")
    BACK_AFTER_MUCH = sentence("The last one was a lot. This is steadier ground.")
    SECOND_TIME = sentence("You did it once; a second time is where it begins to hold.")
    TRIED = sentence("You have tried it before without finishing. It looks within reach now.")
    AGAIN = sentence("You know this one. Doing it again, at another time or place, helps it last.")
    LONG_SINCE = sentence("You know this one, and you have not done it lately. Coming back to it helps it last.")
    OPEN_STILL = sentence("You have passed it by so far, and it looks within reach.")
    SPLIT = sentence("Even the easiest looks like a lot for one step. It could be split into smaller ones.")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A step to offer. step: 0-based. reason: the sentence why."""

    step: int
    reason: Why
    kind: Kind = Kind.STEP


def propose(model: PaceModel, gate_open: bool = True, zone: float = 0.12, top: int = 3) -> tuple[Proposal, ...]:
    """Return at most `top` steps to offer now, best first; none while the gate is closed or a rest is due.

    zone: the chance of overwhelm that the person chose to accept in one attempt, 0-1, else ValueError.
    """
    if not 0 <= zone <= 1:
        raise ValueError("a chance is from 0 to 1")
    if not gate_open or not model.steps or feared_came_true(model) or rests(model):
        return ()
    foreseen = forecast(model)
    reachable = range(min(model.steps, model.best + p.BEYOND + 1))
    within = [j for j in reachable if foreseen[j].p_overwhelm <= zone]
    if not within:
        easiest = min(reachable, key=lambda j: (foreseen[j].p_overwhelm, j))
        return (Proposal(easiest, Why.SPLIT, Kind.SPLIT),)
    ranked = sorted((j for j in within if not model.resting[j]), key=lambda j: -worth(model, j))
    return tuple(Proposal(j, _why(model, j)) for j in ranked[:top])


def feared_came_true(model: PaceModel) -> bool:
    """Return whether what was feared really happened so often lately that the situation may be unsafe."""
    return sum(past.feared_happened for past in model.past[-p.UNSAFE_OF :]) >= p.UNSAFE_AFTER


def rests(model: PaceModel) -> bool:
    """Return whether the last attempts were too much too often, and a rest is due."""
    lately = sum(past.overwhelmed for past in model.past[-p.REST_OF :])
    return lately >= p.REST_AFTER and model.away < p.REST_DAYS


def worth(model: PaceModel, step: int) -> float:
    """Return how much speaks for a step: how far up it is, and a little for variety (Craske 2014).

    After an overwhelm the steps below it come first: what went easier is steadier ground.
    """
    last = model.past[-1] if model.past else None
    too_soon = last is not None and last.overwhelmed and step >= last.step
    return (step + 1) / model.steps + p.VARIETY * (last is None or step != last.step) - 2 * too_soon


def _why(model: PaceModel, step: int) -> Why:
    last = model.past[-1] if model.past else None
    if last is not None and last.overwhelmed and step < last.step:
        return Why.BACK_AFTER_MUCH
    if model.tries[step] == 0:
        surprises = [past.surprise for past in model.past[-3:] if past.surprise is not None]
        if model.best < 0:
            return Why.BEGIN
        if step < model.best:
            return Why.OPEN_STILL
        return Why.EASIER if len(surprises) == 3 and min(surprises) > 0 else Why.BEYOND
    if model.done[step] < 2:
        return Why.SECOND_TIME if model.done[step] else Why.TRIED
    return Why.AGAIN if any(past.step == step for past in model.past) else Why.LONG_SINCE
