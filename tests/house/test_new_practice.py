"""A new practice is one folder: written by a command into a copy of the tree, it keeps every promise as it stands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COPIED = ("src", "tests", "docs", "setup", "conftest.py", "pyproject.toml", "README.md", "Makefile")
LONG = "consent-conversations-23"
"""As long as a name can be: no line may grow too long with it."""
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def _run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    for name in ("DJANGO_SETTINGS_MODULE", "PYTEST_ADDOPTS", "PYTEST_CURRENT_TEST"):
        environment.pop(name, None)
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)


def _new(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return _run(tree, "-m", "ownpace.cli.main", "new-practice", *arguments)


def _files(tree: Path) -> set[str]:
    return {str(file.relative_to(tree)) for file in tree.rglob("*") if file.is_file() and ".cache" not in str(file)}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the tree, without anything that was made by running it."""
    copy = tmp_path_factory.mktemp("tree")
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
        else:
            shutil.copy(ROOT / name, copy / name)
    return copy


@pytest.fixture(scope="module")
def gratitude(tree: Path) -> Path:
    """The tree with a practice that was written by the command, which touches nothing else."""
    before = _files(tree)
    made = _new(tree, "gratitude", "--place", "notice")
    assert made.returncode == 0, made.stderr
    assert "opens at /gratitude/" in made.stdout
    new = _files(tree) - before
    assert new
    assert all(file.startswith("src/ownpace/practices/gratitude/") for file in new)
    return tree


def test_a_new_practice_keeps_every_promise_of_practices_as_it_is_written(gratitude: Path) -> None:
    which = ("tests/conformance", "src/ownpace/practices/gratitude", "-k", "gratitude")
    tested = _run(gratitude, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *which)
    assert tested.returncode == 0, tested.stdout[-3000:]


def test_a_new_practice_is_in_the_style_of_the_house_however_long_its_name(gratitude: Path) -> None:
    made = _new(gratitude, LONG, "--place", "people", "--title", "Words for two", "--mission", "M5")
    assert made.returncode == 0, made.stderr
    folders = [f"src/ownpace/practices/{name}" for name in ("gratitude", LONG.replace("-", "_"))]
    for what in (("check",), ("format", "--check")):
        looked = _run(gratitude, "-m", "ruff", *what, "--no-cache", *folders)
        assert looked.returncode == 0, looked.stdout + looked.stderr
    imports = _run(gratitude, "-c", LINT)
    assert imports.returncode == 0, imports.stdout


def test_a_new_practice_has_the_files_that_the_guide_for_adding_one_names(gratitude: Path) -> None:
    guide = (ROOT / "docs" / "practices.md").read_text(encoding="utf-8")
    named = re.findall(r"^      ([\w/]+(?:\.\w+|/))", guide, re.MULTILINE)
    folder = gratitude / "src" / "ownpace" / "practices" / "gratitude"
    assert len(named) >= 10
    assert [name for name in named if not (folder / name).exists()] == []


def test_a_new_practice_is_listed_with_what_it_delivers(gratitude: Path) -> None:
    listed = _run(gratitude, "-m", "ownpace.cli.main", "practices")
    assert "Gratitude · notice · /gratitude/\n  M4 · gratitude.note\n" in listed.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("journal",), "There is a folder"),
        (("search",), "leads somewhere already"),
        (("Body signals",), "A name has small letters"),
        (("class",), "A name has small letters"),
        (("../elsewhere",), "A name has small letters"),
        (("x" * 25,), "A name has small letters"),
        (("tides", "--title", 'The "tides"'), "A title has"),
        (("tides", "--mission", "M99"), "There is no mission M99"),
    ],
    ids=lambda given: " ".join(given)[:30] if isinstance(given, tuple) else "",
)
def test_a_name_that_cannot_be_is_refused_in_one_sentence_and_nothing_is_written(
    tree: Path, arguments: tuple[str, ...], says: str
) -> None:
    before = _files(tree)
    refused = _new(tree, *arguments, "--place", "notice")
    assert refused.returncode == 1
    assert says in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    assert _files(tree) == before
