"""Virtual environments made from hash-pinned lists, whole or not at all."""

from __future__ import annotations

import fcntl
import hashlib
import os
import platform
import shutil
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pip_source
from commands import run, say
from fault import SetupFault

STAMP = "ownpace-stamp"


@dataclass(frozen=True)
class Kind:
    """An environment. folder: where in the checkout. requirements: its list. purpose: for the sentence that is said."""

    folder: str
    requirements: str
    purpose: str


RUN = Kind(".venv", "requirements/run.txt", "Ownpace")
TEST = Kind(".venv-test", "requirements/test.txt", "the tests")


def ready(root: Path, kind: Kind) -> Path:
    """Return the Python of an environment, made first when it is not there or was made from other lists.

    Raises SetupFault.
    """
    if not _is_ready(root, kind):
        try:
            with _alone(root) as workplace:
                if not _is_ready(root, kind):
                    _make(root, kind, workplace)
        except OSError as error:
            raise SetupFault(f"Set-up could not write in {root} ({error.strerror}); nothing was changed.") from error
    return _python(root / kind.folder)


def _python(folder: Path) -> Path:
    return folder / "bin" / "python"


def _is_ready(root: Path, kind: Kind) -> bool:
    folder = root / kind.folder
    try:
        return (folder / STAMP).read_text() == _stamp(root, kind) and _python(folder).exists()
    except OSError:
        return False


def _stamp(root: Path, kind: Kind) -> str:
    """Return the hash of everything that decides what the environment holds."""
    inputs = hashlib.sha256((root / kind.requirements).read_bytes())
    for part in (os.fspath(root), sys.base_prefix, "{}.{}".format(*sys.version_info), platform.machine(), "1"):
        inputs.update(b"\0" + os.fsencode(part))
    return inputs.hexdigest()


@contextmanager
def _alone(root: Path) -> Iterator[Path]:
    """Hold the one place where environments are made; yield it empty. A second set-up waits for the first."""
    build = root / "build"
    build.mkdir(exist_ok=True)
    with (build / "set-up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up is under way here; waiting for it ...")
            fcntl.flock(lock, fcntl.LOCK_EX)
        leftovers = build / "set-up"
        shutil.rmtree(leftovers, ignore_errors=True)
        workplace = leftovers / str(os.getpid())
        workplace.mkdir(parents=True)
        try:
            yield workplace
        finally:
            shutil.rmtree(leftovers, ignore_errors=True)


def _make(root: Path, kind: Kind, workplace: Path) -> None:
    say(f"Setting up {kind.purpose} in {kind.folder} (once, about a minute) ...")
    began = time.monotonic()
    new = workplace / "new"
    new_environment(new)
    pip = pip_source.find(workplace)
    _install(root, kind, new, pip)
    _link_checkout(root, new)
    _settle(new, root / kind.folder)
    (new / STAMP).write_text(_stamp(root, kind))
    _swap(new, root / kind.folder, workplace / "old")
    say(f"Ready after {time.monotonic() - began:.0f} s.")


def new_environment(folder: Path) -> Path:
    """Make an empty environment and return its Python. Raises SetupFault."""
    if run([sys.executable, "-m", "venv", "--without-pip", folder]).returncode:
        raise SetupFault(pip_source.NO_VENV)
    return _python(folder)


def _install(root: Path, kind: Kind, new: Path, pip: Path) -> None:
    pip_command: list[str | Path] = [_python(new), pip / "pip" / "__pip-runner__.py", "install"]
    strict = ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    quiet = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    done = run([*pip_command, *strict, *quiet, "-r", root / kind.requirements], extra={"PYTHONNOUSERSITE": "1"})
    if done.returncode:
        log = root / "build" / "set-up.log"
        log.write_text(done.stdout)
        raise SetupFault(
            "The packages could not be fetched and checked, so nothing was changed; "
            f"look at the network and try again (what was said is in {log})."
        )


def _link_checkout(root: Path, new: Path) -> None:
    """Make the checkout's own package importable, and `bin/ownpace` start it."""
    packages = sysconfig.get_path("purelib", "venv", {"base": str(new), "platbase": str(new)})
    Path(packages, "ownpace.pth").write_text(f"{root / 'src'}\n", encoding="utf-8")
    script = new / "bin" / "ownpace"
    script.write_text('#!/bin/sh\nexec "$(dirname -- "$(readlink -f -- "$0")")/python" -P -m ownpace.cli.main "$@"\n')
    script.chmod(0o755)


def _settle(new: Path, place: Path) -> None:
    """Rewrite the scripts of an environment for the place that it moves to."""
    old_name, new_name = os.fsencode(new), os.fsencode(place)
    for script in (new / "bin").iterdir():
        if script.is_symlink() or not script.is_file():
            continue
        content = script.read_bytes()
        if b"\0" not in content[:1024] and old_name in content:
            script.write_bytes(content.replace(old_name, new_name))


def _swap(new: Path, place: Path, old: Path) -> None:
    if place.exists() or place.is_symlink():
        place.rename(old)
    new.rename(place)
