"""What someone expects who has seen other Python projects: one version, a licence by name, a program by its name."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from flit_core.buildapi import prepare_metadata_for_build_wheel

from ownpace import __version__

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_program_starts_by_its_name_as_a_module() -> None:
    started = [
        subprocess.run([sys.executable, "-m", module, "--version"], cwd=ROOT / "src", capture_output=True, check=True)
        for module in ("ownpace", "ownpace.cli.main")
    ]
    assert {done.stdout for done in started} == {f"ownpace {__version__}\n".encode()}


def test_the_version_stands_in_one_place_and_is_the_one_in_the_making() -> None:
    assert "version" not in PROJECT
    assert PROJECT["dynamic"] == ["version"]
    newest = re.search(r"^## (\d+\.\d+\.\d+)( \(in the making\))?$", read("CHANGELOG.md"), re.MULTILINE)
    assert newest is not None
    assert __version__ == (f"{newest[1]}.dev0" if newest[2] else newest[1])


def test_the_licence_is_named_as_machines_and_people_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert PROJECT["license"] == "AGPL-3.0-or-later"
    monkeypatch.chdir(ROOT)
    made = prepare_metadata_for_build_wheel(str(tmp_path))
    assert "License-Expression: AGPL-3.0-or-later\n" in (tmp_path / made / "METADATA").read_text(encoding="utf-8")
    assert "SPDX-License-Identifier: AGPL-3.0-or-later" in read("LICENSE")
    assert "GNU Affero General Public License, version 3" in read("LICENSE")


def test_the_files_that_are_named_are_there() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", read(name)):
            assert (ROOT / target).exists(), (name, target)


def test_the_commands_that_are_named_are_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    named = {word for name in ("README.md", "CONTRIBUTING.md") for word in re.findall(r"`make ([a-z]+)", read(name))}
    assert {"run", "demo", "test", "bench", "screenshots"} <= named
    assert named <= targets
