"""What is stored of every kind opens whole or not at all."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from ownpace.core import practices
from ownpace.core.records import DoesNotFit, RecordKind
from tests.conformance.test_practices import folder

KINDS = [(practice, kind) for practice in practices.installed() for kind in practice.kinds]
OF_THE_PERSON = {("coping_plan.cues", "said"), ("regulation.safe_place", "senses")}
"""Maps whose keys are what a person chose to write about: each of them may be left out."""


def _holders(kept: Any) -> Iterator[dict[str, Any]]:
    """Return every map inside stored data, the whole first."""
    if isinstance(kept, dict):
        yield kept
    for inner in kept.values() if isinstance(kept, dict) else kept if isinstance(kept, list) else ():
        yield from _holders(inner)


def _without_one(kind: RecordKind[Any], payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Return a payload again and again, each time without another of its keys, at any depth."""
    free = [payload[key] for name, key in OF_THE_PERSON if name == kind.name]
    for number, holder in enumerate(_holders(payload)):
        for key in () if any(holder is each for each in free) else holder:
            less = copy.deepcopy(payload)
            del list(_holders(less))[number][key]
            yield less


@pytest.mark.parametrize(("practice", "kind"), KINDS, ids=[kind.name for _, kind in KINDS])
def test_nothing_is_made_up_for_what_is_missing(practice: Any, kind: RecordKind[Any]) -> None:
    noun = kind.name.split(".")[1]
    kept = json.loads((folder(practice) / "tests" / "golden" / f"{noun}_v{kind.version}.json").read_text("utf-8"))
    for less in _without_one(kind, kept["payload"]):
        with pytest.raises(DoesNotFit):
            kind.load(kind.version, less)
