"""Sites for tests: `ownpace serve` in a process of its own, on loopback, with a data folder of its own."""

from __future__ import annotations

import atexit
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
PATIENCE_S = 60
PORTS_TRIED = 5
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
    asked = ("--days", str(days), "--seed", str(seed), "--passphrase", DEMO_PASSPHRASE, "--data", str(data))
    _order("demo", data, *asked, wait=True)


def begin(data: Path, passphrase: str = "") -> None:
    """Make a new folder in which a person has begun and written nothing yet; nobody has, where no passphrase is given.

    What every server would make anew at its first start is there already.
    """
    _order("begin", data, "--passphrase", passphrase, wait=True)


@contextmanager
def serving(data: Path) -> Iterator[Site]:
    """Serve a data folder for as long as the block lasts. Raises RuntimeError where the server ends at once."""
    with ExitStack() as ending:
        yield _served(data, ending)


def _served(data: Path, ending: ExitStack) -> Site:
    """Start a server that ends with `ending`; once more on another port where it ends at once: its own may be taken."""
    for _ in range(PORTS_TRIED - 1):
        with suppress(RuntimeError):
            return _served_once(data, ending)
    return _served_once(data, ending)


def _served_once(data: Path, ending: ExitStack) -> Site:
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    process = os.pidfd_open(_order("serve", data, "--port", str(port), "--no-open"))
    ending.callback(os.close, process)
    ending.callback(_end, process)
    _wait_until(lambda: _tells(data, address) and _answers(f"{address}/"), lambda: _has_ended(process))
    return Site(address, data)


def _end(process: int) -> None:
    """End a process, by its descriptor, and wait for it."""
    if not _has_ended(process):
        signal.pidfd_send_signal(process, signal.SIGTERM)
    if not _has_ended(process, PATIENCE_S):
        raise TimeoutError("a server does not end")


def _has_ended(process: int, seconds: float = 0) -> bool:
    return bool(select.select([process], [], [], seconds)[0])


@cache
def _nursery() -> subprocess.Popen[str]:
    """Start the process that all servers of this one come from; it ends with this one."""
    place = tempfile.mkdtemp(prefix="ownpace-nursery-")
    paths = {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    nursery = subprocess.Popen(
        [sys.executable, "-m", "tests.nursery"],
        env=environment(Path(place), **paths),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    atexit.register(nursery.communicate)
    return nursery


def _order(name: str, data: Path, *words: str, wait: bool = False) -> int:
    """Have the nursery carry out a command. Returns the id of its process, or, where it is waited for, 0.

    Raises RuntimeError where that did not end well.
    """
    nursery = _nursery()
    if nursery.stdin is None or nursery.stdout is None:
        raise RuntimeError("the nursery takes no orders")
    order = {"command": name, "data": str(data), "words": words, "wait": wait}
    print(json.dumps(order), file=nursery.stdin, flush=True)
    answer = int(nursery.stdout.readline())
    if wait and answer:
        raise RuntimeError(f"{name} ended with {answer}")
    return answer


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until a process that was started by its command answers. Raises RuntimeError, TimeoutError."""
    _wait_until(lambda: _answers(address), lambda: process.poll() is not None)


def _wait_until(answers: Callable[[], bool], has_ended: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if has_ended():
            raise RuntimeError("the server has ended")
        if answers():
            return
        time.sleep(0.02)
    raise TimeoutError("no server answers")


def _tells(data: Path, address: str) -> bool:
    """Return whether a server of this very folder has said that it is there: another one may have the port."""
    lock = data / "ownpace.lock"
    return lock.exists() and lock.read_text() == address


def _answers(address: str) -> bool:
    try:
        with urlopen(address):  # noqa: S310 - loopback, http
            return True
    except (URLError, ConnectionError):
        return False
