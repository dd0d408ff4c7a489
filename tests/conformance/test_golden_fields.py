"""The golden files of each kind hold a value in every field: a field that was always empty proves nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ownpace.core import practices
from ownpace.core.records import RecordKind
from ownpace.web.records import SHELL_KINDS

PACKAGE = Path(__file__).parents[2] / "src" / "ownpace"
KINDS = [*practices.kinds(), *SHELL_KINDS]
SHELL = PACKAGE / "web" / "tests" / "golden"


def golden(kind: RecordKind[Any]) -> list[Any]:
    """Return the payloads kept for the newest version: the first file and the full one, where there is one."""
    app, noun = kind.name.split(".")
    folder = SHELL if kind in SHELL_KINDS else PACKAGE / "practices" / app / "tests" / "golden"
    files = [folder / f"{noun}_v{kind.version}.json", folder / f"{noun}_v{kind.version}_full.json"]
    kept = [json.loads(file.read_text(encoding="utf-8")) for file in files if file.exists()]
    assert all(one["version"] == kind.version for one in kept)
    return [one["payload"] for one in kept]


def fields(value: Any, path: str = "", in_a_row: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield every field with whether it holds a value. Entries of a list are one field; those of a row are several."""
    yield path, value not in (None, "", [], {})
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from fields(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from fields(inner, f"{path}[{number if in_a_row else ''}]", in_a_row=True)


def empty_fields(payloads: list[Any]) -> set[str]:
    found = [field for payload in payloads for field in fields(payload)]
    return {path for path, _ in found} - {path for path, holds in found if holds}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_a_kind_holds_a_value_in_a_golden_file(kind: RecordKind[Any]) -> None:
    assert empty_fields(golden(kind)) == set()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_a_golden_file_holds_comes_back_word_for_word(kind: RecordKind[Any]) -> None:
    for payload in golden(kind):
        assert json.loads(json.dumps(kind.write(kind.load(kind.version, payload)))) == payload


def test_an_empty_field_is_seen_in_lists_and_in_rows() -> None:
    assert empty_fields([{"a": [{"b": ""}, {"b": "x"}], "c": None}]) == {".c"}
    assert empty_fields([{"rows": [["x", None], ["y", None]]}]) == {".rows[][1]"}
    assert empty_fields([{"c": None}, {"c": 0}]) == set()
