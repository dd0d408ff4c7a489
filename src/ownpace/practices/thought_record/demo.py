"""Thought records of the life: one every nine days or so, one in six of them left half way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from ownpace.core.scales import Intensity, Percent
from ownpace.invented.life import Life, Thread, rounded
from ownpace.invented.words import Words, words_of
from ownpace.practices.thought_record.domain import ORDER, Part, ThoughtRecord
from ownpace.practices.thought_record.records import RECORD

WORDS = words_of("thought_record")
THEMES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "mind": (("mind-reading", "all-or-nothing"), ("embarrassed", "lonely", "uneasy", "small")),
    "worst": (("expecting-the-worst", "always-and-never"), ("afraid", "tense", "worried", "trapped")),
    "blame": (
        ("blame-of-someone-else", "ought-to-have-known", "froze-so-agreed", "it-was-my-signals"),
        ("ashamed", "blaming-myself", "guilty", "angry"),
    ),
    "worth": (("spoiled", "nobody-would-want-me", "giving-to-be-kept", "worth-less"), ("unworthy", "sad", "hopeless")),
    "body": (("body-answered", "wanting-is-wrong", "closeness-hurts"), ("confused", "ashamed", "far-away", "torn")),
    "trust": (("nobody-to-trust", "nowhere-is-safe", "all-control-or-none"), ("on-guard", "uneasy", "worn-out")),
}
"""The patterns and the feelings that go with each theme."""
OWN_FEELINGS = ("prickly", "like wet sand", "مثقل", "as if late for something")
EVERY = (4.0, 14.0)
"""Days between one record and the next."""


def threads(life: Life) -> Iterator[Thread]:
    yield _write(life)


def _write(life: Life) -> Thread:
    dice, hand = life.dice("thought_record"), life.hand("thought_record", WORDS)
    at = life.later(life.begin, min(5, (life.now - life.begin).days / 6), dice)
    while True:
        yield at
        record = _whole(life, at, dice, hand)
        if dice.random() < 1 / 6:
            record = _left_half_way(record, dice.choice(ORDER[2:7]))
        life.vault.seal(RECORD, record, at=record.finished or at)
        at = life.later(at, dice.uniform(*EVERY), dice)


def _whole(life: Life, at: datetime, dice: Random, hand: Words) -> ThoughtRecord:
    theme = dice.choice(tuple(THEMES))
    patterns, feelings = THEMES[theme]
    strain, growth = life.seasons.strain(at), life.seasons.growth(at)
    belief = rounded(55 + 35 * strain - 15 * growth + dice.gauss(0, 12), low=15)
    less = dice.gauss(10 + 22 * growth, 12) if dice.random() < 0.8 else 0
    says = {side: hand.some(f"thought_record_{theme}_{side}", 1, 2) for side in ("for", "against", "kinder")}
    record = ThoughtRecord(at).write_situation(hand.one("thought_record_situation") if dice.random() < 0.9 else "")
    record = record.write_thought(hand.one(f"thought_record_{theme}_thought"), Percent(belief))
    own = dice.choice(OWN_FEELINGS) if dice.random() < 0.15 else ""
    record = record.name_feelings(dice.sample(feelings, dice.randint(1, 2)), own)
    before = [rounded(45 + 35 * strain + dice.gauss(0, 12)) for _ in record.feelings]
    record = record.rate_before(Intensity(strength) for strength in before)
    record = record.mark_patterns(dice.sample(patterns, dice.randint(0, min(2, len(patterns)))))
    record = record.weigh(says["for"] if dice.random() < 0.9 else "", says["against"])
    record = record.write_kinder(says["kinder"], Percent(rounded(30 + 30 * growth + dice.gauss(0, 14))))
    record = record.rate_again(Percent(rounded(belief - less)) if dice.random() < 0.92 else None)
    record = record.rate_after(Intensity(rounded(strength - dice.gauss(14, 10))) for strength in before)
    return record.close(at + timedelta(minutes=dice.randint(6, 18)))


def _left_half_way(record: ThoughtRecord, part: Part) -> ThoughtRecord:
    """Return a record as it stands when it is left before `part`."""
    begun = ThoughtRecord(record.begun).write_situation(record.situation)
    begun = begun.write_thought(record.thought, record.belief_before)
    while begun.next is not None and ORDER.index(begun.next) < ORDER.index(part):
        begun = _copied(begun, record, begun.next)
    return begun


def _copied(begun: ThoughtRecord, whole: ThoughtRecord, part: Part) -> ThoughtRecord:
    if part is Part.FEELINGS:
        named = (felt.feeling for felt in whole.feelings if felt.feeling)
        return begun.name_feelings(named, next((felt.words for felt in whole.feelings if felt.words), ""))
    if part is Part.STRENGTHS:
        return begun.rate_before(felt.before for felt in whole.feelings)
    if part is Part.PATTERNS:
        return begun.mark_patterns(whole.patterns)
    return begun.weigh(whole.facts_for, whole.facts_against)
