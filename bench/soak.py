"""`python -m bench.soak [--minutes 10]`: use a ten-year life for a while, and watch memory and times."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.pages import TODAY, slowest_ladder
from bench.results import Result, p50, p95, table, write
from bench.run import TEN_YEARS_DAYS
from bench.server import ROOT, Server, fill, serving
from bench.visitor import Visitor

OTHERS = (
    "/places/path/",
    "/resilience-plan/",
    "/confidence/",
    "/regulation/",
    "/values/",
    "/check-in/",
    "/check-in/now/",
    "/check-in/course/",
    "/journal/",
    "/journal/write/",
    "/thought-record/",
    "/thought-record/belief/",
    "/self-compassion/",
    "/self-compassion/sentences/",
)
"""Pages visited in turn beside Today and a ladder."""
UNLOCK_EVERY = 200
"""Requests after which the visitor unlocks anew, with a full Argon2id run."""


def main() -> int:
    """Visit page after page, print a line each minute, and write build/soak.json."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=int, default=10, help="how long (10)")
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="ownpace-soak-") as place:
        folder = fill(Path(place) / "years", days=TEN_YEARS_DAYS)
        with serving(folder) as server:
            results = list(measure(server, arguments.minutes))
    print(table(results))
    write(results, ROOT / "build" / "soak.json")
    return 0


def measure(server: Server, minutes: int) -> Iterator[Result]:
    """Yield memory and times after each minute."""
    visitor = Visitor(server.port)
    visitor.unlock()
    pages = cycle((TODAY, slowest_ladder(visitor), *OTHERS))
    for minute in range(1, minutes + 1):
        times = list(_one_minute(server.port, pages))
        note = f"{len(times)} requests, p50 {p50(times)} ms, p95 {p95(times)} ms"
        result = Result(f"memory_after_{minute}_minutes_mb", server.memory(), "MB", None, note)
        print(f"minute {minute}: {result.value} MB, {note}", flush=True)
        yield result


def _one_minute(port: int, pages: Iterator[str]) -> Iterator[float]:
    until, visitor, sent = time.monotonic() + 60, Visitor(port), 0
    while time.monotonic() < until:
        if sent % UNLOCK_EVERY == 0:
            visitor = Visitor(port)
            visitor.unlock()
        sent += 1
        answer = visitor.get(next(pages))
        if answer.status != 200:
            raise RuntimeError(f"a page answered with {answer.status}")
        yield answer.seconds


if __name__ == "__main__":
    sys.exit(main())
