"""The confidence ratings of the life: a dozen sentences, rated about every five days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from random import Random

from ownpace.core.scales import Confidence
from ownpace.invented.life import Life, Thread, new_id, rounded
from ownpace.practices.confidence.domain.items import Item, Items, ItemTheme
from ownpace.practices.confidence.domain.sitting import Sitting
from ownpace.practices.confidence.records import ITEMS, RATING
from ownpace.practices.confidence.starting_set import starting_items

OWN = (
    (ItemTheme.OTHER, "sit with 小雨 in silence and feel at ease"),
    (ItemTheme.TALKING, "tell my partner what I am looking forward to"),
)
NEW = (
    (ItemTheme.FEELING, "enjoy a bath without listening for the door"),
    (ItemTheme.ASKING, "ask نور to come over when I am low"),
)
REWORDED = ("say no to plans, kindly, without a reason", "say no to plans in one sentence")
FEWEST = 8
SKIPPED = 0.08
BROKEN_OFF = 0.04


def threads(life: Life) -> Iterator[Thread]:
    yield _rate(life, _chosen(life.dice("confidence.items")))


def _chosen(dice: Random) -> Items:
    items = Items()
    for start in starting_items().values():
        if dice.random() < 0.65 or start.theme is ItemTheme.STOPPING:
            items = items.add(Item(new_id(dice), start.theme, start=start.id))
    for theme, words in OWN:
        items = items.add(Item(new_id(dice), theme, words))
    return items


def _rate(life: Life, items: Items) -> Thread:
    dice = life.dice("confidence")
    at = life.later(life.begin, 1, dice)
    yield at
    record = life.vault.seal(ITEMS, items, at=at)
    ease: dict[str, float] = {}
    changes, change_on = count(), at + timedelta(days=200)
    while True:
        sitting = _sitting(life, record.value, ease, at, dice)
        life.vault.seal(RATING, sitting, at=sitting.finished or at)
        at = life.later(at, dice.uniform(2.5, 7), dice)
        yield at
        if at > change_on:
            record = life.vault.replace(record, ITEMS, _changed(record.value, next(changes), at, dice), at=at)
            change_on = at + timedelta(days=dice.uniform(250, 400))


def _changed(items: Items, number: int, at: datetime, dice: Random) -> Items:
    """Return the sentences as a person changes them about once a year: one more, or one put away and one reworded."""
    if number < len(NEW):
        theme, words = NEW[number]
        return items.add(Item(new_id(dice), theme, words))
    refusing = next((item for item in items.in_use if item.theme is ItemTheme.REFUSING), items.in_use[-1])
    if len(items.in_use) > FEWEST:
        others = [item for item in items.in_use if item.id != refusing.id]
        items = items.put(dice.choice(others).id, away=True)
    return items.reword(refusing.id, REWORDED[number % 2], at)


def _sitting(life: Life, items: Items, ease: dict[str, float], at: datetime, dice: Random) -> Sitting:
    """Return one sitting. ease: how easy each item is to this person, drawn when it is first rated."""
    asked = items.in_use
    broken_off = dice.random() < BROKEN_OFF
    answers: dict[str, Confidence | None] = {}
    for item in asked[: len(asked) // 2 if broken_off else None]:
        own = ease.setdefault(item.id, dice.uniform(18, 45))
        level = own + 42 * life.seasons.growth(at) - 22 * (life.seasons.strain(at) - 0.3) + dice.gauss(0, 7)
        answers[item.id] = None if dice.random() < SKIPPED else Confidence(rounded(level, step=10))
    sitting = Sitting(at).answer(answers)
    return sitting if broken_off else sitting.finish(at + timedelta(minutes=dice.randint(2, 6)))
