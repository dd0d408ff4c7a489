"""Examples for each section, as written in examples.yaml: hints that a person may tap to add."""

from __future__ import annotations

from functools import cache

from ownpace.library import loader
from ownpace.practices.coping_plan.domain import Section


@cache
def _examples() -> dict[Section, tuple[str, ...]]:
    written = loader.of_practice("coping_plan", "examples.yaml")
    return {section: tuple(written.get(section.value) or ()) for section in Section}


def examples(section: Section) -> tuple[str, ...]:
    """Return the examples of a section, in English source words; templates translate them."""
    return _examples()[section]
