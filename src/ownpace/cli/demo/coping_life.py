"""The coping sequence of the life: written early, changed when something better was found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ownpace.cli.demo.life import Life, Thread
from ownpace.cli.demo.words import Words
from ownpace.practices.coping_plan.catalogue import examples
from ownpace.practices.coping_plan.domain import Contact, CopingSequence, Section, begin, write_people, write_text
from ownpace.practices.coping_plan.records import SEQUENCE

PEOPLE = (
    Contact("نور", "ring twice, let it ring"),
    Contact("My sister", "in the evening, any day"),
    Contact("小雨", "message first"),
    Contact("The nurse at the practice", "mornings"),
    Contact("My neighbour, second floor", "knock"),
    Contact("The line from Help now", "at any hour"),
)


def threads(life: Life) -> Iterator[Thread]:
    yield _keep(life)


def _keep(life: Life) -> Thread:
    dice, hand = life.dice("coping"), life.hand("coping")
    at = life.later(life.begin, min(3, (life.now - life.begin).days / 8), dice)
    yield at
    sequence = begin(at)
    for section in (Section.SIGNS, Section.FIRST, Section.NEXT):
        sequence = write_text(sequence, section, "\n".join(dice.sample(examples(section), 3)), at)
    sequence = write_people(sequence, PEOPLE[:3], at)
    record = life.vault.seal(SEQUENCE, sequence, at=at)
    while True:
        at = life.later(at, dice.uniform(60, 200), dice)
        yield at
        section = dice.choice(tuple(Section))
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
