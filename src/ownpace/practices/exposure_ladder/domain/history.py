"""From a ladder and its attempts to the pace model, and from the model to what is kept and shown.

This module brings numpy with it. Pages that can do without it import it inside the function that needs it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from itertools import pairwise
from operator import attrgetter
from statistics import fmean
from zlib import crc32

from ownpace.core.derived import Derive, Plain, anew
from ownpace.core.scales import Suds
from ownpace.practices.exposure_ladder.domain import pace
from ownpace.practices.exposure_ladder.domain.attempt import Attempt, Foreseen, Happened
from ownpace.practices.exposure_ladder.domain.ladder import Ladder, Rating, Step
from ownpace.practices.exposure_ladder.domain.pace import keeping, timing
from ownpace.practices.exposure_ladder.domain.proposal import REST, in_order, too_much_lately

REPLAYED = 200
"""Tries that the model learns from, the newest; what lies further back has faded (chosen by this project)."""
SHOWN = 3
EASIER = 2
DAY = timedelta(days=1)
GAPS = 12
"""Gaps between tries that make up what is usual for a person."""
SHORTEST_GAP, USUAL_GAP, LONGEST_GAP = 1.0, 7.0, 28.0
"""Days. The middle one stands where there are too few tries to tell."""
LOOK_AHEAD_DAYS = 280.0
FEWEST_AHEAD, MOST_AHEAD = 10, 80
"""Coming tries that a timeline looks at: about forty weeks of them, within these bounds (chosen by this project)."""
_fields = attrgetter(*(field.name for field in fields(pace.Observation)))
ENOUGH_FOR_TIME = timing.LEAST_RATED


def model_of(ladder: Ladder, attempts: Sequence[Attempt], now: datetime, derive: Derive = anew) -> pace.PaceModel:
    """Return what the model knows now of the steps that are not put away, in ladder order.

    attempts: of this ladder. Those that were not really tried teach nothing; those at other steps let time pass.
    derive: where what the model learned from them may be kept.
    """
    tried = replayed(attempts)
    start = _moment(tried[0]) if tried else now
    expected, sure = _at_first(ladder, tried, start)
    places = {step.id: place for place, step in enumerate(ladder.climbable)}

    def learn(so_far: Plain, known: int) -> Plain:
        learned = max(0, known - 1)
        model = pace.new_model(expected, sure) if so_far is None else keeping.read(so_far)
        clock = _clock(start, tried[:learned])
        for attempt in tried[learned:]:
            model = pace.elapse(model, _days(clock, _moment(attempt)))
            clock = _clock(clock, [attempt])
            if attempt.step in places:
                model = pace.observe(model, observation(attempt, places[attempt.step]))
        return keeping.write(model)

    model = keeping.read(derive(keeping.VERSION, _inputs(ladder, tried, start), learn))
    return pace.elapse(model, _days(_clock(start, tried), now))


def replayed(attempts: Sequence[Attempt]) -> list[Attempt]:
    """Return the attempts that were really tried, in the order in which they ended, the newest 200."""
    return in_order(attempts)[-REPLAYED:]


def observation(attempt: Attempt, place: int) -> pace.Observation:
    """Return an attempt as the model reads it. A peak felt through numbness is no ease, so it counts as not rated."""
    return pace.Observation(
        step=place,
        peak=None if attempt.peak is None or attempt.numb else float(attempt.peak),
        completed=attempt.completed,
        before=_number(attempt.before),
        after=_number(attempt.after),
        stop_reason=attempt.stopped and attempt.stopped.value,
        feared_percent=_number(attempt.preparation.feared_percent),
        feared_happened=attempt.debrief.happened is Happened.YES,
        confidence_after=_number(attempt.confidence_after),
    )


def still_to_rate(ladder: Ladder, attempts: Sequence[Attempt], enough: int = pace.ENOUGH) -> int:
    """Return how many more rated tries the model asks for before it answers; at least one."""
    return max(1, enough - rated(ladder, attempts))


def rated(ladder: Ladder, attempts: Sequence[Attempt]) -> int:
    """Return how many tries the model learns a peak from."""
    here = (attempt for attempt in replayed(attempts) if ladder.is_climbable(attempt.step))
    return sum(attempt.peak is not None and not attempt.numb for attempt in here)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the model says of a ladder now. forecasts: one for each step that is not put away, worked out once."""

    ladder: Ladder
    tried: tuple[Attempt, ...]
    model: pace.PaceModel
    forecasts: tuple[pace.Forecast, ...]
    now: datetime

    @property
    def way_back(self) -> int | None:
        """The lowest place that was too much, while two of the last three tries were; else None.

        Once the rest is over, what lies below it comes first.
        """
        hard = {attempt.step for attempt in too_much_lately(self.tried)}
        return next((place for place, step in enumerate(self.ladder.climbable) if step.id in hard), None)

    def of(self, step: str) -> pace.Forecast:
        """Return the forecast for a step. Raises NotOnLadder."""
        return self.forecasts[self.ladder.index(step)]

    def on_a_day(self, step: str, before: Suds) -> Outlook:
        """Return the outlook once distress before starting a step is known. Raises NotOnLadder."""
        model = pace.observe_before(self.model, self.ladder.index(step), float(before))
        return replace(self, model=model, forecasts=tuple(pace.forecast(model)))


