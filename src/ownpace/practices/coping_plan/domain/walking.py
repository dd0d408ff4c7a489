"""Going through a plan, a routine or a sequence: one thing at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ownpace.practices.coping_plan.domain.foreseen import Foreseen
from ownpace.practices.coping_plan.domain.plan import OF_PEOPLE, Contact, Section, Version, lines
from ownpace.practices.coping_plan.domain.routine import WALKED, Routine


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: some lines, or people. part: which section of a plan, or part of a routine, they belong to."""

    section: StrEnum
    lines: tuple[str, ...] = ()
    people: tuple[Contact, ...] = ()


def walk(version: Version) -> tuple[Screen, ...]:
    """Return the screens of a hard moment: the signs together, each thing to do by itself, people together."""
    signs = [Screen(Section.SIGNS, lines(version.signs))] if version.holds(Section.SIGNS) else []
    return (*signs, *steps(version))


def steps(version: Version) -> tuple[Screen, ...]:
    """Return the screens of a hard moment without the signs: what helps when it has come already."""
    return tuple(_steps(version))


def _steps(version: Version) -> Iterator[Screen]:
    for section in tuple(Section)[1:]:
        if section not in OF_PEOPLE:
            yield from _each(section, lines(version.text(section)))
        elif version.holds(section):
            yield Screen(section, people=version.people(section))


def answer(foreseen: Foreseen) -> tuple[Screen, ...]:
    """Return the screens of the sequence for one setback: first, next, whom."""
    people = [Screen(Section.WHOM, people=foreseen.people)] if foreseen.people else []
    first, following = lines(foreseen.first), lines(foreseen.next)
    return (*_each(Section.FIRST, first), *_each(Section.NEXT, following), *people)


def through(routine: Routine) -> tuple[Screen, ...]:
    """Return the screens of a routine, a line each: before, during, after."""
    return tuple(screen for part in WALKED for screen in _each(part, lines(routine.text(part))))


def people_ahead(screens: Sequence[Screen], place: int) -> int:
    """Return the number (from 1) of the first screen of people that lies past the next one; 0 where there is none."""
    return next((number for number, screen in enumerate(screens, 1) if screen.people and number > place + 1), 0)


def _each(section: StrEnum, each: Iterable[str]) -> Iterator[Screen]:
    return (Screen(section, (line,)) for line in each)
