"""The ideas to choose from, as written in ideas.yaml."""

from __future__ import annotations

from functools import cache

from ownpace.library.catalogues import catalogue
from ownpace.practices.weekly_experiment.domain.choosing import Idea, IdeaTheme


@cache
def ideas() -> dict[str, Idea]:
    """Return every idea by its id, in the order of the file."""
    return {idea.id: idea for idea in catalogue("weekly_experiment", "ideas.yaml", tuple[Idea, ...])}


def theme_of(idea: str) -> IdeaTheme | None:
    """Return the theme of an idea; None for a behaviour of one's own, or an idea that is no longer in the file."""
    found = ideas().get(idea)
    return found.theme if found else None
