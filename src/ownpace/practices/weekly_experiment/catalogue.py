"""The ideas to choose from, as written in ideas.yaml."""

from __future__ import annotations

from functools import cache

from ownpace.library import loader
from ownpace.practices.weekly_experiment.domain.choosing import Demand, Idea, IdeaTheme


@cache
def ideas() -> dict[str, Idea]:
    """Return every idea by its id, in the order of the file, in English source words; templates translate them."""
    written = loader.of_practice("weekly_experiment", "ideas.yaml")
    return {entry["id"]: _idea(entry) for entry in written}


def theme_of(idea: str) -> IdeaTheme | None:
    """Return the theme of an idea; None for a behaviour of one's own, or an idea that is no longer in the file."""
    found = ideas().get(idea)
    return found.theme if found else None


def _idea(entry: dict[str, str]) -> Idea:
    return Idea(
        entry["id"],
        IdeaTheme(entry["theme"]),
        Demand(entry["demand"]),
        entry["words"],
        bool(entry.get("needs_safety", False)),
    )
