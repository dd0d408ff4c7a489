"""The ladders of the life: more than a dozen over ten years, two at a time, and one begun lately."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from random import Random

from ownpace.invented.life import Life, Thread
from ownpace.practices.exposure_ladder.demo_climb import Climb
from ownpace.practices.exposure_ladder.domain.ladder import Setting, Zone

TRACKS = 2
FIRST_AFTER = 24
"""Days: skills, a coping sequence and the safety questions come first."""
LATELY = timedelta(days=40)
LEFT_ALONE = timedelta(days=2)
STAYS_UP = timedelta(days=100)
"""A ladder that was climbed so lately is not put away yet."""
LONG_WORDS = 2000
ALL = (Setting.SOLO, Setting.SOCIAL, Setting.PARTNERED)
TITLES: tuple[tuple[str, tuple[Setting, ...]], ...] = (
    ("Saying no", (Setting.SOCIAL,)),
    ("At home in my skin", (Setting.SOLO,)),
    ("Side by side", (Setting.PARTNERED,)),
    ("Among people", (Setting.SOCIAL, Setting.SOLO)),
    ("Asking for what I like", (Setting.PARTNERED, Setting.SOCIAL)),
    ("Evenings on my own", (Setting.SOLO,)),
    ("Kind words, and letting them stand", (Setting.SOCIAL,)),
    ("Closeness, slowly · 慢慢来", (Setting.PARTNERED,)),
    ("Telling somebody", (Setting.SOCIAL, Setting.PARTNERED)),
    ("Back to the choir", (Setting.SOCIAL,)),
    ("Stopping in the middle", (Setting.PARTNERED, Setting.SOLO)),
    ("خطوة خطوة", (Setting.SOLO, Setting.SOCIAL)),
    ("A weekend away", ALL),
    ("My own mirror", (Setting.SOLO,)),
)
NEW = ("Saying what I need", (Setting.SOCIAL, Setting.SOLO))
BEGUN_LATELY = timedelta(days=9)
CURRENT = ("One small thing at a time 🌱", ALL)


def threads(life: Life) -> Iterator[Thread]:
    ladders = _Ladders(life)
    for track in range(TRACKS):
        yield ladders.climb(track)
    yield ladders.climb_lately()
    yield ladders.begin_another()
    yield ladders.leave_half_way()


class _Ladders:
    """Every ladder that was climbed, the newest last."""

    def __init__(self, life: Life) -> None:
        self._life = life
        self._climbs: list[Climb] = []
        self._titles = count()

    def climb(self, track: int) -> Thread:
        """One ladder after another, each for most of a year; the last of them stays as it is."""
        life, dice = self._life, self._life.dice(f"ladder.{track}")
        span = (life.now - life.begin).days
        at = life.later(life.begin, min(FIRST_AFTER, span / 6) + min(70 * track, span / 4), dice)
        while at < life.now - LATELY:
            yield at
            climb = self._begin(*TITLES[next(self._titles) % len(TITLES)], at, dice)
            end = at + timedelta(days=dice.uniform(200, 460))
            if end > life.now - STAYS_UP:
                end = life.now
            at = life.later(at, 1, dice)
            while at < min(end, life.now - LEFT_ALONE):
                yield at
                climb.attempt(at)
                at = life.later(at, dice.uniform(1.8, 5.8), dice)
            if at > life.now - LEFT_ALONE:
                return
            yield at
            climb.put_away(at)
            at = life.later(at, dice.uniform(5, 30), dice)

    def climb_lately(self) -> Thread:
        """The ladder in hand now: a calm one, with a step to propose and one very long entry."""
        life, dice = self._life, self._life.dice("ladder.lately")
        at = max(life.now - LATELY, life.begin + (life.now - life.begin) / 2)
        at = at.replace(hour=17)
        yield at
        climb = self._begin(*CURRENT, at, dice, calm=True)
        for number in count(1):
            at = life.later(at, dice.uniform(2, 4), dice)
            if at > life.now - LEFT_ALONE:
                return
            yield at
            climb.attempt(at, long_words=LONG_WORDS if number == 2 else 0)
            if number == 3:
                climb.decline(at + timedelta(hours=1))

    def begin_another(self) -> Thread:
        """A ladder begun this month and tried once: too little for forecasts."""
        life, dice = self._life, self._life.dice("ladder.another")
        at = (life.now - BEGUN_LATELY).replace(hour=16)
        yield at
        climb = self._begin(*NEW, at, dice, calm=True)
        climb.choose(Zone.GENTLE, at + timedelta(minutes=5))
        yield at + timedelta(days=1)
        climb.attempt(at + timedelta(days=1))

    def leave_half_way(self) -> Thread:
        """An attempt on an older ladder that waits to be carried on with."""
        life, dice = self._life, self._life.dice("ladder.half")
        at = (life.now - timedelta(days=1)).replace(hour=18)
        yield at
        older = [climb for climb in self._climbs if climb.is_climbed and not climb.is_calm]
        climb = older[-1] if older else self._begin(*TITLES[0], at, dice)
        climb.leave_half_way(at + timedelta(minutes=2))

    def _begin(self, title: str, where: tuple[Setting, ...], at: datetime, dice: Random, calm: bool = False) -> Climb:
        climb = Climb(self._life, title, where, at, dice, is_calm=calm)
        self._climbs.append(climb)
        return climb
