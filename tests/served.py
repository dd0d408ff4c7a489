"""A real server for tests: `ownpace serve` in a process of its own, on loopback, with a data folder of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
PATIENCE_S = 30
BEGIN = """
import sys
import django
django.setup()
from django.utils import timezone
from ownpace.accounts import beginning
beginning.begin("", sys.argv[1], timezone.localtime())
"""
DEMO_PASSPHRASE = "lantern meadow copper window gentle river"


@dataclass(frozen=True)
class Site:
    """A running site. data: its folder."""

    address: str
    data: Path


def environment(data: Path, **more: str) -> dict[str, str]:
    """Return the environment of a command that lives in `data`."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "OWNPACE_DATA": str(data), "OWNPACE_OPEN": "0", **more}


def command(*words: str) -> list[str]:
    """Return the command line of an `ownpace` command."""
    return [sys.executable, "-m", "ownpace.cli.main", *words]


def fill(data: Path, days: int = 60, seed: int = 5) -> None:
    """Fill a new folder with an invented life."""
    asked = command("demo", "--days", str(days), "--seed", str(seed), "--passphrase", DEMO_PASSPHRASE)
    subprocess.run([*asked, "--data", str(data)], env=environment(data), check=True, stdout=subprocess.DEVNULL)


def begin(data: Path, passphrase: str) -> None:
    """Make a new folder in which a person has begun and written nothing yet."""
    with serving(data):
        pass
    settings = {"DJANGO_SETTINGS_MODULE": "ownpace.config.settings.personal"}
    subprocess.run([sys.executable, "-c", BEGIN, passphrase], env=environment(data, **settings), check=True)


@contextmanager
def serving(data: Path) -> Iterator[Site]:
    """Serve a data folder for as long as the block lasts."""
    port = _free_port()
    process = subprocess.Popen(command("serve", "--port", str(port)), env=environment(data), stdout=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/", process)
        yield Site(f"http://127.0.0.1:{port}", data)
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            with urlopen(address):  # noqa: S310 - loopback, http
                return
        except (URLError, ConnectionError):
            time.sleep(0.05)
    raise TimeoutError(address)