def outlook(ladder: Ladder, attempts: Sequence[Attempt], now: datetime, derive: Derive = anew) -> Outlook | None:
    """Return what the model says of a ladder, or None while there is too little to go on."""
    model = model_of(ladder, attempts, now, derive)
    if not pace.has_enough(model):
        return None
    return Outlook(ladder, tuple(in_order(attempts)), model, tuple(pace.forecast(model)), now)


def choices(seen: Outlook) -> tuple[pace.Proposal, ...]:
    """Return at most three proposals inside the chosen zone, the best first, without those declined for now.

    Where nothing is left to do, the lowest step is to be split: there is always a way on. Empty when all that fits was
    declined. Whether a rest is due is for the plain rule to say, which counts it from what was too much.
    """
    ladder, rested = seen.ladder, replace(seen.model, away=max(seen.model.away, REST / DAY))
    found = pace.propose(rested, zone=ladder.zone.share, top=len(ladder.climbable))
    if seen.way_back is not None:
        found = tuple(one for one in found if one.kind is pace.Kind.SPLIT or one.step < seen.way_back)
    found = found or (pace.Proposal(0, pace.Why.SPLIT, pace.Kind.SPLIT),)
    away = {declined.step for declined in ladder.declined_at(seen.now)}
    return tuple(one for one in found if ladder.climbable[one.step].id not in away)[:SHOWN]


def easier(seen: Outlook, step: str) -> tuple[pace.Proposal, ...]:
    """Return at most two proposals that ask less than a step."""
    place, chance = seen.ladder.index(step), seen.of(step).p_overwhelm
    below = (one for one in choices(seen) if one.kind is pace.Kind.STEP and one.step < place)
    return tuple(one for one in below if seen.forecasts[one.step].p_overwhelm < chance)[:EASIER]


def foresee(seen: Outlook, step: str) -> Foreseen:
    """Return what is kept of the forecast for one step. Raises NotOnLadder."""
    found = seen.of(step)
    middle, low, high = (Suds(round(min(100.0, max(0.0, found.quantile(q))))) for q in (0.5, 0.1, 0.9))
    return Foreseen(round(float(found.p_overwhelm), 4), middle, low, high, pace.VERSION, seen.ladder.zone)


def foresee_today(
    ladder: Ladder,
    attempts: Sequence[Attempt],
    step: str,
    before: Suds | None,
    now: datetime,
    derive: Derive = anew,
) -> tuple[Outlook, Foreseen] | None:
    """Return the outlook with today's distress before starting, and what it foresees of a step.

    None while there is too little to go on, or when the step is not on the climb.
    """
    seen = outlook(ladder, attempts, now, derive) if ladder.is_climbable(step) else None
    if seen is None:
        return None
    seen = seen if before is None else seen.on_a_day(step, before)
    return seen, foresee(seen, step)


@dataclass(frozen=True, slots=True)
class Ahead:
    """How long it may take. gap: usual days between tries. horizon: weeks looked ahead."""

    timeline: pace.Timeline
    gap: float
    horizon: float


