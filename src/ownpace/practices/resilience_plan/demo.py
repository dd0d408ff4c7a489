"""The resilience plan of the life: three goals or so at a time, small steps, and a review every few weeks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from ownpace.core import practices
from ownpace.core.practice import OfferKind
from ownpace.core.records import Record
from ownpace.invented.life import Life, Thread
from ownpace.invented.words import Words, words_of
from ownpace.library import loader
from ownpace.practices.resilience_plan.domain.attainment import scores_of
from ownpace.practices.resilience_plan.domain.goal import Goal, GoalState, GoalWords, Level, Levels, Served, Weight
from ownpace.practices.resilience_plan.domain.review import WEEKS, Choice, Decision, Review
from ownpace.practices.resilience_plan.domain.step import Days, Step, StepState, StepWords
from ownpace.practices.resilience_plan.records import GOAL, REVIEW, STEP

WORDS = words_of("resilience_plan")
TRACKS = 3
ENDS = (GoalState.REACHED, GoalState.REACHED, GoalState.LET_GO, GoalState.CHANGED, GoalState.PAUSED)
RISES = timedelta(days=130)
"""About how long a goal takes to rise by one level."""


def threads(life: Life) -> Iterator[Thread]:
    plan = _Plan(life)
    for track in range(TRACKS):
        yield plan.follow(track)
    yield plan.review()


class _Plan:
    """The goals as they stand, by record id; threads change them together."""

    def __init__(self, life: Life) -> None:
        self._life = life
        self._goals: dict[str, Record[Goal]] = {}
        self._hand = life.hand("plan", WORDS)

    def follow(self, track: int) -> Thread:
        """One goal after another, each with its steps."""
        life, dice = self._life, self._life.dice(f"plan.goals.{track}")
        at = life.begin + timedelta(minutes=3) if track == 0 else life.later(life.begin, 3 + 9 * track, dice)
        goals = loader.of_practice("resilience_plan", "demo_goals.yaml")
        for number in range(track, 1000, TRACKS):
            yield at
            goal = life.vault.seal(GOAL, Goal.begin(self._goal_words(goals[number % len(goals)], dice), at), at=at)
            self._goals[goal.id] = goal
            end = life.later(at, dice.uniform(240, 560), dice)
            at += timedelta(minutes=1)
            while at < end:
                yield at
                self._plan_step(goal.id, at, dice)
                at = life.later(at, dice.uniform(1.5, 5.5), dice)
            yield end
            self._move(goal.id, dice.choice(ENDS), end)
            at = life.later(end, dice.uniform(4, 25), dice)

    def review(self) -> Thread:
        """A look at the plan every two to four weeks."""
        life, dice = self._life, self._life.dice("plan.reviews")
        at = life.later(life.begin, 21, dice)
        while True:
            yield at
            held = at + timedelta(minutes=dice.randint(6, 18))
            weeks = dice.choice(WEEKS)
            review = Review(at, self._hand.some("fits", 0, 3), self._hand.some("changed", 0, 3))
            for goal in [goal for goal in self._goals.values() if goal.value.is_active]:
                review = review.decide(self._look_at(goal, held, dice))
            scores = scores_of(goal.value for goal in self._goals.values())
            life.vault.seal(REVIEW, review.finish(held, weeks, scores), at=held)
            at = life.later(at, 7 * weeks + dice.uniform(0, 4), dice)

    def _goal_words(self, row: dict[str, str], dice: Random) -> GoalWords:
        names = {offer.id: offer.words for offer in practices.offers(self._life.vault, OfferKind.VALUE)}
        own = Served(None, row["value_named"])
        serves = Served(row["value"], names[row["value"]]) if row["value"] in names else own
        weight = dice.choice(tuple(Weight))
        return GoalWords(row["what"], row["why"], serves, Levels(*row["levels"]), weight)

    def _look_at(self, goal: Record[Goal], at: datetime, dice: Random) -> Decision:
        """Rate a goal, now and then change its words a little, and return what was decided."""
        if dice.random() < 0.12:
            return Decision(goal.id, goal.value.words.what, Choice.KEEP)
        risen = (at - goal.value.begun) / RISES - 1 - self._life.seasons.strain(at) + dice.uniform(-0.4, 0.6)
        level = Level(max(-2, min(2, round(risen))))
        value, choice = goal.value.rate(level, at), Choice.KEEP
        if dice.random() < 0.1:
            value, choice = value.reword(replace(value.words, why=self._hand.one("changed")), at), Choice.ADJUST
        self._goals[goal.id] = self._life.vault.replace(goal, GOAL, value, at=at)
        return Decision(goal.id, goal.value.words.what, choice, level)

    def _move(self, id: str, state: GoalState, at: datetime) -> None:
        goal = self._goals[id]
        moved = goal.value.move_to(state, at, self._hand.some("change_note", 0, 1))
        self._goals[id] = self._life.vault.replace(goal, GOAL, moved, at=at)

    def _plan_step(self, goal: str, at: datetime, dice: Random) -> None:
        first = at.date() + timedelta(days=dice.randint(0, 4))
        days = Days(first, first + timedelta(days=dice.choice((0, 0, 2, 6, 13))))
        value = Step.begin(_step_words(days, dice, self._hand), at)
        step = self._life.vault.seal(STEP, value, at=at, of=goal)
        self._life.spawn(self._walk(step, at, dice))

    def _walk(self, step: Record[Step], at: datetime, dice: Random) -> Thread:
        """What becomes of one step: begun, moved, done, changed or let go."""
        life, value = self._life, step.value
        if dice.random() < 0.35:
            at = life.later(at, (value.words.days.first - at.date()).days + dice.uniform(0.2, 1), dice)
            yield at
            step = life.vault.replace(step, STEP, step.value.move_to(StepState.DOING, at), at=at)
        if dice.random() < 0.1:
            at = life.later(at, (value.words.days.last - at.date()).days + 1, dice)
            yield at
            moved = step.value.move(step.value.words.days.next_week(at.date()), at)
            step = life.vault.replace(step, STEP, moved, at=at)
        at = life.later(at, max(0.3, (step.value.words.days.last - at.date()).days + dice.uniform(-1, 2)), dice)
        yield at
        ends = (StepState.DONE, StepState.LET_GO, StepState.CHANGED)
        end = step.value.move_to(dice.choices(ends, (75, 13, 12))[0], at, self._hand.some("change_note", 0, 1))
        life.vault.replace(step, STEP, end, at=at)


def _step_words(days: Days, dice: Random, hand: Words) -> StepWords:
    if_then = dice.random() < 0.4
    return StepWords(
        what=hand.one("step"),
        days=days,
        when=hand.one("when") if dice.random() < 0.5 else "",
        where=hand.one("where") if dice.random() < 0.35 else "",
        hindrance=hand.one("hindrance") if if_then else "",
        answer=hand.one("answer") if if_then else "",
    )
