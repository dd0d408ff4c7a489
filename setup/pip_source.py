"""Where pip comes from: never from the environment itself, so that a Python without `ensurepip` does too."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sysconfig
import zipfile
from collections.abc import Iterator
from pathlib import Path

from commands import run, say
from fault import SetupFault

NO_VENV = (
    "This Python cannot make virtual environments: install Debian's package python3-venv "
    "(sudo apt-get install python3-venv), then run this again."
)
_DOWNLOAD = ("download", "python3-pip-whl")


def find(workplace: Path) -> Path:
    """Return a folder that holds the package `pip`, unpacked under `workplace`. Raises SetupFault."""
    wheel = next(_wheels_at_hand(), None)
    if wheel is None:
        say("This Python comes without pip; taking it from Debian's package python3-pip-whl ...")
        wheel = _debian_wheel(workplace)
    if wheel is None:
        raise SetupFault(NO_VENV)
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(workplace / "pip")
    return workplace / "pip"


def _wheels_at_hand() -> Iterator[Path]:
    """Yield the pip wheels that came with this Python."""
    ensurepip = importlib.util.find_spec("ensurepip")
    if ensurepip and ensurepip.origin:
        yield from (Path(ensurepip.origin).parent / "_bundled").glob("pip-*.whl")
    packaged = sysconfig.get_config_var("WHEEL_PKG_DIR") or "/usr/share/python-wheels"
    yield from Path(packaged).glob("pip-*.whl")


def _debian_wheel(workplace: Path) -> Path | None:
    """Fetch Debian's package of pip and unpack it, changing nothing on the machine. Return the wheel, or None."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        return None
    place = workplace / "debian"
    (place / "lists" / "partial").mkdir(parents=True)
    # Lists of its own: a machine's may be empty or old, and renewing those takes root.
    theirs = ["apt-get", "-q", "-o", "APT::Sandbox::User=root"] if os.geteuid() == 0 else ["apt-get", "-q"]
    ours = [*theirs, "-o", f"Dir::State::Lists={place / 'lists'}", "-o", f"Dir::Cache={place}"]
    for command in ([*theirs, *_DOWNLOAD], [*ours, "update"], [*ours, *_DOWNLOAD]):
        run(command, cwd=place)
        package = next(place.glob("python3-pip-whl_*.deb"), None)
        if package:
            break
    if package is None or run(["dpkg-deb", "-x", package, place / "unpacked"]).returncode:
        return None
    return next((place / "unpacked").rglob("pip-*.whl"), None)
