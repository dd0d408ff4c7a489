"""Running other programs, and telling what is under way."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

# What a person's shell may carry that would lead Python or pip outside the environment that is being made.
_FOREIGN = ("PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV")


def run(
    command: Sequence[str | Path], *, cwd: Path | None = None, extra: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and return it with all that it said. Raises OSError when it cannot start."""
    clean = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    return subprocess.run(  # noqa: S603 - fixed commands, no shell
        [str(part) for part in command],
        cwd=cwd,
        env={**clean, **(extra or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def say(words: str) -> None:
    """Tell the person what is under way, apart from what a command prints."""
    print(words, file=sys.stderr, flush=True)
