"""What lies above accounts is not named in it either: no page, address or module of the shell or of a practice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ownpace import accounts

SOURCES = sorted(path for path in Path(accounts.__file__).parent.rglob("*.*") if "tests" not in path.parts)
ABOVE = re.compile(r"ownpace\.(?:web|practices|cli|config)\b|[\"'](?:web|ownpace)[:/]")
OWN = re.compile(r"[\"'](accounts[:/][^\"']*)")


@pytest.mark.parametrize("source", [path for path in SOURCES if path.suffix == ".py"], ids=lambda path: path.name)
def test_a_module_names_nothing_that_lies_above(source: Path) -> None:
    assert ABOVE.findall(source.read_text(encoding="utf-8")) == []


def test_of_its_own_pages_it_names_the_two_of_someone_who_is_locked() -> None:
    named = {name for path in SOURCES if path.suffix == ".py" for name in OWN.findall(path.read_text(encoding="utf-8"))}
    assert named == {"accounts:unlock", "accounts/locked_post.html"}


def test_it_has_no_templates_and_no_scripts() -> None:
    assert {path.suffix for path in SOURCES} <= {".py", ".pyc"}


def test_whether_a_copy_is_one_persons_own_is_asked_in_one_place() -> None:
    source = Path(accounts.__file__).parents[1]
    asking = {path.name for path in source.rglob("*.py") if "settings.OWNPACE_ONE_PERSON" in path.read_text()}
    assert asking - {Path(__file__).name, "test_pages.py"} == {"signing_up.py"}
