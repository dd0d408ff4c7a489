"""The skills as written in skills.yaml: what each is good for, its steps and its caution."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.library import loader


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill, in English source words; templates and `words` translate them. caution: empty where there is none.

    icon: an outline heroicon.
    """

    id: str
    icon: str
    name: str
    says: str
    steps: tuple[str, ...]
    caution: str = ""


@cache
def skills() -> tuple[Skill, ...]:
    """Return every skill, in the order of the file."""
    return tuple(
        Skill(each["id"], each["icon"], each["name"], each["says"], tuple(each["steps"]), each.get("caution") or "")
        for each in loader.of_practice("regulation", "skills.yaml")
    )


def find(id: str) -> Skill | None:
    """Return the skill with this id, or None for one that is not, or no longer, in the file."""
    return next((skill for skill in skills() if skill.id == id), None)
