"""What came of the policies, compared on the same people: outcomes, paired 95 % intervals, and the two trades."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from bench.pace.living import Life

Numbers = NDArray[np.float64]
Lives = Mapping[str, Sequence[Life]]
"""Lives by policy; the same people in the same order under every policy."""
REFERENCE = "halving"
RESAMPLES = 2000
"""Of people, with replacement, for the intervals of trades."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One policy on one set of people; per person unless said otherwise. Weeks are the cap when the top never came."""

    policy: str
    people: int
    overwhelms: float
    before_top: float
    per_hundred: float
    """Overwhelms per hundred attempts."""
    reached: float
    """Per cent who reached the top."""
    weeks: float
    first_done_weeks: float
    """Weeks until the top step was completed once, without overwhelm."""
    climbed: float
    """Furthest step done, per cent of the ladder."""
    left: float
    """Per cent who gave up."""
    attempts: float
    rested: float
    smaller: float
    proposed_while_gated: int
    """Proposals made although the feared outcome had really happened in two of the last five attempts."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A policy minus halving, per person, with its paired 95 % interval."""

    policy: str
    what: str
    mean: float
    low: float
    high: float


class Gain(StrEnum):
    """What a trade gains, and what is held equal."""

    FEWER = "fewer overwhelms at equal weeks, %"
    SOONER = "weeks sooner at equal overwhelms"


@dataclass(frozen=True, slots=True)
class Trade:
    """The model's zones as a curve, read off where it equals halving. None where the curve does not reach that far.

    at_an_end: the nearest end of the curve was used, because all of it is better than halving in what is held equal (a
    cautious value). low, high: 95 %, of the resamples in which it could be read off.
    """

    what: Gain
    before_top: bool
    value: float | None
    low: float | None
    high: float | None
    at_an_end: bool


def weeks_to_top(lives: Sequence[Life], cap: float) -> Numbers:
    """Return weeks to the top per person, the cap where it was not reached."""
    return np.array([cap if life.top is None else min(life.top, cap) for life in lives])


def overwhelms(lives: Sequence[Life], *, before_top: bool) -> Numbers:
    """Return overwhelms per person."""
    return np.array([float(life.overwhelms_before_top if before_top else life.overwhelms) for life in lives])


def outcome(policy: str, lives: Sequence[Life], cap: float) -> Outcome:
    """Return how a policy fared."""
    count = len(lives)
    attempts = sum(life.attempts for life in lives)
    total = sum(life.overwhelms for life in lives)
    return Outcome(
        policy=policy,
        people=count,
        overwhelms=total / count,
        before_top=sum(life.overwhelms_before_top for life in lives) / count,
        per_hundred=100 * total / max(attempts, 1),
        reached=100 * sum(life.top is not None for life in lives) / count,
        weeks=float(weeks_to_top(lives, cap).mean()),
        first_done_weeks=sum(cap if life.top_done is None else life.top_done for life in lives) / count,
        climbed=100 * sum(life.climbed for life in lives) / count,
        left=100 * sum(life.left is not None for life in lives) / count,
        attempts=attempts / count,
        rested=sum(life.rested for life in lives) / count,
        smaller=sum(life.smaller for life in lives) / count,
        proposed_while_gated=sum(life.proposed_while_gated for life in lives),
    )


def differences(lives: Lives, cap: float) -> list[Difference]:
    """Return every policy against halving: overwhelms (whole, before the top), weeks, share who left."""
    found = []
    base = _measures(lives[REFERENCE], cap)
    for policy, own in lives.items():
        if policy != REFERENCE:
            for what, values in _measures(own, cap).items():
                mean, low, high = paired(values, base[what])
                found.append(Difference(policy, what, mean, low, high))
    return found


def _measures(lives: Sequence[Life], cap: float) -> dict[str, Numbers]:
    return {
        "overwhelms": overwhelms(lives, before_top=False),
        "before top": overwhelms(lives, before_top=True),
        "weeks": weeks_to_top(lives, cap),
        "left %": np.array([100.0 * (life.left is not None) for life in lives]),
    }


def paired(ours: Numbers, theirs: Numbers) -> tuple[float, float, float]:
    """Return the mean difference and its 95 % interval over people (normal, because there are hundreds)."""
    gaps = ours - theirs
    half = 1.96 * float(gaps.std(ddof=1)) / sqrt(len(gaps)) if len(gaps) > 1 else 0.0
    return float(gaps.mean()), float(gaps.mean()) - half, float(gaps.mean()) + half


