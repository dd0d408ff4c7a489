"""Pauses of the life, every six days or so and oftener when things are hard; and plans for what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from ownpace.core.records import Record
from ownpace.core.scales import Intensity
from ownpace.invented.life import Life, Thread, rounded
from ownpace.invented.words import Words, words_of
from ownpace.practices.pause.catalogue import by_id
from ownpace.practices.pause.domain import Choice, Moment, Plan, Went
from ownpace.practices.pause.records import MOMENT, PLAN

WORDS = words_of("pause")
EVERY = (2.0, 11.0)
"""Days between one pause and the next."""
PLANS_EVERY = (40.0, 110.0)
"""Days between one plan and the next."""
AT_HAND = 4
"""Plans at hand; an older one is put away for each that comes."""
CHOICES = (Choice.WAIT, Choice.STEP_AWAY, Choice.NOT_NOW, Choice.CALL, Choice.WENT_AHEAD, Choice.OTHER, None)
OFTEN = (7, 5, 5, 3, 4, 2, 2)
AT_FIRST = ("agreeing-fast", "scrolling", "texting-back")


def threads(life: Life) -> Iterator[Thread]:
    plans: list[Record[Plan]] = []
    yield _plan(life, plans)
    yield _pause(life, plans)


def _plan(life: Life, plans: list[Record[Plan]]) -> Thread:
    dice, hand = life.dice("pause/plans"), life.hand("pause/plans", WORDS)
    examples = [*AT_FIRST, *(id for id, one in by_id().items() if not one.help_first and id not in AT_FIRST)]
    at = life.later(life.begin, min(8, (life.now - life.begin).days / 6), dice)
    for number in range(10_000):
        yield at
        example = by_id()[examples[number % len(examples)]]
        impulse = str(example.name) if dice.random() < 0.6 else hand.one("pause_impulse")
        cue, response = (str(example.cue), str(example.response)) if dice.random() < 0.6 else _own_words(hand)
        obstacle = hand.one("pause_obstacle") if dice.random() < 0.6 else ""
        plan = Plan(at, impulse, example.id).write(impulse, cue, response, obstacle)
        plans.append(life.vault.seal(PLAN, plan, at=at))
        if len(plans) > AT_HAND:
            oldest = plans.pop(0)
            life.vault.replace(oldest, PLAN, oldest.value.rest(at), at=at)
        at = life.later(at, dice.uniform(*PLANS_EVERY), dice)


def _own_words(hand: Words) -> tuple[str, str]:
    return hand.one("pause_cue"), hand.one("pause_response")


def _pause(life: Life, plans: list[Record[Plan]]) -> Thread:
    dice, hand = life.dice("pause"), life.hand("pause", WORDS)
    at = life.later(life.begin, min(3, (life.now - life.begin).days / 8), dice)
    while True:
        yield at
        place = dice.randrange(len(plans)) if plans and dice.random() < 0.45 else None
        moment = _moment(life, at, dice, hand, plans[place] if place is not None else None)
        life.vault.seal(MOMENT, moment, at=at)
        if place is not None and moment.choice is Choice.PLAN and dice.random() < 0.85:
            used = plans[place]
            went = _went(life.seasons.growth(at), dice)
            noted = at + timedelta(minutes=dice.randint(1, 9))
            plans[place] = life.vault.replace(used, PLAN, used.value.note(went, noted), at=noted)
        at = life.later(at, dice.uniform(*EVERY) * (1.4 - life.seasons.strain(at) / 2), dice)


def _moment(life: Life, at: datetime, dice: Random, hand: Words, plan: Record[Plan] | None) -> Moment:
    choice = dice.choices(CHOICES, weights=OFTEN)[0]
    if plan is not None and dice.random() < 0.7:
        choice = Choice.PLAN
    impulse = plan.value.impulse if plan else hand.one("pause_impulse") if dice.random() < 0.7 else ""
    before = rounded(45 + 40 * life.seasons.strain(at) + dice.gauss(0, 12))
    after = rounded(before - dice.gauss(14 + 14 * life.seasons.growth(at), 10))
    is_rated = dice.random() < 0.55
    return Moment(
        at,
        choice,
        plan=plan.id if plan else "",
        impulse=impulse,
        before=Intensity(before) if is_rated else None,
        after=Intensity(after) if is_rated and dice.random() < 0.9 else None,
        note=hand.some("pause_note", 1, 2) if dice.random() < 0.35 else "",
    )


def _went(growth: float, dice: Random) -> Went:
    return dice.choices(tuple(Went), weights=(4 + 5 * growth, 4, 3))[0]
