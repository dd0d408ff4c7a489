"""The skills of the life: a few breaths here, five senses there, several times on most days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from ownpace.cli.demo.life import Life, Thread, rounded
from ownpace.cli.demo.words import Words
from ownpace.core.scales import Suds
from ownpace.practices.regulation.catalogue import skills
from ownpace.practices.regulation.domain import SkillPractice
from ownpace.practices.regulation.records import PRACTICE

HELPS = (16, 12, 9, 7, 12, 10)
"""SUDS points that each skill usually takes off, in the order of the file."""
OFTEN = (9, 5, 2, 3, 1, 2)


def threads(life: Life) -> Iterator[Thread]:
    yield _practise(life)


def _practise(life: Life) -> Thread:
    dice, hand = life.dice("regulation"), life.hand("regulation")
    names = [skill.id for skill in skills()]
    at = life.begin + timedelta(minutes=5)
    yield at
    life.vault.seal(PRACTICE, SkillPractice(names[0], at), at=at)
    while True:
        at = _next(life, at, dice)
        yield at
        which = dice.choices(range(len(HELPS)), weights=OFTEN)[0]
        skill = names[which % len(names)]
        life.vault.seal(PRACTICE, _one(skill, HELPS[which], life.seasons.strain(at), at, dice, hand), at=at)


def _one(skill: str, helps: int, strain: float, at: datetime, dice: Random, hand: Words) -> SkillPractice:
    before = rounded(25 + 50 * strain + dice.gauss(0, 14), high=95)
    after = rounded(before - dice.gauss(helps, 9), high=95)
    rated = dice.random()
    return SkillPractice(
        skill,
        at,
        Suds(before) if rated < 0.8 else None,
        Suds(after) if rated < 0.7 else None,
        hand.some("practice_note", 1, 2) if dice.random() < 0.3 else "",
    )


def _next(life: Life, at: datetime, dice: Random) -> datetime:
    """Return when a skill is tried next: some hours later, the next morning where that would be at night."""
    moment = at + timedelta(hours=dice.uniform(1.8, 7.6))
    if not 7 <= moment.hour < 23:
        return life.later(at, 1 if moment.date() == at.date() else 0.5, dice).replace(hour=dice.randint(7, 10))
    return life.seasons.present(moment)
