"""`python -m bench.run [--quick]`: measure the real thing, print a table, write build/bench.json."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench import first_page, pages, reading, searching, setting_up, writing
from bench.pace import headline
from bench.results import Result, p50, table, write
from bench.server import ROOT, fill, serving
from bench.visitor import Visitor

MONTH_DAYS, TEN_YEARS_DAYS = 30, 3650
REQUESTS_BEFORE_WEIGHING = 500


def main() -> int:
    """Measure, print and write. Returns 0 whatever the numbers are: a goal that is missed is told, not punished."""
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds and simulated people, no fresh set-up")
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="ownpace-bench-") as place:
        results = list(measure(Path(place), quick=arguments.quick))
    print(table(results))
    target = ROOT / "build" / "bench.json"
    write(results, target)
    missed = [result.name for result in results if result.is_met is False]
    print(f"\n{len(missed)} goals missed{': ' + ', '.join(missed) if missed else ''}. Written to {target}")
    return 0


def measure(place: Path, *, quick: bool) -> Iterator[Result]:
    """Yield every result. place: an empty folder for the invented lives."""
    rounds, few = (60, 3) if quick else (300, 9)
    month_folder = fill(place / "month", days=MONTH_DAYS)
    years_folder = fill(place / "years", days=TEN_YEARS_DAYS)
    yield _start(years_folder, few)
    with serving(month_folder) as month_server, serving(years_folder) as years_server:
        unlocking = [Visitor(years_server.port).unlock() for _ in range(few)]
        month, years = Visitor(month_server.port), Visitor(years_server.port)
        month.unlock()
        years.unlock()
        stranger = Visitor(years_server.port)
        yield from first_page.measure(stranger)
        yield from pages.measure(month, years, stranger, rounds)
        yield from pages.measure_others(years, rounds // 3)
        yield from searching.measure(years, rounds // 20)
        yield from writing.measure(years, rounds)
        yield Result("unlock_p50_ms", p50(unlocking), "ms", None, "one Argon2id run: 128 MiB, three passes")
        used = years_server.cpu_seconds()
        for _ in range(REQUESTS_BEFORE_WEIGHING):
            years.get(pages.TODAY)
        each = (years_server.cpu_seconds() - used) / REQUESTS_BEFORE_WEIGHING
        yield Result("today_ten_year_cpu_ms", round(each * 1000, 2), "ms", None, "processor time of the server")
        note = f"RSS after {REQUESTS_BEFORE_WEIGHING} requests and more; at most {years_server.memory('VmHWM')} MB"
        yield Result("memory_mb", years_server.memory(), "MB", 120, note)
    yield from headline.measure_times(few)
    yield from reading.measure(years_folder, few)
    yield from headline.compare(quick=quick)
    yield setting_up.measure(place, fresh=not quick)


def _start(folder: Path, rounds: int) -> Result:
    """Return the time to the first page, from the second start on."""
    with serving(folder) as first:
        first_seconds = first.seconds
    seconds = []
    for _ in range(rounds):
        with serving(folder) as server:
            seconds.append(server.seconds)
    note = f"process to first 200 of /; the very first {first_seconds:.2f}"
    return Result("start_s", round(median(seconds), 2), "s", 2, note)


if __name__ == "__main__":
    sys.exit(main())
