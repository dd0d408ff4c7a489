"""Set-up on Pythons that are too old, and set-up that was interrupted."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from tests.faults.starting import ROOT

AS_OLD = (
    "import runpy, sys; sys.version_info = {version}; sys.argv[:] = ['x', 'run']; runpy.{how}, run_name='__main__')"
)


@pytest.mark.parametrize("how", [f"run_path({str(ROOT / 'setup/prepare.py')!r}", "run_module('ownpace.cli.main'"])
@pytest.mark.parametrize("version", [(3, 6, 9), (3, 9, 2), (3, 10, 14)])
def test_an_old_python_says_what_it_needs_in_one_sentence(how: str, version: tuple[int, int, int]) -> None:
    code = AS_OLD.format(version=version, how=how)
    env = {"PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1), done.stderr
    assert f"Python 3.11 or newer, and this is Python 3.{version[1]}" in done.stderr


@pytest.mark.parametrize(
    ("path", "version"),
    [("setup/prepare.py", (3, 6)), ("src/ownpace/cli/main.py", (3, 7)), ("src/ownpace/cli/words.py", (3, 7))],
)
def test_what_refuses_an_old_python_can_be_read_by_it(path: str, version: tuple[int, int]) -> None:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"), feature_version=version)
    future = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "__future__"]
    assert not future or version >= (3, 7)


def test_the_pinned_lists_name_no_place_to_fetch_from() -> None:
    for name in ("run", "test"):
        listed = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        assert "://" not in listed
        assert "--index" not in listed
        assert "--find-links" not in listed


def test_every_pinned_package_carries_hashes() -> None:
    for name in ("run", "test"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
        entries = [entry for entry in text.replace("\\\n", " ").splitlines() if entry and not entry.startswith("#")]
        assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


STAMPS = """
import sys
from pathlib import Path
import environment as e
root = Path(sys.argv[1])
(root / ".venv" / "bin").mkdir(parents=True)
(root / ".venv" / "bin" / "python").touch()
(root / "requirements").mkdir()
(root / e.RUN.requirements).write_text("one list")
unstamped = e._is_ready(root, e.RUN)
(root / ".venv" / e.STAMP).write_text(e._stamp(root, e.RUN))
stamped = e._is_ready(root, e.RUN)
(root / e.RUN.requirements).write_text("another list")
print(unstamped, stamped, e._is_ready(root, e.RUN))
"""


def test_an_environment_is_ready_when_it_is_stamped_with_the_lists_of_today(tmp_path: Path) -> None:
    env = {"PYTHONPATH": str(ROOT / "setup")}
    done = subprocess.run(
        [sys.executable, "-c", STAMPS, str(tmp_path)], env=env, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["False", "True", "False"], done.stderr
