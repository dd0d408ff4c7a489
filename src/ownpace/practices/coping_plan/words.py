"""Sentences for the parts of the sequence."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ownpace.core.practice import Text
from ownpace.practices.coping_plan.domain import Contact, Section, Version, lines

TITLE: dict[Section, Text] = {
    Section.SIGNS: _("Early signs"),
    Section.FIRST: _("What I do first"),
    Section.NEXT: _("What I do next"),
    Section.WHOM: _("Whom I call"),
}
ASKS: dict[Section, Text] = {
    Section.SIGNS: _("How do you notice that it is getting hard?"),
    Section.FIRST: _("What can you do first, on your own?"),
    Section.NEXT: _("If it is still hard, what do you do next?"),
    Section.WHOM: _("Whom can you call or write to?"),
}
WHY: dict[Section, Text] = {
    Section.SIGNS: _("Signs in the body, in thoughts, in what you do. Seen early, they leave more room to choose."),
    Section.FIRST: _("Small things that work anywhere and need nobody else, the simplest one at the top."),
    Section.NEXT: _("Another place, something to do with your hands, company that asks nothing of you."),
    Section.WHOM: _("People or lines that you would want to reach, and how. One is plenty."),
}
MOMENT: dict[Section, Text] = {
    Section.SIGNS: _("You noticed. These are your signs"),
    Section.FIRST: _("First"),
    Section.NEXT: _("Next"),
    Section.WHOM: _("You can call"),
}


def as_text(people: tuple[Contact, ...]) -> str:
    """Return people as words, a line each."""
    return "\n".join(f"{contact.name} – {contact.reach}" if contact.reach else contact.name for contact in people)


@dataclass(frozen=True, slots=True)
class Part:
    """One section with its title and what is in it, for templates."""

    section: Section
    title: Text
    lines: tuple[str, ...]
    people: tuple[Contact, ...]


def part(version: Version, section: Section) -> Part:
    """Return a section as it stands in a version."""
    if section is Section.WHOM:
        return Part(section, TITLE[section], (), version.whom)
    return Part(section, TITLE[section], lines(version.text(section)), ())
