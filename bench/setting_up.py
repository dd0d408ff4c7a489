"""How long a first set-up takes: a copy of the checkout, and everything fetched and checked into it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

from bench.results import Result
from bench.server import ROOT

LEFT_OUT = shutil.ignore_patterns(".git", ".venv*", "build", "__pycache__", ".*_cache", ".hypothesis")


def measure(place: Path, *, fresh: bool) -> Result:
    """Return the seconds of a fresh set-up; no number unless `fresh`, because it fetches every package."""
    if not fresh:
        return Result("set_up_s", None, "s", None, "left out of a quick run: it fetches every package anew")
    copy = place / "checkout"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    base = Path(sys.base_prefix) / "bin" / "python3"
    began = time.perf_counter()
    subprocess.run([base, "setup/prepare.py", "ownpace", "--version"], cwd=copy, check=True, stdout=subprocess.DEVNULL)
    return Result("set_up_s", round(time.perf_counter() - began, 1), "s", None, "python3 setup/prepare.py in a copy")
