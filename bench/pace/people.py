"""Who is simulated: people with a ladder, a way of rating, a way of learning and a limit, drawn by group.

Distress is latent here: 0..about 110, on an ordinary day, before anybody rates it; what a person says is Scale.say.
Numbers without a source are chosen so that the manuals' halving rule brings roughly two people in three to the top of
their ladder in 30 weeks, with about three overwhelms, and about one in five leaves (response and drop-out in routine
care vary widely: Loerinc 2015; Imel 2013).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, dist, exp, inf

from numpy.random import Generator


class Learner(StrEnum):
    """How fear changes with practice; the mechanisms stand in learning.py."""

    HABITUATES = "habituates"
    NARROW = "narrow"
    SURPRISE = "surprise"
    TWO_STATE = "two_state"
    CAUSES = "causes"
    EFFICACY = "efficacy"
    SUDDEN = "sudden"
    SLOW = "slow"
    SENSITISES = "sensitises"


class Group(StrEnum):
    """Everyone (all learners mixed), and the conditions that are meant to break a pace model."""

    EVERYONE = "everyone"
    TWO_STATE = "two_state"
    DISORDERED = "disordered"
    HIDDEN_TRIGGER = "hidden_trigger"
    DRIFTING_SCALE = "drifting_scale"
    FREQUENT_EVENTS = "frequent_events"
    SENSITISERS = "sensitisers"
    ANXIOUS_RATERS = "anxious_raters"
    CONFIDENT_RATERS = "confident_raters"
    SLOW = "slow"
    SELDOM = "seldom"
    UNSAFE = "unsafe"


SHARES = {
    Learner.HABITUATES: 0.19,
    Learner.NARROW: 0.10,
    Learner.SURPRISE: 0.19,
    Learner.TWO_STATE: 0.11,
    Learner.CAUSES: 0.11,
    Learner.EFFICACY: 0.10,
    Learner.SUDDEN: 0.07,
    Learner.SLOW: 0.07,
    Learner.SENSITISES: 0.06,
}
"""How many of everyone learn mainly in this way."""
ALWAYS = {
    Group.TWO_STATE: Learner.TWO_STATE,
    Group.SENSITISERS: Learner.SENSITISES,
    Group.SLOW: Learner.SLOW,
}
"""Groups in which all learn in one way, without a second one mixed in."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How somebody turns felt distress into a number 0..100.

    bend: below 1 small distress is already rated high; drift: points a week by which the use of the scale wanders;
    grain: 5 or 10, what they round to.
    """

    bend: float
    offset: float
    drift: float
    grain: int

    def say(self, felt: float, week: float = 0.0) -> float:
        """Return the rating of a felt distress in a week counted from the start."""
        share = min(max(felt / 100, 0.0), 1.0)
        said = 100 * share**self.bend + self.offset + self.drift * week
        return float(min(max(self.grain * round(said / self.grain), 0), 100))

    def felt_from(self, said: float, week: float) -> float:
        """Return the felt distress from which at least this is said, infinite when it never is."""
        least = self.grain * ceil(said / self.grain) - self.grain / 2
        share = (least - self.offset - self.drift * week) / 100
        return inf if share > 1 else 100 * max(share, 0.0) ** (1 / self.bend)


@dataclass(frozen=True, slots=True)
class Mindset:
    """What the mechanisms of learning need to know about a person.

    rate: 1 is ordinary; fading_days: how long quickly won ease lasts; carry: share of what is learned in one place that
    is there in another, 0..1; kin: likeness of each two steps 0..1 (in kind, not in difficulty).
    """

    learner: Learner
    second: Learner
    second_share: float
    rate: float
    fading_days: float
    carry: float
    kin: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One simulated person; steps in the order of their own ladder, easiest expected first."""

    group: Group
    true: tuple[float, ...]
    predicted: tuple[float, ...]
    confidence: tuple[float, ...] | None
    scale: Scale
    mind: Mindset
    tolerance: float
    """Felt distress from which they tend to stop."""
    before_bias: float
    before_noise: float
    day_noise: float
    """Spread of one attempt, in points of felt distress."""
    mood_spread: float
    mood_days: float
    event_gap: float
    """Mean days between life events."""
    harm_chance: float
    """Chance that what they fear really happens, at one attempt."""
    trigger: int | None
    """A step that sometimes holds something nobody wrote down."""
    weekly: float
    """Attempts planned a week."""
    frailty: float
    """How easily they leave; 1 is ordinary."""

    @property
    def top(self) -> int:
        """The index of the last step."""
        return len(self.true) - 1


