"""What happens to a person whichever policy they follow: when they practise, how each day is, every roll of the dice.

All luck is drawn beforehand, so that policies are compared on the same person with the same days. Numbers without a
source are chosen as told in people.py.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from math import exp, sqrt

import numpy as np
from numpy.random import Generator

from bench.pace.people import Person

CONTEXTS = 4
"""Places or companies in which attempts happen; the first is the usual one."""
USUAL = 0.55
"""Share of attempts in the usual one."""


@dataclass(frozen=True, slots=True)
class Dice:
    """The rolls of one day, each uniform in 0..1 and used for one purpose alone.

    retrieval: which of a mind's levels comes; follows, own_way: whether a proposal is taken, else what; heeds: whether
    a start check is; interrupted, how_far: an end from outside, and when; unrated: a forgotten rating; harm: whether
    what is feared happens; trigger: whether something hidden is there; leaves: giving up; gain: a sudden one; order:
    for a policy without order; said: what is told of a stop and of fears.
    """

    retrieval: float
    follows: float
    own_way: float
    heeds: float
    interrupted: float
    how_far: float
    unrated: float
    harm: float
    trigger: float
    leaves: float
    gain: float
    order: float
    said: float


@dataclass(frozen=True, slots=True)
class Day:
    """One day on which an attempt is planned. day: since the start."""

    day: float
    context: int
    weather: float
    """Points of felt distress that this day adds to every step: mood and the echo of life events."""
    slip: float
    """Points that this attempt adds, heavy-tailed."""
    before_slip: float
    """Points that the before-rating is off by."""
    stop_slip: float
    """Standard normal: how far the limit is from the usual one today."""
    dice: Dice

    @property
    def week(self) -> float:
        """Weeks since the start."""
        return self.day / 7


def draw_days(person: Person, weeks: int, rng: Generator) -> tuple[Day, ...]:
    """Return the days on which this person plans an attempt, with all luck."""
    planned = _planned(person, weeks, rng)
    weather = _weather(person, weeks, rng)
    count = len(planned)
    slips = (rng.standard_t(5, count) * person.day_noise).tolist()
    before = (rng.standard_t(6, count) * person.before_noise).tolist()
    stops = rng.normal(0, 1, count).tolist()
    contexts = np.where(rng.random(count) < USUAL, 0, rng.integers(1, CONTEXTS, count)).tolist()
    dice = rng.random((count, len(fields(Dice)))).tolist()
    return tuple(
        Day(day, contexts[i], weather[int(day)], slips[i], before[i], stops[i], Dice(*dice[i]))
        for i, day in enumerate(planned)
    )


def _planned(person: Person, weeks: int, rng: Generator) -> list[float]:
    """Return the days of attempts: irregular gaps, and now and then one to three weeks away."""
    days: list[float] = []
    day = float(rng.uniform(0, 3))
    while day < weeks * 7:
        days.append(day)
        day += max(1.0, float(rng.gamma(2.5, 7 / person.weekly / 2.5)))
        if rng.random() < 0.035:
            day += float(rng.uniform(7, 21))
    return days


def _weather(person: Person, weeks: int, rng: Generator) -> list[float]:
    """Return what each calendar day adds: mood that lasts some days (Kuppens 2010), and life events that echo.

    Sizes of events are Student's t with two degrees of freedom: most are small, a few are very large.
    """
    keep = exp(-1 / person.mood_days)
    moods, events = rng.normal(0, 1, weeks * 7 + 1), rng.random(weeks * 7 + 1)
    sizes, echoes = rng.standard_t(2, weeks * 7 + 1), rng.uniform(2, 12, weeks * 7 + 1)
    mood, echo, echo_days = float(moods[0]) * person.mood_spread, 0.0, 5.0
    weather = []
    for today in range(weeks * 7 + 1):
        mood = keep * mood + sqrt(1 - keep * keep) * person.mood_spread * float(moods[today])
        echo *= exp(-1 / echo_days)
        if events[today] < 1 / person.event_gap:
            size = float(sizes[today])
            echo += (6.0 + 9.0 * min(abs(size), 4.0)) * (1.0 if size > -0.7 else -0.4)
            echo_days = float(echoes[today])
        weather.append(mood + echo)
    return weather
