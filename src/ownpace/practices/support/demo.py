"""The circle of the life: seven who are in it, days in touch now and then, small plans, and a calendar note."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from random import Random

from ownpace.core.records import RecordId
from ownpace.invented.life import Life, Thread, new_id
from ownpace.invented.words import words_of
from ownpace.practices.support.domain.contact import Contact, Good, Knows, Rhythm, Sort, Touch
from ownpace.practices.support.domain.plan import Outcome, Plan
from ownpace.practices.support.domain.reminder import Reminder, Rule, Weekday
from ownpace.practices.support.ideas import ideas
from ownpace.practices.support.records import CONTACT, PLAN, REMINDER, TOUCH

WORDS = words_of("support")
CIRCLE: tuple[tuple[Sort, str, tuple[Good, ...], str, str, Knows | None, Rhythm, float], ...] = (
    (Sort.PERSON, "My sister", (Good.LISTENING, Good.LAUGHING, Good.HARD_MOMENTS), "evenings, any day\n+49 30 1234567",
     "Rings back within the hour.", Knows.ALL, Rhythm.WEEKLY, 9),
    (Sort.PERSON, "نور", (Good.WHOLE_STORY, Good.QUIET_TOGETHER), "ring twice, let it ring\nnoor@example.org",
     "Never asks for more than I say.", Knows.ALL, Rhythm.FORTNIGHTLY, 13),
    (Sort.COMMUNITY, "The choir", (Good.CELEBRATING, Good.DISTRACTION), "Thursdays at seven, side door",
     "The back row is a good seat on tired days.", Knows.NOTHING, Rhythm.FORTNIGHTLY, 15),
    (Sort.PERSON, "小雨", (Good.LAUGHING, Good.MOVING_TOGETHER), "message first", "Walks slowly with me.",
     Knows.SOMETHING, Rhythm.FORTNIGHTLY, 17),
    (Sort.PLACE, "The library", (Good.QUIET_TOGETHER,), "the chair by the radiator", "", None, Rhythm.NONE, 21),
    (Sort.PERSON, "The friend with the garden", (Good.PRACTICAL_HELP, Good.LISTENING), "phone: 030 7654321",
     "Always has something to dig.", Knows.NOTHING, Rhythm.MONTHLY, 33),
    (Sort.PERSON, "Old friend from school", (Good.CELEBRATING,), "letters", "", Knows.SOMETHING, Rhythm.SEASONALLY, 80),
)  # fmt: skip
"""Who they are, and about how many days lie between two days in touch: together about two days of seven."""


def threads(life: Life) -> Iterator[Thread]:
    known: list[RecordId] = []
    for number in range(len(CIRCLE)):
        yield _know(life, number, known)
    yield _plan(life)
    yield _note(life, known)


def _know(life: Life, number: int, known: list[RecordId]) -> Thread:
    sort, name, good, reach, note, knows, rhythm, apart = CIRCLE[number]
    dice, hand = life.dice(f"support/{number}"), life.hand(f"support/{number}", WORDS)
    at = life.later(life.begin, number * min(4.0, (life.now - life.begin).days / 16) + 0.5, dice)
    yield at
    record = life.vault.seal(CONTACT, Contact(sort, name, at), at=at)
    said = Contact(sort, name, at, good, "", reach, knows, note, rhythm)
    record = life.vault.replace(record, CONTACT, record.value.reword(said), at=at + timedelta(minutes=2))
    known.append(record.id)
    while True:
        at = life.later(at, dice.expovariate(1 / apart) + 0.5, dice)
        yield at
        how = hand.one("support_how") if dice.random() < 0.45 else ""
        life.vault.seal(TOUCH, Touch.note(at.date(), how, at), at=at, of=record.id)
        record = life.vault.replace(record, CONTACT, record.value.with_touches([at.date()]), at=at)


def _plan(life: Life) -> Thread:
    dice, hand = life.dice("support/plan"), life.hand("support/plan", WORDS)
    at = life.later(life.begin, min(6.0, (life.now - life.begin).days / 5), dice)
    while True:
        yield at
        day = at.date() + timedelta(days=dice.randint(1, 9))
        idea = dice.choice(tuple(ideas())) if dice.random() < 0.7 else ""
        plan = Plan.begin(idea, "" if idea else hand.one("support_plan"), day, at)
        record = life.vault.seal(PLAN, plan, at=at)
        at = life.later(at, (day - at.date()).days, dice)
        yield at
        outcome = Outcome.DONE if dice.random() < 0.7 else Outcome.LET_GO
        life.vault.replace(record, PLAN, plan.close(outcome, at), at=at)
        at = life.later(at, dice.uniform(12, 40), dice)


def _note(life: Life, known: list[RecordId]) -> Thread:
    dice = life.dice("support/note")
    at = life.later(life.begin, min(9.0, (life.now - life.begin).days / 4), dice)
    while True:
        yield at
        life.vault.seal(REMINDER, _reminder(at, known, dice), at=at)
        at = life.later(at, dice.uniform(300, 500), dice)


def _reminder(at: datetime, known: list[RecordId], dice: Random) -> Reminder:
    rhythm = dice.choice((Rhythm.WEEKLY, Rhythm.FORTNIGHTLY, Rhythm.MONTHLY))
    rule = Rule(rhythm, dice.choice(tuple(Weekday)), time(dice.randint(16, 19), 30), "Europe/Paris", 26)
    return Reminder(new_id(dice), at, rule, rule.first_day(at), tuple(known[:1]), alarm=10)
