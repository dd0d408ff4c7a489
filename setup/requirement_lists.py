"""`make requirements`: the hash-pinned lists, compiled anew; they name no place to fetch from."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import pip_source
from commands import run
from environment import new_environment
from fault import SetupFault

_OPTIONS = [
    "-q",
    "--no-config",
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
]


def compile_all(root: Path, rest: list[str]) -> int:
    """Compile both lists; `rest` goes to the compiler (`--upgrade` moves pins to the newest). Raises SetupFault."""
    with tempfile.TemporaryDirectory(prefix="ownpace-requirements-") as folder:
        place = Path(folder)
        python = new_environment(place / "env")
        pip = pip_source.find(place)
        _must(run([python, pip / "pip" / "__pip-runner__.py", "install", "-q", "uv"]))
        for name in ("run", "test"):
            out = f"requirements/{name}.txt"
            compiler: list[str | Path] = [python, "-m", "uv", "pip", "compile", *_OPTIONS, *rest]
            _must(run([*compiler, f"requirements/{name}.in", "-o", out], cwd=root))
            print(f"{out} is up to date.")
    return 0


def _must(done: subprocess.CompletedProcess[str]) -> None:
    if done.returncode:
        raise SetupFault(f"The lists were not compiled: {done.stdout.strip()}")
