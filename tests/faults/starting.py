"""Starting Ownpace as a person does: another process, its words, its exit code."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60
LEFT_OUT = ("PORT", "DJANGO_SETTINGS_MODULE", "TZ")
"""What the tests' own process has set, and a person has not."""


@dataclass(frozen=True)
class Ended:
    """How a command ended and what it said."""

    code: int
    said: str
    objected: str

    def assert_one_plain_sentence(self, *words: str) -> None:
        """Hold that it ended with 1 and one sentence that has these words, and nothing else."""
        assert self.code == 1, self
        assert self.said == "", self
        assert self.objected.count("\n") == 1, self.objected
        assert self.objected.endswith(".\n"), self.objected
        assert "Traceback" not in self.objected
        for word in words:
            assert word in self.objected, self.objected


def environment(folder: Path | None, **more: str) -> dict[str, str]:
    """Return the variables for a start that opens no browser."""
    kept = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    data = {} if folder is None else {"OWNPACE_DATA": str(folder)}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "OWNPACE_OPEN": "0", "LC_ALL": "C.UTF-8", **data, **more}


def command(*arguments: str) -> list[str]:
    """Return the command line of `ownpace`."""
    return [sys.executable, "-P", "-m", "ownpace.cli.main", *arguments]


def ownpace(
    *arguments: str,
    folder: Path | None = None,
    variables: Mapping[str, str] | None = None,
    before: Sequence[str] = (),
    typed: str = "",
) -> Ended:
    """Run a command to its end. before: a program that starts it under other conditions."""
    done = subprocess.run(
        [*before, *command(*arguments)],
        env=environment(folder, **(variables or {})),
        input=typed,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def free_port() -> int:
    """Return a port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Yield a server on a free port and its address, once it has said where it is; end it afterwards."""
    port = free_port()
    server = subprocess.Popen(
        command("serve"),
        env=environment(folder, PORT=str(port)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        line = server.stdout.readline()
        if not line:
            raise AssertionError(server.communicate(timeout=SECONDS)[1])
        yield server, f"http://127.0.0.1:{port}"
    finally:
        if server.poll() is None:
            server.kill()
        server.communicate(timeout=SECONDS)
