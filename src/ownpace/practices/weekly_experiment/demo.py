"""The small experiments of the life: about one a week, with weeks that go without, some repeated, some let go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from ownpace.core.records import Record
from ownpace.core.scales import Percent
from ownpace.invented.life import Life, Thread, new_id, rounded
from ownpace.invented.words import words_of
from ownpace.practices.weekly_experiment.catalogue import ideas
from ownpace.practices.weekly_experiment.domain.choosing import Idea
from ownpace.practices.weekly_experiment.domain.experiment import (
    Experiment,
    Leaning,
    Onward,
    Outcome,
    Plan,
    Prediction,
    Result,
    as_action,
    begin,
)
from ownpace.practices.weekly_experiment.records import EXPERIMENT

WORDS = words_of("weekly_experiment")
OWN = 0.3
"""How many are written from scratch."""
WITHOUT = 0.22
"""Weeks without one."""
ONWARD = ((Onward.ENOUGH, 46), (Onward.AGAIN, 24), (Onward.ADAPT, 12), (Onward.LET_GO, 14), (Onward.REST, 4))
MOST_TIMES = 4
LATELY = timedelta(days=4)
"""One begun so lately is still in hand."""


def threads(life: Life) -> Iterator[Thread]:
    weeks = _Weeks(life)
    yield weeks.live()


class _Weeks:
    """One experiment after another."""

    def __init__(self, life: Life) -> None:
        self._life = life
        self._dice = life.dice("weekly_experiment")
        self._hand = life.hand("weekly_experiment", WORDS)
        self._left: list[Idea] = []

    def live(self) -> Thread:
        life, dice = self._life, self._dice
        at = life.later(life.begin, min(3, (life.now - life.begin).days / 8), dice)
        while at < life.now - LATELY:
            yield at
            record = life.vault.seal(EXPERIMENT, self._begun(at), at=at)
            life.spawn(self._try(record, at))
            at = life.later(at, dice.uniform(5.5, 8.5) + (7 if dice.random() < WITHOUT else 0), dice)
        at = max(life.begin + timedelta(hours=1), life.now - timedelta(days=2))
        yield at
        self._in_hand(at)

    def _in_hand(self, at: datetime) -> None:
        """The one of these days: planned for today."""
        made = self._begun(at)
        planned = replace(made.plan, day=self._life.now.date())
        self._life.vault.seal(EXPERIMENT, replace(made, plan=planned), at=at)

    def _try(self, record: Record[Experiment], at: datetime) -> Thread:
        """Noted once or a few times, then carried on with, changed or let go."""
        life, dice = self._life, self._dice
        for times in range(1, MOST_TIMES + 1):
            at = life.later(at, dice.uniform(1, 6), dice)
            yield at
            outcome = self._outcome(record.value.plan, at)
            kept = record.value.note(outcome)
            if outcome.was_tried:
                kept = kept.correct(self._looked_back(kept.outcome(outcome.id), at))
            onward = dice.choices([way for way, _ in ONWARD], [often for _, often in ONWARD])[0]
            if times == MOST_TIMES and onward in (Onward.AGAIN, Onward.ADAPT):
                onward = Onward.ENOUGH
            kept = kept.go_on(onward, at)
            if onward is Onward.ADAPT:
                kept = kept.rewrite(replace(kept.plan, words=self._hand.one("weekly_experiment_smaller")), at)
            record = life.vault.replace(record, EXPERIMENT, kept, at=at)
            if not kept.is_running:
                return

    def _begun(self, at: datetime) -> Experiment:
        dice, hand = self._dice, self._hand
        idea = None if dice.random() < OWN else self._idea()
        made = begin(str(idea.words) if idea else hand.one("weekly_experiment_own"), at, idea.id if idea else "")
        if_then = dice.random() < 0.6
        plan = replace(
            made.plan,
            wish=hand.one("weekly_experiment_wish") if dice.random() < 0.6 else "",
            obstacle=hand.one("weekly_experiment_obstacle") if dice.random() < 0.55 else "",
            cue=hand.one("weekly_experiment_cue") if if_then else "",
            action=as_action(made.plan.words) if if_then else "",
            prediction=self._prediction(at),
            day=at.date() + timedelta(days=dice.randint(1, 4)) if dice.random() < 0.5 else None,
        )
        return replace(made, plan=plan)

    def _prediction(self, at: datetime) -> Prediction:
        dice, hand = self._dice, self._hand
        kind = dice.random()
        if kind < 0.3:
            return Prediction()
        if kind < 0.45:
            return Prediction(hand.one("weekly_experiment_hope"), Percent(_likely(45, dice)), Leaning.WELCOME)
        strain = self._life.seasons.strain(at)
        likely = Percent(_likely(45 + 40 * strain, dice)) if dice.random() < 0.9 else None
        return Prediction(hand.one("weekly_experiment_fear"), likely, Leaning.UNWELCOME)

    def _outcome(self, plan: Plan, at: datetime) -> Outcome:
        dice, hand = self._dice, self._hand
        result = dice.choices(tuple(Result), (62, 20, 18))[0]
        what = hand.some(f"weekly_experiment_{result.value}", 1, 2) if dice.random() < 0.85 else ""
        return Outcome(new_id(dice), at, at.date(), result, what)

    def _looked_back(self, outcome: Outcome, at: datetime) -> Outcome:
        dice, hand = self._dice, self._hand
        before = outcome.foreseen.likely
        likely = None if before is None or dice.random() < 0.12 else Percent(self._afterwards(outcome, at))
        return replace(
            outcome,
            likely=likely,
            surprise=hand.one("weekly_experiment_surprise") if dice.random() < 0.5 else "",
            take=hand.one("weekly_experiment_take") if dice.random() < 0.75 else "",
        )

    def _afterwards(self, outcome: Outcome, at: datetime) -> int:
        """Less likely on most days, where it was not wanted; more so as the years go by."""
        before = outcome.foreseen.likely or 0
        moves = 16 + 14 * self._life.seasons.growth(at)
        way = -1 if outcome.foreseen.leaning is Leaning.UNWELCOME else 0.6
        return rounded(before + self._dice.gauss(way * moves, 14))

    def _idea(self) -> Idea:
        """Return an idea; none again before most had their turn."""
        if not self._left:
            self._left = self._dice.sample(list(ideas().values()), len(ideas()))
        return self._left.pop()


def _likely(around: float, dice: Random) -> int:
    return rounded(dice.gauss(around, 18), low=5, high=95)
