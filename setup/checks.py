"""What `make test` holds beside the tests: style, types, which way imports point, migrations."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

from commands import run
from fault import SetupFault

_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ruff check", ("-m", "ruff", "check", "--output-format", "concise", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("mypy", ("-m", "mypy")),
    ("import contracts", ("-c", _LINT_IMPORTS)),
    ("migrations", ("-m", "django", "makemigrations", "--check", "--dry-run")),
)
PYTEST = ("-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")


def run_all(root: Path, python: Path) -> None:
    """Run every check, one line each, and show all that any objects to. Raises SetupFault when one does."""
    _run(root, python, CHECKS)


def run_style(root: Path, python: Path, folders: Sequence[Path]) -> None:
    """Check the style of some folders alone. Raises SetupFault."""
    named = tuple(str(folder) for folder in folders)
    style = CHECKS[:2]
    _run(root, python, tuple((name, (*arguments[:-1], *named)) for name, arguments in style))


def _run(root: Path, python: Path, checks: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    objecting = [name for name, arguments in checks if not _holds(root, python, name, arguments)]
    if objecting:
        raise SetupFault(f"Objections of: {', '.join(objecting)} (shown above); the tests were not started.")


def _holds(root: Path, python: Path, name: str, arguments: tuple[str, ...]) -> bool:
    began = time.monotonic()
    done = run([python, *arguments], cwd=root, extra={"DJANGO_SETTINGS_MODULE": "ownpace.config.settings.testing"})
    seconds = time.monotonic() - began
    if done.returncode:
        print(f"{done.stdout.rstrip()}\n{name}: objects ({seconds:.1f} s)", flush=True)
        return False
    print(f"{name}: ok ({seconds:.1f} s)", flush=True)
    return True


def need_chromium() -> None:
    """Install Debian's Chromium for the browser tests when it is missing, saying so first. Raises SetupFault."""
    if shutil.which("chromium"):
        return
    asking = "The browser tests need Debian's package chromium: sudo apt-get install chromium"
    if not shutil.which("apt-get"):
        raise SetupFault(asking)
    first: list[str] = []
    if os.geteuid() != 0:
        if not shutil.which("sudo") or run(["sudo", "-n", "true"]).returncode:
            raise SetupFault(asking)
        first = ["sudo", "-n"]
    print("Installing Debian's package chromium for the browser tests ...", flush=True)
    run([*first, "apt-get", "-q", "update"])
    quiet = ["apt-get", "-q", "-y", "--no-install-recommends", "install", "chromium"]
    done = run([*first, *quiet], extra={"DEBIAN_FRONTEND": "noninteractive"})
    if done.returncode or not shutil.which("chromium"):
        print(done.stdout, flush=True)
        raise SetupFault(asking)
