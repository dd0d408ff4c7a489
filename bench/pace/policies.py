"""Who says what comes next: the rules of the manuals, somebody who knows the truth, and the pace model."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from bench.pace.attempts import Attempt, Plan, World
from bench.pace.days import Day
from bench.pace.living import Outlook, Policy, Sight
from bench.pace.people import Person
from ownpace.practices.exposure_ladder.domain.pace import (
    Forecast,
    Kind,
    Observation,
    PaceModel,
    elapse,
    forecast,
    new_model,
    observe,
    observe_before,
    propose,
    timeline,
)

STEADY = 0.12
"""The zone people start with, and the one the timelines are made in."""
EASY = 20.0
"""A peak up to here counts as done at once, whatever the first one was."""
CHECKED_FROM = 2.0
"""The start check offers less when today's chance of overwhelm lies above so many times the zone."""
NAIVE_LIMIT = 50.0
"""The naive average takes the hardest step whose mean peak lies below this."""


class _Manual:
    """What all rules of the manuals share: no start check, no forecasts."""

    def __init__(self, person: Person) -> None:
        self._top = person.top
        self._predicted = person.predicted
        self._peaks: list[list[float]] = [[] for _ in person.predicted]
        self._next = 0

    def check(self, plan: Plan, before: float) -> Plan | None:
        return plan

    def sights(self, plan: Plan) -> tuple[Sight, Sight] | None:
        return None

    def outlooks(self) -> tuple[Outlook, ...]:
        return ()

    def plan(self, gap: float, day: Day, world: World) -> Plan | None:
        return Plan(self._next)

    def saw(self, attempt: Attempt) -> None:
        if attempt.peak is not None:
            self._peaks[attempt.plan.step].append(attempt.peak)


class Halving(_Manual):
    """Stay until the peak is half of that step's first one, or 20 or less; one down after an overwhelm (Foa 2019)."""

    def saw(self, attempt: Attempt) -> None:
        super().saw(attempt)
        step = attempt.plan.step
        if attempt.overwhelmed:
            self._next = max(0, step - 1)
        elif attempt.peak is not None and attempt.completed:
            done = attempt.peak <= max(EASY, self._peaks[step][0] / 2)
            self._next = min(step + 1, self._top) if done else step


class Weekly(_Manual):
    """A step further every week."""

    def plan(self, gap: float, day: Day, world: World) -> Plan | None:
        return Plan(min(int(day.week), self._top))


class RandomOrder(_Manual):
    """Any step, every time anew (variability without order)."""

    def plan(self, gap: float, day: Day, world: World) -> Plan | None:
        return Plan(int(day.dice.order * (self._top + 1)))


class NaiveAverage(_Manual):
    """The hardest step whose mean peak so far lies below 50; one never tried counts as the person predicted it."""

    def plan(self, gap: float, day: Day, world: World) -> Plan | None:
        means = [fmean(peaks) if peaks else self._predicted[step] for step, peaks in enumerate(self._peaks)]
        return Plan(max((step for step, mean in enumerate(means) if mean < NAIVE_LIMIT), default=0))


class Oracle(_Manual):
    """Somebody who sees the true risk of every step today: the hardest one inside the zone, or the safest."""

    zone = STEADY

    def plan(self, gap: float, day: Day, world: World) -> Plan | None:
        risks = [world.risk(step) for step in range(self._top + 1)]
        inside = [step for step, risk in enumerate(risks) if risk <= self.zone]
        return Plan(max(inside) if inside else risks.index(min(risks)))


class Pace:
    """The pace model as a page uses it: elapse, propose, before-rating, start check, observe."""

    def __init__(self, person: Person, zone: float, looks_at: Sequence[int] = (), weeks: int = 0) -> None:
        self._zone = zone
        self._looks_at, self._weeks = looks_at, weeks
        self._outlooks: list[Outlook] = []
        self._planned = 0
        self._model: PaceModel = new_model(person.predicted, person.confidence)
        self._early: Sequence[Forecast] = ()
        self._late: Sequence[Forecast] = ()

    def plan(self, gap: float, day: Day, world: World) -> Plan | None:
        self._model = elapse(self._model, gap)
        self._planned += 1
        if self._planned in self._looks_at:
            self._look_ahead(day)
        offers = propose(self._model, zone=self._zone)
        if not offers:
            return None
        return Plan(offers[0].step, smaller=offers[0].kind is Kind.SPLIT)

    def check(self, plan: Plan, before: float) -> Plan | None:
        self._early = forecast(self._model)
        self._model = observe_before(self._model, plan.step, before)
        self._late = forecast(self._model)
        most = CHECKED_FROM * self._zone
        if plan.smaller or self._late[plan.step].p_overwhelm <= most:
            return plan
        easier = (offer for offer in propose(self._model, zone=self._zone) if offer.step <= plan.step)
        for offer in easier:
            if self._late[offer.step].p_overwhelm <= most:
                return Plan(offer.step, smaller=offer.kind is Kind.SPLIT)
        return None

    def saw(self, attempt: Attempt) -> None:
        self._model = observe(
            self._model,
            Observation(
                step=attempt.plan.step,
                peak=attempt.peak,
                completed=attempt.completed,
                before=attempt.before,
                after=attempt.after,
                stop_reason=attempt.stop_reason,
                feared_percent=attempt.feared_percent,
                feared_happened=attempt.harmed,
            ),
        )

    def sights(self, plan: Plan) -> tuple[Sight, Sight] | None:
        return _sight(self._early[plan.step]), _sight(self._late[plan.step])

    def outlooks(self) -> tuple[Outlook, ...]:
        return tuple(self._outlooks)

    def _look_ahead(self, day: Day) -> None:
        """Keep the timeline to the end of the simulation, practising on as often as so far."""
        left = self._weeks * 7 - day.day
        gap = max(day.day, 1.0) / (self._planned - 1)
        found = timeline(self._model, [gap] * max(int(left / gap), 1), seed=self._planned)
        bands = {round(band.share, 2): (band.low, band.high) for band in found.bands}
        self._outlooks.append(Outlook(day.week, left / 7, bands.get(0.5), bands.get(0.8), found.p_plateau))


def _sight(seen: Forecast) -> Sight:
    return Sight(
        p_overwhelm=seen.p_overwhelm,
        p_complete=seen.p_complete,
        half=(seen.quantile(0.25), seen.quantile(0.75)),
        most=(seen.quantile(0.1), seen.quantile(0.9)),
    )


LOOKS_AT = (8, 16)
"""Planned attempts at which a timeline is made."""


def pace(zone: float, looking_ahead: int = 0) -> Policy:
    """Return the pace model's policy at a zone (largest accepted chance of overwhelm, 0..1).

    looking_ahead: make timelines to this week on the way; 0 for none, because they cost most of the time.
    """
    return lambda person: Pace(person, zone, LOOKS_AT if looking_ahead else (), looking_ahead)


MANUALS: dict[str, Policy] = {
    "halving": Halving,
    "weekly": Weekly,
    "random": RandomOrder,
    "naive": NaiveAverage,
    "oracle": Oracle,
}


def policies(zones: Sequence[float], looking_ahead: int = 0) -> dict[str, Policy]:
    """Return every policy by name; the model's are named "pace .12" and so on. looking_ahead: at STEADY alone."""
    return MANUALS | {named(zone): pace(zone, looking_ahead if zone == STEADY else 0) for zone in zones}


def named(zone: float) -> str:
    """Return the name of the model's policy at a zone."""
    return f"pace {zone:.2f}".replace("0.", ".")
