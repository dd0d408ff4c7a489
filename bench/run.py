"""`python -m bench.run [--quick]`: measure the real thing, print a table, write build/bench.json."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench import first_page, growing, pages, ratios, reading, searching, setting_up, writing
from bench.pace import headline
from bench.results import Result, table, write
from bench.server import ROOT, Server, fill, serving
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
    opened = reading.open_account(years_folder)
    read = reading.measure(opened.keys, few)
    yield read.result
    yield from ratios.statements(opened)
    with serving(month_folder) as month_server, serving(years_folder) as years_server:
        yield from ratios.unlocking(years_server, few)
        month, years = Visitor(month_server.port), Visitor(years_server.port)
        month.unlock()
        years.unlock()
        stranger = Visitor(years_server.port)
        yield from first_page.measure(stranger)
        yield from pages.measure(month, years, stranger, rounds)
        yield from growing.measure(month, years, rounds // 10)
        yield from growing.measure_whole(years, read.floor_seconds, rounds // 20)
        yield from searching.measure(years, read.floor_seconds, rounds // 20)
        yield from writing.measure(years, rounds)
        yield _today_cpu(years_server, years)
        yield from ratios.memory(years_server, REQUESTS_BEFORE_WEIGHING)
    yield from headline.measure_times(few)
    yield from headline.compare(quick=quick)
    yield setting_up.measure(place, fresh=not quick)


def _today_cpu(server: Server, visitor: Visitor) -> Result:
    """Return what Today takes of the processor, from as many requests as come before the weighing."""
    used = server.cpu_seconds()
    for _ in range(REQUESTS_BEFORE_WEIGHING):
        visitor.get(pages.TODAY)
    each = (server.cpu_seconds() - used) / REQUESTS_BEFORE_WEIGHING
    return Result("today_ten_year_cpu_ms", round(each * 1000, 2), "ms", None, "processor time of the server")


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
