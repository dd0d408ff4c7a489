"""Examples for every part, as written in examples.yaml: hints a person may tap to add. Templates translate them."""

from __future__ import annotations

from functools import cache
from typing import Any

from ownpace.library import loader
from ownpace.practices.coping_plan.domain.cues import Sense
from ownpace.practices.coping_plan.domain.plan import Section
from ownpace.practices.coping_plan.domain.routine import RoutinePart


@cache
def _written() -> Any:
    return loader.of_practice("coping_plan", "examples.yaml")


def examples(section: Section) -> tuple[str, ...]:
    """Return the examples of a section, in English source words."""
    return tuple(_written()[section.value])


def of_cues(sense: Sense) -> tuple[str, ...]:
    """Return the examples of cues of one sense."""
    return tuple(_written()["cues"][sense.value])


def of_routine(part: RoutinePart) -> tuple[str, ...]:
    """Return the examples of one part of a routine."""
    return tuple(_written()["routine"][part.value])


def of_foreseen(field: str) -> tuple[str, ...]:
    """Return the examples of one field of a setback foreseen: name, signs, first or next."""
    return tuple(_written()["foreseen"][field])


def of_debrief(field: str) -> tuple[str, ...]:
    """Return the examples of one question of a debrief: set_off, helped or keep."""
    return tuple(_written()["debrief"][field])
