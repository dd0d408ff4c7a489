"""Examples for every part, as written in examples.yaml: hints a person may tap to add."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ownpace.core.practice import Text
from ownpace.library.catalogues import catalogue
from ownpace.practices.coping_plan.domain.cues import Sense
from ownpace.practices.coping_plan.domain.plan import Section
from ownpace.practices.coping_plan.domain.routine import RoutinePart

Examples = tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class _Catalogue:
    sections: dict[Section, Examples]
    cues: dict[Sense, Examples]
    routine: dict[RoutinePart, Examples]
    foreseen: dict[str, Examples]
    debrief: dict[str, Examples]


@cache
def _written() -> _Catalogue:
    return catalogue("coping_plan", "examples.yaml", _Catalogue)


def examples(section: Section) -> Examples:
    """Return the examples of a section."""
    return _written().sections[section]


def of_cues(sense: Sense) -> Examples:
    """Return the examples of cues of one sense."""
    return _written().cues[sense]


def of_routine(part: RoutinePart) -> Examples:
    """Return the examples of one part of a routine."""
    return _written().routine[part]


def of_foreseen(field: str) -> Examples:
    """Return the examples of one field of a setback foreseen: name, signs, first or next."""
    return _written().foreseen[field]


def of_debrief(field: str) -> Examples:
    """Return the examples of one question of a debrief: set_off, helped or keep."""
    return _written().debrief[field]
