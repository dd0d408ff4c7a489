"""Catalogues: a data file read into a practice's own types, in the reader's language, or a fact about what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from typing import Any

import pytest
from django.utils import translation
from django.utils.functional import Promise

from ownpace.core.practice import Text
from ownpace.core.scales import Suds
from ownpace.library import catalogues
from ownpace.library.loader import BadFile


class Size(StrEnum):
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Thing:
    id: str
    size: Size
    words: Text
    hint: Text = ""
    expected: Suds | None = None


WRITTEN: dict[str, Any] = {"id": "tea", "size": "small", "words": "Today", "expected": 35}


def _read(*rows: Any, **renamed: str) -> tuple[Thing, ...]:
    return catalogues.read("things.yaml", list(rows), tuple[Thing, ...], renamed)


def test_a_row_becomes_a_value_with_its_enums_and_ratings() -> None:
    (thing,) = _read(WRITTEN)
    assert (thing.id, thing.size, thing.expected, type(thing.expected)) == ("tea", Size.SMALL, 35, Suds)


def test_words_are_translated_where_they_are_shown_and_not_where_they_are_read() -> None:
    (thing,) = _read(WRITTEN)
    assert isinstance(thing.words, Promise)
    with translation.override("en"):
        assert str(thing.words) == "Today"
    assert thing.hint == ""


def test_a_key_may_stand_for_a_field_of_another_name() -> None:
    row = {**{key: each for key, each in WRITTEN.items() if key != "words"}, "says": "Drink"}
    assert str(_read(row, says="words")[0].words) == "Drink"


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        ({"size": "huge"}, r"huge.*\$\[0\]\.size"),
        ({"words": ""}, r"not empty.*\$\[0\]\.words"),
        ({"words": 7}, r"are text.*\$\[0\]\.words"),
        ({"expected": 300}, r"\$\[0\]\.expected"),
        ({"expected": "35"}, r"whole number.*\$\[0\]\.expected"),
        ({"id": None}, r"\$\[0\]\.id"),
    ],
)
def test_what_does_not_fit_is_named_with_its_file_and_place(change: dict[str, Any], fact: str) -> None:
    with pytest.raises(BadFile, match=f"^things.yaml does not fit.*{fact}"):
        _read({**WRITTEN, **change})


def test_a_field_that_no_default_stands_for_is_asked_for() -> None:
    with pytest.raises(BadFile, match="missing required field `words`"):
        _read({"id": "tea", "size": "small"})


def test_no_practice_reads_its_catalogue_by_hand() -> None:
    folders = [each for each in resources.files("ownpace.practices").iterdir() if each.is_dir()]
    read_by_hand = [
        f"{folder.name}/{file.name}"
        for folder in folders
        for file in folder.iterdir()
        if file.name.endswith(".py") and file.name != "demo.py" and "of_practice" in file.read_text(encoding="utf-8")
    ]
    assert read_by_hand == []
