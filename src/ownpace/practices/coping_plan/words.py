"""Sentences for the parts of the plan, for cues, routines and setbacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.practices.coping_plan.domain.card import NUMBER_BEGINS, NUMBER_ENDS
from ownpace.practices.coping_plan.domain.cues import Sense
from ownpace.practices.coping_plan.domain.foreseen import Foreseen
from ownpace.practices.coping_plan.domain.plan import OF_PEOPLE, Contact, Section, Version, lines
from ownpace.practices.coping_plan.domain.routine import Routine, RoutinePart
from ownpace.practices.coping_plan.domain.setback import Later, Setback, Stage
from ownpace.practices.coping_plan.domain.walking import Screen

TITLE: dict[Section, Text] = {
    Section.SIGNS: _("Early signs"),
    Section.FIRST: _("What I do alone, first"),
    Section.NEXT: _("What I do alone, next"),
    Section.PLACES: _("People and places that take my mind off it"),
    Section.WHOM: _("People who help"),
    Section.PROFESSIONALS: _("Professionals and crisis help"),
    Section.SAFER: _("Making my surroundings safer"),
}
ASKS: dict[Section, Text] = {
    Section.SIGNS: _("How do you notice that it is getting hard?"),
    Section.FIRST: _("What can you do first, on your own?"),
    Section.NEXT: _("If it is still hard, what do you do next?"),
    Section.PLACES: _("Where, or with whom, does your mind come off it for a while?"),
    Section.WHOM: _("Whom can you call or write to?"),
    Section.PROFESSIONALS: _("Who can help by profession, or at any hour?"),
    Section.SAFER: _("What makes the place around you safer on a hard day?"),
}
WHY: dict[Section, Text] = {
    Section.SIGNS: _("Signs in the body, in thoughts, in what you do. Seen early, they leave more room to choose."),
    Section.FIRST: _("Small things that work anywhere and need nobody else, the simplest one at the top."),
    Section.NEXT: _("Another room, something to do with your hands, a bit longer than the first."),
    Section.PLACES: _("Company and places that ask nothing of you. You need not tell anyone how you are."),
    Section.WHOM: _("People you can tell that it is hard, and how to reach them. One is plenty."),
    Section.PROFESSIONALS: _("Someone who treats or counsels you, a practice, a clinic, a line. With how and when."),
    Section.SAFER: _("Distance from what could hurt you, and from whom. Easier done on a calm day, and with help."),
}
MOMENT: dict[StrEnum, Text] = {
    Section.SIGNS: _("You noticed. These are your signs"),
    Section.FIRST: _("First"),
    Section.NEXT: _("Next"),
    Section.PLACES: _("Somewhere, with someone"),
    Section.WHOM: _("You can call"),
    Section.PROFESSIONALS: _("They are there for this"),
    Section.SAFER: _("Safer around you"),
    RoutinePart.BEFORE: _("Before"),
    RoutinePart.DURING: _("During"),
    RoutinePart.AFTER: _("After"),
}
NUMBER: dict[Section, int] = dict(zip(Section, (1, 2, 2, 3, 4, 5, 6), strict=True))
PARTS = 6
"""The parts of the recognised order: what I do alone, first and next, is one of them."""

SENSE: dict[Sense, Text] = {
    Sense.PLACE: _("A place"),
    Sense.LIGHT: _("Light"),
    Sense.SOUND: _("Sound"),
    Sense.TOUCH: _("Something to touch or hold"),
    Sense.SCENT: _("Scent or taste"),
    Sense.WORDS: _("Words"),
    Sense.COMPANY: _("A person or an animal"),
}
SENSE_ASKS: dict[Sense, Text] = {
    Sense.PLACE: _("Where does your body let go a little?"),
    Sense.LIGHT: _("What light, or what sight, is kind to you?"),
    Sense.SOUND: _("What do you hear when it is safe enough?"),
    Sense.TOUCH: _("What do you like under your hands, or around you?"),
    Sense.SCENT: _("What scent or taste brings you here?"),
    Sense.WORDS: _("Which words tell you that it is safe enough?"),
    Sense.COMPANY: _("Who is good to have near?"),
}

ROUTINE_TITLE: dict[RoutinePart, Text] = {
    RoutinePart.NAME: _("A routine around something hard"),
    RoutinePart.BEFORE: _("Before"),
    RoutinePart.DURING: _("During"),
    RoutinePart.AFTER: _("After"),
}
ROUTINE_ASKS: dict[RoutinePart, Text] = {
    RoutinePart.NAME: _("What is it for?"),
    RoutinePart.BEFORE: _("What do you do before it, in which order?"),
    RoutinePart.DURING: _("What keeps you company while it lasts?"),
    RoutinePart.AFTER: _("How do you come back afterwards?"),
}
ROUTINE_WHY: dict[RoutinePart, Text] = {
    RoutinePart.NAME: _("An appointment, a visit, a talk, a night: something hard that you can see coming."),
    RoutinePart.BEFORE: _("The same few things every time. What is known leaves the body less to watch for."),
    RoutinePart.DURING: _("Small anchors, and what lets you pause or leave. Leaving is always one of the choices."),
    RoutinePart.AFTER: _("Something that tells your body it is over, and something kind."),
}

LATER: dict[Later, Text] = {
    Later.WEEK: _("A week later"),
    Later.TWO_WEEKS: _("Two weeks later"),
    Later.MONTH: _("A month later"),
    Later.DAY: _("On another day"),
}
STAGE: dict[Stage, Text] = {
    Stage.WALK: _("your steps"),
    Stage.DEBRIEF: _("looking back"),
    Stage.LIGHTER: _("a smaller next step"),
    Stage.CLOSED: _("closed"),
}
WHEN_NOTHING_IS_WRITTEN: tuple[Text, ...] = (
    _("Put both feet down, or lean on something firm. Look around and name five things you see."),
    _("Breathe out slowly, as if through a straw. Five times."),
    _("Drink some water, or hold something cool."),
    _("Who could sit with you, or answer a message? It can be about anything."),
)
"""Steps of the house for a setback that nothing was written for."""


def steps_of_the_house() -> tuple[Screen, ...]:
    """Return the screens for a setback that nothing was written for, the first things first."""
    first, *following = (str(step) for step in WHEN_NOTHING_IS_WRITTEN)
    return (Screen(Section.FIRST, (first,)), *(Screen(Section.NEXT, (step,)) for step in following))


def as_text(people: Sequence[Contact]) -> str:
    """Return people as words, a line each."""
    return "\n".join(one_line(contact) for contact in people)


def one_line(contact: Contact) -> str:
    """Return who, and after a dash how to reach them."""
    return f"{contact.name} – {contact.reach}" if contact.reach else contact.name


def on_paper(people: Sequence[Contact]) -> list[str]:
    """Return the same, each number held together: after a name written from right to left it would be turned round."""
    return [
        f"{contact.name}{NUMBER_BEGINS}{contact.reach}{NUMBER_ENDS}" if contact.number else one_line(contact)
        for contact in people
    ]


def in_full(version: Version, section: Section) -> str:
    """Return all of a section as words, a line each."""
    return as_text(version.people(section)) if section in OF_PEOPLE else version.text(section)


def title(setback: Setback) -> str:
    """Return what a setback is called: what it was foreseen as, or that it was something else."""
    return setback.name or gettext("Something else")


@dataclass(frozen=True, slots=True)
class Part:
    """One section with its title and what is in it, for templates."""

    section: Section
    title: Text
    lines: tuple[str, ...]
    people: tuple[Contact, ...]


def part(version: Version, section: Section) -> Part:
    """Return a section as it stands in a version."""
    if section in OF_PEOPLE:
        return Part(section, TITLE[section], (), version.people(section))
    return Part(section, TITLE[section], lines(version.text(section)), ())


def plan_on_paper(version: Version) -> list[tuple[str, Sequence[str]]]:
    """Return the parts of a plan for a card."""
    return [
        (
            str(TITLE[section]),
            on_paper(version.people(section)) if section in OF_PEOPLE else lines(version.text(section)),
        )
        for section in Section
    ]


def routine_on_paper(routine: Routine) -> list[tuple[str, Sequence[str]]]:
    """Return the parts of a routine for a card."""
    parts = tuple(RoutinePart)[1:]
    return [(str(ROUTINE_TITLE[part]), lines(routine.text(part))) for part in parts]


def foreseen_on_paper(foreseen: Foreseen) -> list[tuple[str, Sequence[str]]]:
    """Return a sequence for one setback for a card."""
    return [
        (gettext("Early signs"), lines(foreseen.signs)),
        (gettext("Then I first"), lines(foreseen.first)),
        (gettext("Then I"), lines(foreseen.next)),
        (gettext("Whom I reach"), on_paper(foreseen.people)),
    ]
