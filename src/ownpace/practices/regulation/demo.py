"""The skills of the life: a few breaths here, five senses there, several times on most days; and a place or two."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from ownpace.core.scales import Suds
from ownpace.invented.life import Life, Thread, rounded
from ownpace.invented.words import Words, words_of
from ownpace.practices.regulation.domain import SafePlace, Sense, SkillPractice
from ownpace.practices.regulation.records import SAFE_PLACE, SKILL_PRACTICE

WORDS = words_of("regulation")
SKILLS: dict[str, tuple[int, int]] = {
    "breathing": (16, 9),
    "grounding": (12, 5),
    "orienting": (9, 2),
    "feet": (7, 3),
    "cold_water": (12, 1),
    "muscle_release": (10, 2),
    "long_exhale": (13, 3),
    "categories": (6, 1),
    "letting_go": (8, 1),
    "mindful_sounds": (9, 1),
    "mindful_breath": (3, 1),
    "mindful_body": (-1, 1),
    "breath_counting": (5, 1),
    "box_breathing": (1, 1),
    "safe_place": (14, 2),
}
"""For each skill, how many SUDS points it usually takes off, and how often it is chosen beside the others."""
PLACES = 5
"""Places that the words hold; each is written once, the next weeks or months after."""


def threads(life: Life) -> Iterator[Thread]:
    yield _practise(life)
    yield _write_places(life)


def _practise(life: Life) -> Thread:
    dice, hand = life.dice("regulation"), life.hand("regulation", WORDS)
    names, often = list(SKILLS), [often for _, often in SKILLS.values()]
    at = life.begin + timedelta(minutes=5)
    yield at
    life.vault.seal(SKILL_PRACTICE, SkillPractice(names[0], at), at=at)
    while True:
        at = _next(life, at, dice)
        yield at
        skill = dice.choices(names, weights=often)[0]
        life.vault.seal(SKILL_PRACTICE, _one(skill, SKILLS[skill][0], life.seasons.strain(at), at, dice, hand), at=at)


def _write_places(life: Life) -> Thread:
    dice, hand = life.dice("regulation/places"), life.hand("regulation/places", WORDS)
    at = life.later(life.begin, min(9, (life.now - life.begin).days / 4), dice)
    for number in dice.sample(range(1, PLACES + 1), PLACES):
        yield at
        place = SafePlace(hand.one(f"regulation_place_{number}_name"), at)
        for sense in Sense:
            if sense is not Sense.SMELL or dice.random() < 0.7:
                place = place.write(sense, hand.one(f"regulation_place_{number}_{sense.value}"))
        life.vault.seal(SAFE_PLACE, place, at=at)
        at = life.later(at, dice.uniform(40, 300), dice)


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
