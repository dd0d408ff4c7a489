"""The real thing: `ownpace demo` and `ownpace serve`, each in a process of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = (sys.executable, "-P", "-m", "ownpace.cli.main")
PASSPHRASE = "lantern meadow copper window gentle river"
PATIENCE = 30.0
"""Seconds after which a server that does not answer is given up."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server. seconds: from the start of its process to its first page."""

    process: subprocess.Popen[bytes]
    port: int
    seconds: float

    def memory(self, line: str = "VmRSS") -> float:
        """Return a figure of /proc in megabytes: VmRSS now, VmHWM at its highest."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        kib = next(row.split()[1] for row in status.splitlines() if row.startswith(f"{line}:"))
        return round(int(kib) / 1024, 1)

    def cpu_seconds(self) -> float:
        """Return the processor time that the server has used: a figure that other programs disturb less."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def fill(folder: Path, *, days: int, seed: int = 1) -> Path:
    """Make an invented life in a new folder and return the folder."""
    arguments = ("demo", "--days", str(days), "--seed", str(seed), "--data", str(folder), "--passphrase", PASSPHRASE)
    subprocess.run([*COMMAND, *arguments], env=_environment(folder), check=True, stdout=subprocess.DEVNULL)
    return folder


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve a data folder until the end of the block."""
    port = free_port()
    began = time.perf_counter()
    arguments = [*COMMAND, "serve", "--port", str(port), "--data", str(folder)]
    process = subprocess.Popen(arguments, env=_environment(folder), stdout=subprocess.DEVNULL)
    try:
        wait(process, port)
        yield Server(process, port, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "OWNPACE_OPEN": "0", "OWNPACE_DATA": str(folder), "PYTHONPATH": str(ROOT / "src")}


def wait(process: subprocess.Popen[bytes], port: int) -> float:
    """Wait until the first page answers, and return for how many seconds. Raises RuntimeError."""
    began = time.perf_counter()
    until = began + PATIENCE
    while time.perf_counter() < until and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", "/")
            if connection.getresponse().status == 200:
                return time.perf_counter() - began
        except ConnectionError:
            time.sleep(0.01)
        finally:
            connection.close()
    raise RuntimeError("the server did not answer with its first page")
