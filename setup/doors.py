"""What the targets of the Makefile open: make the environment when it is not there, then go on inside it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import asked
import catalogues
import checks
import environment
import requirement_lists
from fault import SetupFault

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str]) -> int:
    """Open the door named first. Returns the exit code where it does not become another program."""
    door, rest = (arguments[0], arguments[1:]) if arguments else ("run", [])
    ways = {"run": _run, "ownpace": _ownpace, "env": _env, "test": _test, "screenshots": _screenshots}
    try:
        return {**ways, "requirements": _requirements}[door](rest)
    except SetupFault as fault:
        print(fault, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Nothing was left half-made.", file=sys.stderr)
        return 130


def _run(rest: list[str]) -> int:
    return _ownpace(["serve", *rest])


def _ownpace(rest: list[str]) -> int:
    python = environment.ready(ROOT, environment.RUN)
    catalogues.compile_stale(ROOT, python)
    return _become(python, ["-P", "-m", "ownpace.cli.main", *rest])


def _env(rest: list[str]) -> int:
    """Make the environment for tests, and go on as Python inside it where arguments are given."""
    python = environment.ready(ROOT, environment.TEST)
    catalogues.compile_stale(ROOT, python)
    return _become(python, rest) if rest else 0


def _test(rest: list[str]) -> int:
    """Check and test the whole house, or the practices that are named first."""
    wanted = asked.read(ROOT, rest)
    python = environment.ready(ROOT, environment.TEST)
    catalogues.compile_stale(ROOT, python)
    checks.need_chromium()
    os.chdir(ROOT)
    if wanted.practices:
        checks.run_style(ROOT, python, [asked.PRACTICES / name for name in wanted.practices])
        chosen = [f"--practice={name}" for name in wanted.practices]
        return _become(python, [*checks.PYTEST, *chosen, *asked.tests_of(ROOT, wanted.practices), *wanted.rest])
    checks.run_all(ROOT, python)
    return _become(python, [*checks.PYTEST, *wanted.rest])


def _screenshots(rest: list[str]) -> int:
    python = environment.ready(ROOT, environment.TEST)
    catalogues.compile_stale(ROOT, python)
    checks.need_chromium()
    os.chdir(ROOT)
    return _become(python, ["-m", "tests.screenshots", *rest])


def _requirements(rest: list[str]) -> int:
    return requirement_lists.compile_all(ROOT, rest)


def _become(python: Path, arguments: list[str]) -> int:
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(python, [str(python), *arguments])  # noqa: S606 - the environment's own Python, no shell
