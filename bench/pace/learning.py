"""How fear changes with practice: rival accounts from the literature, none of them the pace model's.

A mind says what a step would bring on an ordinary day (its levels), learns from what was lived, and changes while days
pass. Levels are points of felt distress, 0..about 110; kin is the likeness of two steps, 0..1. The sources give the
form of each account; how fast and how far it goes is chosen as told in people.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import Protocol

from bench.pace.days import CONTEXTS
from bench.pace.people import Learner, Mindset


@dataclass(frozen=True, slots=True)
class Lived:
    """What an attempt was for the mind. dose: 1 for a whole attempt, less when it ended early or was made smaller.

    chance: a roll in 0..1 for sudden gains.
    """

    step: int
    context: int
    felt: float
    dose: float
    overwhelmed: bool
    harmed: bool
    chance: float


Levels = tuple[tuple[float, float], ...]
"""(chance, level) pairs, kindest level first; chances sum to one."""


class Mind(Protocol):
    """A way of learning."""

    def levels(self, step: int, context: int) -> Levels:
        """Return what a step would bring here on an ordinary day."""
        ...

    def learn(self, lived: Lived) -> None:
        """Change by what was lived."""
        ...

    def rest(self, days: float) -> None:
        """Change while days pass."""
        ...


class Habituates:
    """Two decrements that multiply, one that fades in days and one that lasts (Groves & Thompson 1970; Rankin 2009).

    Works best at middling fear: little is learned from what hardly stirs, less from what floods (Foa & Kozak 1986).
    """

    def __init__(self, true: Sequence[float], mindset: Mindset, speed: float = 1.0, jump: float = 0.0) -> None:
        self._true = true
        self._kin = mindset.kin
        self._rate = mindset.rate * speed
        self._days = mindset.fading_days
        self._jump = jump
        self._lasting = [1.0] * len(true)
        self._fading = [1.0] * len(true)

    def levels(self, step: int, context: int) -> Levels:
        floor = 0.1 * self._true[step]
        return ((1.0, floor + (self._true[step] - floor) * self._lasting[step] * self._fading[step]),)

    def learn(self, lived: Lived) -> None:
        stirred = max(lived.felt, 0.0) / 50
        dose = lived.dose * stirred * exp(1 - stirred)
        if lived.overwhelmed:
            dose *= 0.4
        if lived.harmed:
            dose = -0.6
        jumps = lived.chance < self._jump and lived.dose == 1.0 and not (lived.overwhelmed or lived.harmed)
        for step, kin in enumerate(self._kin[lived.step]):
            self._lasting[step] = min(1.15, self._lasting[step] * exp(-0.13 * self._rate * dose * kin))
            self._fading[step] = min(1.15, self._fading[step] * exp(-0.20 * self._rate * dose * kin))
            if jumps:
                self._lasting[step] *= 1 - 0.5 * kin**0.5

    def rest(self, days: float) -> None:
        fades, loosens = exp(-days / self._days), exp(-days / 400)
        self._fading = [1 - (1 - kept) * fades for kept in self._fading]
        self._lasting = [1 - (1 - kept) * loosens for kept in self._lasting]


class Surprise:
    """Fear is the expected harm; an attempt without harm builds inhibition, bound to the place where it was learned.

    Rescorla & Wagner 1972; Bouton 2004 (renewal, spontaneous recovery: inhibition is what gaps weaken, by a power of
    time); Craske 2014. Getting away early teaches little: the harm may have been about to come.
    """

    def __init__(self, true: Sequence[float], mindset: Mindset) -> None:
        self._true = true
        self._mindset = mindset
        self._danger = [fear / 100 for fear in true]
        self._safety = [[0.0] * CONTEXTS for _ in true]
        self._since = [0.0] * len(true)

    def expected_harm(self, step: int, context: int) -> float:
        """Return how likely harm seems, 0..1."""
        kept: float = (1 + self._since[step] / 10) ** -0.12
        return min(max(self._danger[step] - self._safety[step][context] * kept, 0.0), 1.1)

    def levels(self, step: int, context: int) -> Levels:
        return ((1.0, 0.15 * self._true[step] + 85 * self.expected_harm(step, context)),)

    def learn(self, lived: Lived) -> None:
        surprise = self.expected_harm(lived.step, lived.context)
        dose = 0.15 * lived.dose if lived.overwhelmed else lived.dose
        for step, kin in enumerate(self._mindset.kin[lived.step]):
            if lived.harmed:
                self._danger[step] += 0.25 * kin * (1 - surprise)
                continue
            learned = 0.24 * self._mindset.rate * dose * kin * surprise
            for context in range(CONTEXTS):
                self._safety[step][context] += learned * (1.0 if context == lived.context else self._mindset.carry)
            if kin > 0.3:
                self._since[step] *= 1 - kin

    def rest(self, days: float) -> None:
        self._since = [since + days for since in self._since]


class TwoState:
    """A safe memory is either found or not: the attempt is easy or as hard as ever (Vervliet 2013, on retrieval).

    Practice makes finding it likelier, in the place of practice most; gaps and overwhelms make it less likely.
    """

    def __init__(self, true: Sequence[float], mindset: Mindset) -> None:
        self._true = true
        self._mindset = mindset
        self._strength = [[-2.5] * CONTEXTS for _ in true]

    def levels(self, step: int, context: int) -> Levels:
        found = 1 / (1 + exp(-self._strength[step][context]))
        return ((found, 0.3 * self._true[step]), (1 - found, self._true[step]))

    def learn(self, lived: Lived) -> None:
        won = -1.5 if lived.harmed else -0.3 if lived.overwhelmed else self._mindset.rate * lived.dose
        for step, kin in enumerate(self._mindset.kin[lived.step]):
            for context in range(CONTEXTS):
                share = kin * (1.0 if context == lived.context else self._mindset.carry)
                self._strength[step][context] = min(3.5, self._strength[step][context] + won * share)

    def rest(self, days: float) -> None:
        keeps = exp(-days / 120)
        self._strength = [[-2.5 + (held + 2.5) * keeps for held in row] for row in self._strength]


class Causes:
    """The mind sorts attempts under causes: the old danger, or a new safe one that belongs to a place.

    A big surprise is filed under the new cause and leaves the old fear whole, to come back elsewhere or after a gap; a
    small one wears the old fear itself down (Gershman, Blei & Niv 2010; gradual extinction: Gershman et al. 2013).
    """

    def __init__(self, true: Sequence[float], mindset: Mindset) -> None:
        self._mindset = mindset
        self._danger = list(true)
        self._safe = [0.45 * fear for fear in true]
        self._met = [0.0] * CONTEXTS
        self._days = 0.0

    def levels(self, step: int, context: int) -> Levels:
        odds = 0.12 + 0.8 * self._met[context] * exp(-self._days / 60)
        share = odds / (1 + odds)
        return ((1.0, (1 - share) * self._danger[step] + share * self._safe[step]),)

    def learn(self, lived: Lived) -> None:
        self._days = 0.0
        if lived.harmed or lived.overwhelmed:
            self._met = [0.7 * met for met in self._met]
            return
        new = 1 / (1 + exp(-(lived.felt - 45) / 8))
        for context in range(CONTEXTS):
            near = 1.0 if context == lived.context else 0.5 * self._mindset.carry
            self._met[context] += 0.22 * self._mindset.rate * new * near * lived.dose
        for step, kin in enumerate(self._mindset.kin[lived.step]):
            learned = self._mindset.rate * lived.dose * kin
            self._danger[step] *= exp(-0.20 * (1 - new) * learned)
            self._safe[step] *= exp(-0.10 * new * learned)

    def rest(self, days: float) -> None:
        self._days += days


class Efficacy:
    """Mastery anywhere raises one belief, "I can", that eases every step (Bandura 1977); a little of it stays local."""

    def __init__(self, true: Sequence[float], mindset: Mindset) -> None:
        self._true = true
        self._rate = mindset.rate
        self._belief = 0.0
        self._local = [1.0] * len(true)

    def levels(self, step: int, context: int) -> Levels:
        return ((1.0, self._true[step] * (1 - 0.75 * self._belief) * self._local[step]),)

    def learn(self, lived: Lived) -> None:
        if lived.harmed or lived.overwhelmed:
            self._belief *= 0.82
            return
        stretch = min(max(lived.felt, 0.0) / 55, 1.2)
        self._belief += 0.045 * self._rate * lived.dose * stretch * (1 - self._belief)
        self._local[lived.step] *= 1 - 0.06 * self._rate * lived.dose

    def rest(self, days: float) -> None:
        self._belief *= exp(-days / 300)


class Sensitises:
    """Habituates, but an overwhelm raises arousal everywhere for weeks and leaves its own step and its kin harder.

    Groves & Thompson 1970, the second process: strong stimuli sensitise.
    """

    def __init__(self, true: Sequence[float], mindset: Mindset) -> None:
        self._base = Habituates(true, mindset)
        self._kin = mindset.kin
        self._wounds = [0.0] * len(true)
        self._arousal = 0.0

    def levels(self, step: int, context: int) -> Levels:
        return tuple(
            (chance, level + self._arousal + self._wounds[step]) for chance, level in self._base.levels(step, context)
        )

    def learn(self, lived: Lived) -> None:
        if not lived.overwhelmed:
            self._base.learn(lived)
            return
        self._arousal = min(30.0, self._arousal + 9)
        for step, kin in enumerate(self._kin[lived.step]):
            self._wounds[step] = min(20.0, self._wounds[step] + 5 * kin)

    def rest(self, days: float) -> None:
        self._base.rest(days)
        self._arousal *= exp(-days / 21)
        self._wounds = [wound * exp(-days / 90) for wound in self._wounds]


class Blend:
    """Two ways of learning side by side; what is felt lies between them."""

    def __init__(self, first: Mind, second: Mind, second_share: float) -> None:
        self._first, self._second, self._share = first, second, second_share

    def levels(self, step: int, context: int) -> Levels:
        pairs = [
            (one * two, (1 - self._share) * here + self._share * there)
            for one, here in self._first.levels(step, context)
            for two, there in self._second.levels(step, context)
        ]
        return tuple(sorted(pairs, key=lambda pair: pair[1]))

    def learn(self, lived: Lived) -> None:
        self._first.learn(lived)
        self._second.learn(lived)

    def rest(self, days: float) -> None:
        self._first.rest(days)
        self._second.rest(days)


def mind_of(mindset: Mindset, true: Sequence[float]) -> Mind:
    """Return a fresh mind for a person who has not practised yet."""
    first = _mind(mindset.learner, mindset, true)
    if not mindset.second_share:
        return first
    return Blend(first, _mind(mindset.second, mindset, true), mindset.second_share)


def _mind(learner: Learner, mindset: Mindset, true: Sequence[float]) -> Mind:
    match learner:
        case Learner.SURPRISE:
            return Surprise(true, mindset)
        case Learner.TWO_STATE:
            return TwoState(true, mindset)
        case Learner.CAUSES:
            return Causes(true, mindset)
        case Learner.EFFICACY:
            return Efficacy(true, mindset)
        case Learner.SENSITISES:
            return Sensitises(true, mindset)
        case Learner.SUDDEN:
            return Habituates(true, mindset, speed=0.45, jump=0.09)
        case Learner.SLOW:
            return Habituates(true, mindset, speed=0.2)
        case _:
            return Habituates(true, mindset)
