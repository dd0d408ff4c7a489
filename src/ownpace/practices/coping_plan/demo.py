"""Coping in the life: the plan, changed when something better was found; cues, two routines, setbacks foreseen; and a
setback every five weeks or so, walked through and looked back on, one in eight left half way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from ownpace.core.practice import Text
from ownpace.core.records import Record
from ownpace.invented.life import Life, Thread
from ownpace.invented.words import Words, words_of
from ownpace.practices.coping_plan import catalogue
from ownpace.practices.coping_plan.catalogue import examples
from ownpace.practices.coping_plan.domain.cues import Cues, Sense
from ownpace.practices.coping_plan.domain.foreseen import Foreseen
from ownpace.practices.coping_plan.domain.plan import (
    Contact,
    CopingSequence,
    Section,
    begin,
    write_people,
    write_text,
)
from ownpace.practices.coping_plan.domain.routine import WALKED, Routine, RoutinePart
from ownpace.practices.coping_plan.domain.setback import Eased, Setback, Stage
from ownpace.practices.coping_plan.records import CUES, FORESEEN, ROUTINE, SEQUENCE, SETBACK

WORDS = words_of("coping_plan")
PEOPLE = (
    Contact("نور", "ring twice, let it ring"),
    Contact("My sister", "in the evening, any day"),
    Contact("小雨", "message first"),
    Contact("My neighbour, second floor", "knock"),
    Contact("Lina from the choir", "030 1234567"),
)
PROFESSIONALS = (
    Contact("The nurse at the practice", "mornings"),
    Contact("My therapist", "Tuesdays, by mail in between"),
    Contact("The line from Help now", "at any hour"),
)
TEXTS = (Section.SIGNS, Section.FIRST, Section.NEXT, Section.PLACES, Section.SAFER)
ROUTINES = ("The yearly check-up", "Visiting my family")
EVERY = (20.0, 50.0)
"""Days between one setback and the next."""


def threads(life: Life) -> Iterator[Thread]:
    yield _keep(life)
    yield _cues(life)
    for number, name in enumerate(ROUTINES):
        yield _routine(life, number, name)
    yield _setbacks(life)


def _early(life: Life, days: float, dice: Random) -> datetime:
    """Return a moment about so many days in, earlier in a short life."""
    return life.later(life.begin, min(days, (life.now - life.begin).days * days / 40), dice)


def _keep(life: Life) -> Thread:
    dice, hand = life.dice("coping"), life.hand("coping", WORDS)
    at = life.later(life.begin, min(3, (life.now - life.begin).days / 8), dice)
    yield at
    sequence = begin(at)
    for section in TEXTS:
        sequence = write_text(sequence, section, _some(examples(section), 3, dice), at)
    sequence = write_people(sequence, PEOPLE[:3], at)
    sequence = write_people(sequence, PROFESSIONALS, at, Section.PROFESSIONALS)
    record = life.vault.seal(SEQUENCE, sequence, at=at)
    while True:
        at = life.later(at, dice.uniform(60, 200), dice)
        yield at
        section = dice.choice((*TEXTS, Section.WHOM))
        people = tuple(dice.sample(PEOPLE, 3))
        changed = _changed(record.value, section, people, hand, at)
        record = life.vault.replace(record, SEQUENCE, changed, at=at)


def _changed(
    sequence: CopingSequence, section: Section, people: tuple[Contact, ...], hand: Words, at: datetime
) -> CopingSequence:
    if section is Section.WHOM:
        return write_people(sequence, people, at)
    kept = sequence.now.text(section).splitlines()[-3:]
    new = hand.one("stop_plan") if section is not Section.SIGNS else "I notice it in my " + hand.one("signs_in")
    return write_text(sequence, section, "\n".join((*kept, new)), at)


def _some(examples: Sequence[Text], number: int, dice: Random) -> str:
    """Return some of the examples, one a line."""
    return "\n".join(str(example) for example in dice.sample(examples, number))


def _cues(life: Life) -> Thread:
    """Cues of four senses at first, and one more every few months."""
    dice = life.dice("coping.cues")
    at = _early(life, 6, dice)
    yield at
    cues = Cues(at)
    for sense in dice.sample(tuple(Sense), 4):
        cues = cues.write(sense, _some(catalogue.of_cues(sense), 2, dice), at)
    record = life.vault.seal(CUES, cues, at=at)
    while True:
        at = life.later(at, dice.uniform(70, 240), dice)
        yield at
        sense = dice.choice(tuple(Sense))
        said = dict.fromkeys((*record.value.lines(sense), str(dice.choice(catalogue.of_cues(sense)))))
        record = life.vault.replace(record, CUES, record.value.write(sense, "\n".join(said), at), at=at)


def _routine(life: Life, number: int, name: str) -> Thread:
    """A routine, written early and gone through now and then."""
    dice = life.dice(f"coping.routine.{number}")
    at = _early(life, 10 + 9 * number, dice)
    yield at
    routine = Routine(at, at, name)
    for part in WALKED:
        routine = routine.write(part, _some(catalogue.of_routine(part), 3, dice), at)
    record = life.vault.seal(ROUTINE, routine, at=at)
    while True:
        at = life.later(at, dice.uniform(14, 120), dice)
        yield at
        walked = record.value.walk(at)
        if dice.random() < 0.15:
            new = str(dice.choice(catalogue.of_routine(RoutinePart.AFTER)))
            walked = walked.write(RoutinePart.AFTER, "\n".join(dict.fromkeys((*walked.after.split("\n"), new))), at)
        record = life.vault.replace(record, ROUTINE, walked, at=at)


def _foresee(life: Life, name: str, at: datetime, dice: Random) -> Record[Foreseen]:
    signs, first, following = (_some(catalogue.of_foreseen(field), 2, dice) for field in ("signs", "first", "next"))
    contact = dice.choice(PEOPLE)
    foreseen = Foreseen(at, at, name, signs, first, following, f"{contact.name} – {contact.reach}")
    return life.vault.seal(FORESEEN, foreseen, at=at)


def _setbacks(life: Life) -> Thread:
    """Three foreseen at first, then what comes: often one of them, sometimes something else that is foreseen after."""
    dice, hand = life.dice("coping.setbacks"), life.hand("coping.setbacks", WORDS)
    at = _early(life, 8, dice)
    yield at
    every = [str(name) for name in catalogue.of_foreseen("name")]
    names = dice.sample(every, len(every))
    ways = [hand.one("coping_plan_helped") for _ in range(6)]
    known = [_foresee(life, names.pop(), at + timedelta(minutes=4 * number), dice) for number in range(3)]
    at = life.later(at, dice.uniform(8, 20), dice)
    while True:
        yield at
        known_one = dice.choice(known) if dice.random() < 0.75 else None
        begun = Setback(at, known_one.value.name if known_one else "", known_one.id if known_one else None)
        record = life.vault.seal(SETBACK, begun, at=at)
        end = at + timedelta(minutes=dice.randint(9, 55))
        yield end
        life.vault.replace(record, SETBACK, _met(record.value, end, ways, dice, hand), at=end)
        if known_one is None and names and dice.random() < 0.6:
            known.append(_foresee(life, names.pop(), end + timedelta(minutes=3), dice))
        at = life.later(end, dice.uniform(*EVERY), dice)


def _met(setback: Setback, at: datetime, ways: list[str], dice: Random, hand: Words) -> Setback:
    """What became of one: looked back on, some plans made lighter; or left half way. ways: what helps most often."""
    walked = setback.go_to(dice.randint(2, 4)).end_walk()
    if dice.random() < 1 / 8:
        return walked if dice.random() < 0.5 else setback.go_to(2)
    again = dice.sample(ways, dice.randint(0, 2))
    helped = "\n".join(dict.fromkeys((*again, hand.one("coping_plan_helped"))))
    set_off = hand.some("coping_plan_set_off", 0, 2)
    looked = walked.write_debrief(set_off, helped, hand.some("coping_plan_keep", 0, 1)).end_debrief()
    small = hand.one("coping_plan_small") if dice.random() < 0.7 else ""
    eased = tuple(_eased(at, dice, hand) for _ in range(dice.choice((0, 0, 1, 1, 2))))
    return replace(looked, small=small, eased=eased, stage=Stage.LIGHTER).close(at)


def _eased(at: datetime, dice: Random, hand: Words) -> Eased:
    due = at.date() + timedelta(days=dice.randint(1, 6))
    smaller = hand.one("coping_plan_smaller") if dice.random() < 0.6 else ""
    later = due + timedelta(days=dice.choice((7, 14))) if not smaller or dice.random() < 0.5 else None
    return Eased(hand.one("step"), smaller, due, later)
