"""A setback that can be foreseen, and what to do when it comes: "If ..., then I ..." (Marlatt & Gordon 1985)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from ownpace.practices.coping_plan.domain.plan import Contact, lines


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One setback foreseen. name: what it is; signs: how it shows early. first, next, whom: the answer to it.

    begun, at: when it was first and last written (aware). Texts hold one thing a line; in `whom`, a name and after a
    dash how to reach them.
    """

    begun: datetime
    at: datetime
    name: str
    signs: str = ""
    first: str = ""
    next: str = ""
    whom: str = ""

    @property
    def people(self) -> tuple[Contact, ...]:
        """Whom to reach."""
        return tuple(Contact.on_a_line(line) for line in lines(self.whom))

    @property
    def has_answer(self) -> bool:
        """Whether there is something to do when it comes."""
        return any(lines(text) for text in (self.first, self.next, self.whom))

    def write_setback(self, name: str, signs: str, at: datetime) -> Foreseen:
        """Return it with another name or other signs. The same words change nothing."""
        if (name, signs) == (self.name, self.signs):
            return self
        return replace(self, name=name, signs=signs, at=at)

    def write_answer(self, first: str, following: str, whom: str, at: datetime) -> Foreseen:
        """Return it with another answer. The same words change nothing."""
        if (first, following, whom) == (self.first, self.next, self.whom):
            return self
        return replace(self, first=first, next=following, whom=whom, at=at)
