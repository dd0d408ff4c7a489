"""The values of the life: one named on the first day, then a whole sort about once a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from ownpace.invented.life import Life, Thread, new_id
from ownpace.practices.values.deck import FIRST_VISIT, cards
from ownpace.practices.values.domain import Card, Pile, Sort, Telling, Way, Whose
from ownpace.practices.values.records import SORT

OWN = (
    ("Slow mornings", "Time before the day begins to ask for things."),
    ("慢慢来", "Slowly, slowly: what 小雨 says when I hurry."),
    ("سلام", "Peace, at my table and in my shoulders."),
)
REASONS = (
    "I notice it when I am tired: it is still there.",
    "My family wanted this for me, and by now I want it too.",
    "Nobody asked me for it. It is mine.",
    "I am not sure yet.",
    "",
    "",
)


def threads(life: Life) -> Iterator[Thread]:
    yield _sort(life)


def _sort(life: Life) -> Thread:
    dice = life.dice("values")
    likes = {card: dice.gauss(0, 1) for card in cards()}
    at = life.begin + timedelta(minutes=2)
    yield at
    first = Sort.name_one(at, Card(FIRST_VISIT[0], ""), own=False)
    likes[FIRST_VISIT[0]] = 2.5
    life.vault.seal(SORT, first, at=at)
    earlier: Sort = first
    days = min(12.0, (life.now - life.begin).days / 4)
    for year in range(100):
        at = life.later(at, days, dice)
        yield at
        begun = Sort.begin(at, tuple(cards()), earlier)
        if year < len(OWN):
            own = Card(new_id(dice), *OWN[year])
            likes[own.id] = dice.uniform(0.2, 1.6)
            begun = begun.add(own)
        record = life.vault.seal(SORT, begun, at=at)
        earlier = _finished(begun, likes, at + timedelta(minutes=14), dice)
        life.vault.replace(record, SORT, earlier, at=at + timedelta(minutes=14))
        likes = {card: 0.9 * like + dice.gauss(0, 0.45) for card, like in likes.items()}
        days = dice.uniform(335, 390)


def _finished(sort: Sort, likes: dict[str, float], at: datetime, dice: Random) -> Sort:
    for card in sort.deck:
        liked = likes[card] + dice.gauss(0, 0.2)
        sort = sort.place(card, Pile.VERY if liked > 0.6 else Pile.SOMEWHAT if liked > -0.6 else Pile.NOT_MINE)
    sort = sort.choose(sorted(sort.candidates, key=lambda card: -likes[card])[:5])
    for card in sort.top[:4]:
        whose = dice.choices(tuple(Whose), weights=(6, 1, 3))[0]
        sort = sort.tell(Telling(card, whose, dice.choice(REASONS)))
    return sort.move(sort.top[-1], Way.UP).finish(at)
