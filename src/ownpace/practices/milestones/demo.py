"""Milestones of the life: own ones every six weeks or so, and some of all that are kept close."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ownpace.invented.life import Life, Thread
from ownpace.invented.words import words_of
from ownpace.practices.milestones.domain.milestone import OwnMilestone, Pin, Sort, Wishes, newest_first
from ownpace.practices.milestones.gathering import gather
from ownpace.practices.milestones.records import OWN, PIN, WISHES

WORDS = words_of("milestones")
EVERY = (15.0, 75.0)
"""Days between one own milestone and the next."""
LISTS: dict[Sort | None, str] = {
    Sort.FIRST_TIME: "milestones_first_time",
    Sort.CAME_BACK: "milestones_came_back",
    Sort.SAID_NO: "milestones_said_no",
    Sort.ASKED: "milestones_asked",
    Sort.ENJOYED: "milestones_enjoyed",
    None: "milestones_other",
}
PINNED_FROM = ("values", "coping-plan", "confidence", "regulation", "pause")
PINS = 6


def threads(life: Life) -> Iterator[Thread]:
    yield _add(life)
    yield _keep_close(life)
    yield _wish(life)


def _add(life: Life) -> Thread:
    dice, hand = life.dice("milestones"), life.hand("milestones", WORDS)
    at = life.later(life.begin, min(12, (life.now - life.begin).days / 5), dice)
    while True:
        yield at
        sort = dice.choice(tuple(LISTS))
        day = at.date() - timedelta(days=dice.choice((0, 0, 0, 1, 2, 6)))
        note = hand.some("milestones_note", 1, 2) if dice.random() < 0.5 else ""
        named = sort if dice.random() < 0.7 else None
        own = OwnMilestone(day, hand.one(LISTS[sort]), note, named, is_close=dice.random() < 0.12)
        life.vault.seal(OWN, own, at=at)
        at = life.later(at, dice.uniform(*EVERY), dice)


def _keep_close(life: Life) -> Thread:
    """Look back once, near the end, and keep some of what practices had found by then."""
    dice = life.dice("milestones/close")
    at = life.later(life.begin, (life.now - life.begin).days * 0.8, dice)
    yield at
    found = newest_first(each for slug in PINNED_FROM for each in gather(life.vault, slug) if each.at <= at)
    for each in found[:: max(1, len(found) // PINS)][:PINS]:
        life.vault.seal(PIN, Pin(each.practice, each.at, each.words), at=at)


def _wish(life: Life) -> Thread:
    at = life.later(life.begin, (life.now - life.begin).days * 0.5, life.dice("milestones/wish"))
    yield at
    life.vault.seal(WISHES, Wishes(anniversaries=True), at=at)
