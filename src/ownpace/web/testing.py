"""For tests: a house with practices made up for the moment."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

import pytest

from ownpace.accounts.testing import Person
from ownpace.core import practices
from ownpace.core.practice import FirstVisit, Place, Practice, Suggestion
from ownpace.web.autosave import whose


def practice(
    slug: str = "reading-aloud",
    *,
    place: Place = Place.PATH,
    today: Sequence[Suggestion] = (),
    first_visit: Sequence[FirstVisit] = (),
) -> Practice:
    """Return a practice that suggests `today`, whatever is kept."""
    return Practice(
        slug=slug,
        title=slug.replace("-", " ").capitalize(),
        summary="Words in the air.",
        place=place,
        icon="book-open",
        order=1,
        missions=(),
        kinds=(),
        home="web:about",
        today=lambda reading, now: today,
        first_visit=tuple(first_visit),
    )


def suggestions(count: int) -> list[Suggestion]:
    """Return suggestions named Idea 1, Idea 2, ... with falling weight."""
    return [
        Suggestion(f"idea:{n}", f"Idea {n}", f"Because of {n}.", "web:steady", minutes=n, weight=100 - n)
        for n in range(1, count + 1)
    ]


def install(monkeypatch: pytest.MonkeyPatch, *found: Practice) -> None:
    """Have the house hold these practices and no others."""
    monkeypatch.setattr(practices, "installed", lambda: found)


@dataclass
class Tab:
    """A page that is kept while somebody writes on it, with scripts, in a browser tab of its own.

    keep: where it sends what is written. carried: what it sends beside the words.
    """

    person: Person
    entry: str = ""
    revision: Any = ""
    turn: int = 0
    sitting: str = field(default_factory=lambda: secrets.token_hex(16))

    keep: ClassVar[str]
    carried: ClassVar[tuple[str, ...]] = ("entry", "revision", "turn", "sitting")

    def sends(self, text: str, **more: Any) -> Any:
        """Send what is written, and answer what comes back; the tab hears of it."""
        answer = self.unheard(text, **more)
        if answer.status_code == 200:
            self.entry, self.revision = answer.json()["id"], answer.json()["revision"]
        return answer

    def unheard(self, text: str, **more: Any) -> Any:
        """Send what is written; what comes back gets lost on the way."""
        self.turn += 1
        return self.person.post(self.keep, self.message(text, **more))

    def message(self, text: str, **more: Any) -> dict[str, Any]:
        mine = whose(self.person)  # type: ignore[arg-type] # has a vault, which is all it takes
        return {"whose": mine, **{name: getattr(self, name) for name in self.carried}, "text": text, **more}