def ahead(seen: Outlook, derive: Derive = anew) -> Ahead:
    """Return the ranges of time to the top of the ladder, at the person's own usual gaps.

    The same ladder with the same tries gives the same ranges, on whichever day it is looked at. derive: where they may
    be kept for the day.
    """
    tried = replayed(seen.tried)
    gap = usual_gap(tried)
    count = round(min(MOST_AHEAD, max(FEWEST_AHEAD, LOOK_AHEAD_DAYS / gap)))

    def look(_before: Plain, _known: int) -> Plain:
        found = pace.timeline(seen.model, (gap,) * count, seed_of(seen.ladder, tried))
        return [found.p_plateau, [[band.share, band.low, band.high] for band in found.bands]]

    start = _moment(tried[0]) if tried else seen.now
    p_plateau, bands = derive(
        keeping.VERSION, [[seen.now.date().isoformat(), *_inputs(seen.ladder, tried, start)]], look
    )
    timeline = pace.Timeline(tuple(pace.Band(*band) for band in bands), p_plateau)
    return Ahead(timeline, gap, gap * count / 7)


def usual_gap(tried: Sequence[Attempt]) -> float:
    """Return the mean of the latest gaps between tries in days, from 1 to 28; 7 where there are none.

    The mean, since so many tries take so long: three on one evening a week are no try a day. A pause counts as 28 days.
    """
    latest = tried[-GAPS - 1 :]
    gaps = [min(LONGEST_GAP, _days(_moment(one), _moment(two))) for one, two in pairwise(latest)]
    return max(SHORTEST_GAP, fmean(gaps)) if gaps else USUAL_GAP


def seed_of(ladder: Ladder, tried: Sequence[Attempt]) -> int:
    """Return a number that changes when a step or a try is added, and stays the same otherwise."""
    words = [step.id for step in ladder.climbable] + [str(attempt.ended) for attempt in tried]
    return crc32("|".join(words).encode())


def _at_first(ladder: Ladder, tried: Sequence[Attempt], start: datetime) -> tuple[list[float], list[float]]:
    """Return what the person expected before the first of these tries, and how sure they were, for each step."""
    ids = {attempt.step for attempt in tried}
    known = [_known_at(step, start, step.id in ids) for step in ladder.climbable]
    expected = [float(rating.suds) for rating in known]
    # Where a step has no confidence, the one that its distress stands for adds nothing to it.
    sure = [float(100 - r.suds if r.confidence is None else r.confidence) for r in known]
    return expected, sure


def _clock(start: datetime, tried: Sequence[Attempt]) -> datetime:
    """Return when the last of these tries ended, or the start where none did later."""
    return max([start, *(attempt.ended for attempt in tried if attempt.ended)])


def _inputs(ladder: Ladder, tried: Sequence[Attempt], start: datetime) -> list[Plain]:
    """Return all that the model is made from, as plain data: the ladder as it was at first, and each try."""
    places = {step.id: place for place, step in enumerate(ladder.climbable)}
    expected, sure = _at_first(ladder, tried, start)
    return [[list(places), expected, sure], *(_as_read(attempt, places) for attempt in tried)]


def _as_read(attempt: Attempt, places: Mapping[str, int]) -> Plain:
    """Return all that the model reads of an attempt, as plain data."""
    place = places.get(attempt.step)
    seen = None if place is None else _fields(observation(attempt, place))
    return [_moment(attempt).isoformat(), attempt.ended.isoformat() if attempt.ended else None, seen]


def _known_at(step: Step, start: datetime, was_tried: bool) -> Rating:
    """Return the last rating before the start, or the first one after it.

    A step that was not tried since and is now expected to ask more counts as that at once. Where it is expected to ask
    less, the tries of its neighbours have said so already, and it is not counted twice.
    """
    before = [rating for rating in step.ratings if rating.at < start]
    known = before[-1] if before else step.ratings[0]
    return step.ratings[-1] if not was_tried and step.expected > known.suds else known


def _moment(attempt: Attempt) -> datetime:
    return attempt.started or attempt.began


def _days(start: datetime, end: datetime) -> float:
    return max(0.0, (end - start) / DAY)


def _number(value: int | None) -> float | None:
    return None if value is None else float(value)
