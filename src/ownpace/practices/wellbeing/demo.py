"""The days of the life in four taps, on about five of seven, and something meaningful planned every week or so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

from ownpace.core.practice import OfferKind
from ownpace.core.practices import offers
from ownpace.core.records import Record
from ownpace.invented.life import Life, Thread
from ownpace.invented.words import Words, words_of
from ownpace.practices.wellbeing.catalogue import examples
from ownpace.practices.wellbeing.domain.activity import Activity, Served
from ownpace.practices.wellbeing.domain.day import MonthNotes, Row, Tap, taps_of
from ownpace.practices.wellbeing.domain.month import Month
from ownpace.practices.wellbeing.domain.planned import How, Planned, plan
from ownpace.practices.wellbeing.records import ACTIVITY, MONTH, PLANNED, month_record

WORDS = words_of("wellbeing")
NOTED = 0.72
"""How often a day is noted while the person is there."""
USUAL = {Row.SLEEP: (3, 4, 3), Row.FOOD: (1, 4, 6), Row.MOVEMENT: (3, 4, 3), Row.MEANING: (4, 4, 3)}
"""How often each answer comes in an ordinary time."""


def threads(life: Life) -> Iterator[Thread]:
    yield _note(life)
    yield _gather(life)


def _note(life: Life) -> Thread:
    dice, hand = life.dice("wellbeing"), life.hand("wellbeing", WORDS)
    at = life.begin + timedelta(hours=2)
    while True:
        yield at
        _keep(life, at, at.date(), dice, hand)
        if dice.random() < 0.06:
            _keep(life, at, at.date() - timedelta(days=1), dice, hand)
        at = _evening(life, at, dice)


def _evening(life: Life, at: datetime, dice: Random) -> datetime:
    """Return the next evening on which four taps are given."""
    at += timedelta(days=1)
    while dice.random() > NOTED:
        at += timedelta(days=1)
    return life.seasons.present(at).replace(hour=dice.randint(19, 22), minute=dice.randint(0, 59), second=0)


def _keep(life: Life, at: datetime, day: date, dice: Random, hand: Words) -> None:
    record = month_record(life.vault, Month.of(day))
    notes = record.value if record else MonthNotes(Month.of(day))
    if notes.of(day).is_noted or day < life.begin.date():
        return
    strain, growth = life.seasons.strain(at), life.seasons.growth(at)
    taps = [_tap(row, strain, growth, dice) for row in Row if dice.random() < 0.94]
    minutes = 15 * round(4 * dice.gauss(7.3 - 1.2 * strain, 0.8)) if dice.random() < 0.4 else None
    meant = Tap.MEANING_LITTLE in taps or Tap.MEANING_YES in taps
    which = hand.one("wellbeing_which") if meant and dice.random() < 0.35 else ""
    written = notes.with_day(notes.of(day).write(taps, minutes, which))
    if record:
        life.vault.replace(record, MONTH, written, at=at)
    else:
        life.vault.seal(MONTH, written, at=at)


def _tap(row: Row, strain: float, growth: float, dice: Random) -> Tap:
    """Return an answer: lower ones under strain, higher ones as things grow."""
    low, middle, high = USUAL[row]
    weights = (low * (0.4 + 1.6 * strain), middle, high * (0.5 + growth) * max(0.2, 1.3 - strain))
    return dice.choices(taps_of(row), weights=weights)[0]


def _gather(life: Life) -> Thread:
    """Begin a list, add to it now and then, and plan something of it about once a week."""
    dice, hand = life.dice("wellbeing activities"), life.hand("wellbeing activities", WORDS)
    at = life.later(life.begin, min(2, (life.now - life.begin).days / 10), dice)
    yield at
    left = dice.sample(sorted(examples()), len(examples()))
    mine = [_begin(life, left.pop(), at, dice) for _ in range(4)]
    while True:
        chosen = dice.choice(mine)
        kept = _plan(life, chosen, at, dice, hand)
        end = datetime.combine(kept.value.day, at.timetz()).replace(hour=20, minute=dice.randint(0, 59))
        yield max(end, at + timedelta(minutes=5))
        _answer(life, kept, end, dice, hand)
        at = life.later(end, dice.uniform(2, 7), dice)
        yield at
        if left and dice.random() < 0.12:
            mine.append(_begin(life, left.pop(), at, dice))
        elif dice.random() < 0.03:
            mine.append(_own(life, hand.one("wellbeing_activity"), at, dice))


def _begin(life: Life, id: str, at: datetime, dice: Random) -> Record[Activity]:
    one = examples()[id]
    mine = Activity(str(one.words), at, one.size, one.theme, _value(life, dice), one.id)
    return life.vault.seal(ACTIVITY, mine, at=at)


def _own(life: Life, words: str, at: datetime, dice: Random) -> Record[Activity]:
    return life.vault.seal(ACTIVITY, Activity(words, at, serves=_value(life, dice)), at=at)


def _value(life: Life, dice: Random) -> Served | None:
    values = offers(life.vault, OfferKind.VALUE)
    if not values or dice.random() < 0.5:
        return None
    value = dice.choice(values)
    return Served(value.id, value.words)


def _plan(life: Life, activity: Record[Activity], at: datetime, dice: Random, hand: Words) -> Record[Planned]:
    cue = hand.one("wellbeing_cue") if dice.random() < 0.6 else ""
    day = at.date() + timedelta(days=dice.randint(0, 3))
    planned = plan(activity.value.what, day, at, cue=cue, theme=activity.value.theme)
    return life.vault.seal(PLANNED, planned, at=at, of=activity.id)


def _answer(life: Life, kept: Record[Planned], at: datetime, dice: Random, hand: Words) -> None:
    fate = dice.random()
    if fate < 0.7:
        how = dice.choices(tuple(How), weights=(2, 4, 5))[0]
        line = hand.one("wellbeing_line") if dice.random() < 0.4 else ""
        changed = kept.value.finish(at.date(), how, line)
    elif fate < 0.85:
        changed = kept.value.let_go()
    else:
        return
    life.vault.replace(kept, PLANNED, changed, at=at)
