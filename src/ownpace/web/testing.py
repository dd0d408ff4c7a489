"""For tests: a house with practices made up for the moment."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ownpace.core import practices
from ownpace.core.practice import FirstVisit, Place, Practice, Suggestion


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