def trades(lives: Lives, zones: Sequence[str], cap: float, seed: int) -> list[Trade]:
    """Return "at equal weeks, fewer overwhelms" and "at equal overwhelms, weeks sooner", whole and before the top."""
    found = []
    rng = np.random.default_rng(seed)
    for before_top in (False, True):
        weeks = np.array([weeks_to_top(lives[policy], cap) for policy in (REFERENCE, *zones)])
        counts = np.array([overwhelms(lives[policy], before_top=before_top) for policy in (REFERENCE, *zones)])
        people = weeks.shape[1]
        picks = [np.arange(people), *rng.integers(0, people, (RESAMPLES, people))]
        pairs = [(weeks[:, pick].mean(axis=1), counts[:, pick].mean(axis=1)) for pick in picks]
        found.append(_trade(Gain.FEWER, before_top, [_fewer(*pair) for pair in pairs]))
        found.append(_trade(Gain.SOONER, before_top, [_sooner(*pair) for pair in pairs]))
    return found


def _trade(what: Gain, before_top: bool, values: Sequence[tuple[float | None, bool]]) -> Trade:
    """Return the value on all people (the first) with the range of the resamples (the rest)."""
    kept = [value for value, _ in values[1:] if value is not None]
    if len(kept) <= RESAMPLES / 2:
        return Trade(what, before_top, values[0][0], None, None, values[0][1])
    low, high = np.quantile(kept, [0.025, 0.975]).tolist()
    return Trade(what, before_top, values[0][0], low, high, values[0][1])


def _fewer(weeks: Numbers, counts: Numbers) -> tuple[float | None, bool]:
    there, end = _read_off(weeks[1:], counts[1:], float(weeks[0]))
    return (None if there is None or not counts[0] else 100 * (1 - there / float(counts[0]))), end


def _sooner(weeks: Numbers, counts: Numbers) -> tuple[float | None, bool]:
    there, end = _read_off(counts[1:], weeks[1:], float(counts[0]))
    return (None if there is None else float(weeks[0]) - there), end


def _read_off(along: Numbers, across: Numbers, at: float) -> tuple[float | None, bool]:
    """Return the best `across` of the curve where `along` equals `at`, by straight lines between neighbouring zones.

    Where the whole curve lies below `at` (less of what nobody wants), its nearest end stands in, and that is told.
    """
    crossings = []
    for left in range(len(along) - 1):
        one, two = float(along[left]), float(along[left + 1])
        if min(one, two) <= at <= max(one, two):
            share = 0.0 if one == two else (at - one) / (two - one)
            crossings.append(float(across[left]) + share * float(across[left + 1] - across[left]))
    if crossings:
        return min(crossings), False
    if float(along.max()) < at:
        return float(across[int(along.argmax())]), True
    return None, False


@dataclass(frozen=True, slots=True)
class Safety:
    """Whether a policy of the model brings no more overwhelms than halving in one group."""

    group: str
    people: int
    policy: str
    total: int
    halving_total: int
    people_with_more: float
    people_with_fewer: float
    """Per cent of people."""
    per_hundred: float
    halving_per_hundred: float

    @property
    def more(self) -> float:
        """Overwhelms a person above halving; negative when there are fewer."""
        return (self.total - self.halving_total) / self.people


def safety(group: str, lives: Lives, zones: Sequence[str]) -> list[Safety]:
    """Return the check for every zone."""
    base = lives[REFERENCE]
    return [
        Safety(
            group=group,
            people=len(base),
            policy=policy,
            total=sum(life.overwhelms for life in lives[policy]),
            halving_total=sum(life.overwhelms for life in base),
            people_with_more=_share([mine.overwhelms > other.overwhelms for mine, other in _pairs(lives, policy)]),
            people_with_fewer=_share([mine.overwhelms < other.overwhelms for mine, other in _pairs(lives, policy)]),
            per_hundred=_rate(lives[policy]),
            halving_per_hundred=_rate(base),
        )
        for policy in zones
    ]


def _pairs(lives: Lives, policy: str) -> list[tuple[Life, Life]]:
    return list(zip(lives[policy], lives[REFERENCE], strict=True))


def _share(said: Sequence[bool]) -> float:
    return 100 * sum(said) / len(said)


def _rate(lives: Sequence[Life]) -> float:
    return 100 * sum(life.overwhelms for life in lives) / max(sum(life.attempts for life in lives), 1)