def draw_person(group: Group, rng: Generator) -> Person:
    """Return a person of a group."""
    size = int(rng.integers(6, 15))
    true, expected = _ladder(group, size, rng)
    scale = _scale(group, rng)
    order = sorted(range(size), key=lambda step: expected[step])
    predicted = tuple(scale.say(expected[step]) for step in order)
    return Person(
        group=group,
        true=tuple(true[step] for step in order),
        predicted=predicted,
        confidence=_confidence(predicted, rng),
        scale=scale,
        mind=_mindset(group, [true[step] for step in order], rng),
        tolerance=float(rng.normal(91, 10)),
        before_bias=float(rng.normal(0, 8)),
        before_noise=float(rng.uniform(6, 13)),
        day_noise=float(rng.uniform(6, 12)),
        mood_spread=float(rng.uniform(4, 10)),
        mood_days=float(rng.uniform(3, 12)),
        event_gap=float(rng.uniform(7, 14) if group is Group.FREQUENT_EVENTS else rng.uniform(40, 110)),
        harm_chance=float(rng.uniform(0.25, 0.5) if group is Group.UNSAFE else rng.choice([0.0, 0.01, 0.03])),
        trigger=int(rng.integers(1, size - 1)) if group is Group.HIDDEN_TRIGGER else None,
        weekly=float(rng.uniform(0.33, 0.5) if group is Group.SELDOM else rng.uniform(1.4, 3.2)),
        frailty=float(rng.lognormal(0, 0.5)),
    )


def _ladder(group: Group, size: int, rng: Generator) -> tuple[list[float], list[float]]:
    """Return latent distress and what the person expects of it, per step.

    People expect more fear than they meet, and more alike over steps than it is (overprediction: Rachman 1994).
    """
    low, high = rng.uniform(20, 45), rng.uniform(78, 107)
    rungs = sorted([0.0, 1.0, *rng.uniform(0, 1, size - 2)])
    true = [float(low + (high - low) * rung + rng.normal(0, 3)) for rung in rungs]
    slope, lean, slip = rng.uniform(0.6, 1.05), rng.normal(4, 8), rng.uniform(4, 11)
    if group is Group.ANXIOUS_RATERS:
        lean = rng.uniform(16, 30)
    if group is Group.CONFIDENT_RATERS:
        lean = rng.uniform(-32, -18)
    middle = sum(true) / size
    expected = [float(middle + slope * (fear - middle) + lean + rng.normal(0, slip)) for fear in true]
    if group is Group.DISORDERED:
        expected = [0.15 * expected[step] + 0.85 * expected[other] for step, other in enumerate(rng.permutation(size))]
    return true, [min(max(fear, 0.0), 100.0) for fear in expected]


def _scale(group: Group, rng: Generator) -> Scale:
    drifts = group is Group.DRIFTING_SCALE
    drift = rng.choice([-1.0, 1.0]) * rng.uniform(0.5, 1.0) if drifts else rng.normal(0, 0.06)
    bend = float(rng.uniform(0.85, 1.15))
    return Scale(bend, float(rng.normal(0, 3)), float(drift), 10 if rng.random() < 0.25 else 5)


def _confidence(predicted: tuple[float, ...], rng: Generator) -> tuple[float, ...] | None:
    """Return "how sure I can do this", 0..100 by tens (Bandura 2006); one person in four does not say."""
    if rng.random() < 0.25:
        return None
    lean = rng.normal(0, 12)
    sure = [100 - suds + lean + rng.normal(0, 14) for suds in predicted]
    return tuple(float(min(max(10 * round(share / 10), 0), 100)) for share in sure)


def _mindset(group: Group, true: Sequence[float], rng: Generator) -> Mindset:
    chosen = rng.choice(len(SHARES), size=2, p=list(SHARES.values()))
    first, second = (list(SHARES)[int(index)] for index in chosen)
    learner = ALWAYS.get(group, first)
    mixed = 0.0 if group in ALWAYS or learner is Learner.NARROW else float(rng.choice([0.0, 0.3]))
    return Mindset(
        learner=learner,
        second=second,
        second_share=mixed,
        rate=float(rng.lognormal(0.65, 0.45)),
        fading_days=float(rng.uniform(6, 30)),
        carry=float(rng.uniform(0.3, 0.9)),
        kin=_kin(true, learner, rng),
    )


def _kin(true: Sequence[float], learner: Learner, rng: Generator) -> tuple[tuple[float, ...], ...]:
    """Return likeness, row by row what a step gives to every other.

    Steps lie in three dimensions of kind (who, where, what), and likeness falls off between them (Shepard 1987). What
    is learned on a weak step reaches a stronger one less than the other way round (Groves & Thompson 1970).
    """
    size = len(true)
    if learner is Learner.NARROW:
        return tuple(tuple(float(row == column) for column in range(size)) for row in range(size))
    places = rng.uniform(0, 1, (size, 3)).tolist()
    reach, uphill = rng.uniform(0.12, 0.5), rng.uniform(0.5, 2.0)
    return tuple(
        tuple(
            exp(-dist(here, there) / reach) * min(1.0, max(fear, 5.0) / max(other, 5.0)) ** uphill
            for there, other in zip(places, true, strict=True)
        )
        for here, fear in zip(places, true, strict=True)
    )
