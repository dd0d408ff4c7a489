"""Kindness in the life: breaks on hard days, letters that come back, sentences kept, and a friend to learn from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from ownpace.core.records import Record
from ownpace.core.scales import Percent, Suds
from ownpace.invented.life import Life, Thread, rounded
from ownpace.invented.words import Words, words_of
from ownpace.practices.self_compassion.domain.breaks import Break
from ownpace.practices.self_compassion.domain.letters import LetterTheme, Returns, draft_of
from ownpace.practices.self_compassion.domain.statements import State, Statement
from ownpace.practices.self_compassion.domain.turning import Friend, Lesson
from ownpace.practices.self_compassion.records import BREAK, FRIEND, LESSON, LETTER, RETURNS, STATEMENT

WORDS = words_of("self_compassion")
MOST_STATEMENTS = 25
THEMES = (LetterTheme.HARD_DAY, LetterTheme.KIND_FRIEND, LetterTheme.IN_A_YEAR, LetterTheme.YOUNGER, LetterTheme.OWN)


def threads(life: Life) -> Iterator[Thread]:
    yield _breaks(life)
    yield _statements(life)
    yield _letters(life)
    yield _friends(life)
    yield _lessons(life)


def _early(life: Life, days: float) -> float:
    """Return about so many days, fewer in a short life, so that it holds everything too."""
    return min(days, (life.now - life.begin).days / 6)


def _breaks(life: Life) -> Thread:
    dice, hand = life.dice("compassion/breaks"), life.hand("compassion/breaks", WORDS)
    at = life.later(life.begin, _early(life, 2), dice)
    while True:
        yield at
        life.vault.seal(BREAK, _break(life.seasons.strain(at), at, dice, hand), at=at)
        at = life.later(at, dice.uniform(2, 8), dice)


def _break(strain: float, at: datetime, dice: Random, hand: Words) -> Break:
    before = rounded(30 + 50 * strain + dice.gauss(0, 12), high=95)
    after = rounded(before - dice.gauss(10, 10), high=95)
    return Break(
        at,
        Suds(before),
        Suds(after) if dice.random() < 0.8 else None,
        hand.one("compassion_notice") if dice.random() < 0.6 else "",
        hand.one("compassion_shared") if dice.random() < 0.4 else "",
        hand.one("compassion_kind") if dice.random() < 0.6 else "",
    )


def _statements(life: Life) -> Thread:
    dice, hand = life.dice("compassion/statements"), life.hand("compassion/statements", WORDS)
    at = life.later(life.begin, _early(life, 3), dice)
    for number in range(MOST_STATEMENTS):
        yield at
        state = State.PINNED if number in (0, 7) else State.IN_USE
        record = life.vault.seal(STATEMENT, Statement(hand.one("compassion_statement"), at, state), at=at)
        life.spawn(_felt(life, record, number, hand))
        at = life.later(at, _early(life, (25 + 8 * number) * dice.uniform(0.7, 1.3)), dice)


def _felt(life: Life, record: Record[Statement], number: int, hand: Words) -> Thread:
    """How true a sentence feels, now and then; one in four is put away after some years, one in five reworded."""
    dice = life.dice(f"compassion/felt/{number}")
    begun, at = record.value.begun, record.value.begun + timedelta(minutes=2)
    while True:
        yield at
        true = rounded(25 + 45 * life.seasons.growth(at) - 20 * life.seasons.strain(at) + dice.gauss(8, 11))
        changed = record.value.rate(Percent(true), at, life.now.tzinfo)
        if number % 5 == 2 and not changed.former and at - begun > timedelta(days=150):
            changed = changed.reword(hand.one("compassion_statement"), at)
        if number % 4 == 3 and at - begun > timedelta(days=900):
            changed = changed.put(State.PUT_AWAY)
        record = life.vault.replace(record, STATEMENT, changed, at=at)
        if not changed.is_in_use:
            return
        at = life.later(at, dice.uniform(14, 40) * (1 + number / 6), dice)


def _letters(life: Life) -> Thread:
    dice, hand = life.dice("compassion/letters"), life.hand("compassion/letters", WORDS)
    at = life.later(life.begin, _early(life, 6), dice)
    number = 0
    while True:
        yield at
        _write(life, THEMES[number % len(THEMES)], number, at, dice, hand)
        number += 1
        at = life.later(at, dice.uniform(40, 80) if life.now - at > timedelta(days=150) else dice.uniform(15, 30), dice)


def _write(life: Life, theme: LetterTheme, number: int, at: datetime, dice: Random, hand: Words) -> None:
    words = 1900 if number == 4 else dice.randint(40, 320)
    title = hand.one("compassion_letter_title") if theme is LetterTheme.OWN else ""
    letter = draft_of(theme, hand.long(("compassion_letter",), words), at, title)
    record = life.vault.seal(LETTER, letter if number % 9 == 8 else letter.finish(at), at=at)
    if theme is LetterTheme.IN_A_YEAR:
        _wish(life, record.id, at, timedelta(days=365))
    elif number % 4 == 0:
        _wish(life, record.id, at, timedelta(days=dice.randint(20, 90)))


def _wish(life: Life, letter: str, at: datetime, wait: timedelta) -> None:
    kept = life.vault.latest(RETURNS)
    if kept is None:
        life.vault.seal(RETURNS, Returns().bring(letter, (at + wait).date()), at=at)
    else:
        life.vault.replace(kept, RETURNS, kept.value.bring(letter, (at + wait).date()), at=at)
    life.spawn(_come_back(life, letter, at + wait))


def _come_back(life: Life, letter: str, day: datetime) -> Thread:
    at = life.later(day, 1, life.dice(f"compassion/back/{day.date()}"))
    yield at
    kept = life.vault.latest(RETURNS)
    if kept:
        life.vault.replace(kept, RETURNS, kept.value.come_back(letter, at), at=at)


def _friends(life: Life) -> Thread:
    dice, hand = life.dice("compassion/friends"), life.hand("compassion/friends", WORDS)
    at = life.later(life.begin, _early(life, 9), dice)
    while True:
        yield at
        friend = Friend(at, hand.one("compassion_going_through"), hand.some("compassion_to_friend", 1, 3))
        if dice.random() < 0.7:
            friend = friend.say(friend.going_through, friend.to_friend, hand.one("compassion_how"))
        if dice.random() < 0.9:
            friend = friend.turn(hand.one("compassion_to_self"), hand.one("compassion_kind"))
        life.vault.seal(FRIEND, friend, at=at)
        at = life.later(at, dice.uniform(20, 40), dice)


def _lessons(life: Life) -> Thread:
    dice, hand = life.dice("compassion/lessons"), life.hand("compassion/lessons", WORDS)
    at = life.later(life.begin, _early(life, 12), dice)
    while True:
        yield at
        say = hand.one("compassion_say") if dice.random() < 0.8 else ""
        lesson = Lesson(at, hand.one("compassion_mistake"), hand.some("compassion_taught", 1, 2), say)
        life.vault.seal(LESSON, lesson, at=at)
        at = life.later(at, dice.uniform(40, 110), dice)
