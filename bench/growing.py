"""How pages grow with the years: each kind that a practice leads to, at ten years over the same at one month."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from statistics import median
from urllib.parse import urlsplit

from bench.pages import in_turn
from bench.results import Result
from bench.server import COMMAND
from bench.visitor import Visitor

LINK = re.compile(r'<a\b[^>]*?\shref="([^"#]+)')
OPAQUE = re.compile(r"[0-9a-f]{32}|(?<=/)\d+(?=/)")
SAMPLES = 4
"""Pages of a kind that are looked at for the slowest: one ladder is shorter than another."""
SHELL = ("/today/", "/places/path/", "/places/practise/", "/places/notice/", "/places/people/")
"""What is listed beside the pages of practices."""
READ_EVERYTHING = (
    "/milestones/",
    "/milestones/since/",
    "/regulation/what-helps/",
    "/search/",
    "/settings/export/",
    "/check-in/course/",
)
"""Kinds of page that by nature read all there is, whose time is told against the floor of reading."""


@dataclass(frozen=True, slots=True)
class Growth:
    """A kind of page with its median seconds at one month and at ten years."""

    kind: str
    month: float
    years: float

    @property
    def ratio(self) -> float:
        return self.years / self.month


def measure(month: Visitor, years: Visitor, rounds: int) -> Iterator[Result]:
    """Yield the worst growth of all kinds of page that are there in both lives; both visitors are unlocked."""
    grown = sorted(_growths(month, years, rounds), key=lambda growth: -growth.ratio)
    listed = [growth for growth in grown if growth.kind not in READ_EVERYTHING]
    worst = listed[0]
    next_ones = ", ".join(f"{growth.kind} {growth.ratio:.2f}" for growth in listed[1:5])
    note = f"{worst.kind}: {worst.years * 1000:.1f} over {worst.month * 1000:.1f} ms; of {len(listed)}; {next_ones}"
    yield Result("page_growth_worst", round(worst.ratio, 2), "ratio", 1.6, note)
    for growth in listed:
        yield Result(f"page_growth{_named(growth.kind)}", round(growth.ratio, 2), "ratio", None, growth.kind)


def measure_whole(years: Visitor, floor_seconds: float, rounds: int) -> Iterator[Result]:
    """Yield what pages that read everything take over the floor of reading. floor_seconds: bench.reading's."""
    times = in_turn({kind: (years, kind) for kind in READ_EVERYTHING}, rounds, warm_up=1)
    for kind, seconds in times.items():
        took = median(seconds)
        note = f"{took * 1000:.1f} ms; by nature it reads everything"
        yield Result(f"page_over_floor{_named(kind)}", round(took / floor_seconds, 2), "ratio", None, note)


def _growths(month: Visitor, years: Visitor, rounds: int) -> Iterator[Growth]:
    at_month, at_years = kinds_of_page(month), kinds_of_page(years)
    for kind in sorted(at_month.keys() & at_years.keys()):
        short, long = _slowest(month, at_month[kind]), _slowest(years, at_years[kind])
        times = in_turn({"month": (month, short), "years": (years, long)}, rounds, warm_up=2)
        yield Growth(kind, median(times["month"]), median(times["years"]))


def kinds_of_page(visitor: Visitor) -> Mapping[str, list[str]]:
    """Return some addresses of each kind of page: the shell's, every practice's home, and what that leads to in it.

    What leads elsewhere at once, in the state that a life is in, is no page there.
    """
    found = {path: [path] for path in SHELL}
    for home in homes():
        _add(visitor, found, home)
        place = f"/{home.split('/')[1]}/"
        for link in LINK.findall(visitor.get(home).text):
            path = home + unescape(link) if link.startswith("?") else unescape(link)
            if path.startswith(place) and len(found.get(kind_of(path), ())) < SAMPLES:
                _add(visitor, found, path)
    return found


def homes() -> list[str]:
    """Return the address of every practice's first page, as `ownpace practices --json` lists them."""
    listed = subprocess.run([*COMMAND, "practices", "--json"], check=True, capture_output=True).stdout
    return [practice["home"] for practice in json.loads(listed)]


def kind_of(path: str) -> str:
    """Return an address with its ids folded, and the names alone of what stands after the question mark."""
    split = urlsplit(path)
    names = sorted({part.partition("=")[0] for part in split.query.split("&") if part})
    return OPAQUE.sub("*", split.path) + (f"?{','.join(names)}" if names else "")


def _add(visitor: Visitor, found: dict[str, list[str]], path: str) -> None:
    some = found.get(kind_of(path), [])
    if path not in some and visitor.get(path).status == 200:
        found[kind_of(path)] = [*some, path]


def _slowest(visitor: Visitor, paths: list[str]) -> str:
    if len(paths) == 1:
        return paths[0]
    times = in_turn({path: (visitor, path) for path in paths}, 2, warm_up=1)
    return max(paths, key=lambda path: median(times[path]))


def _named(kind: str) -> str:
    return "_" + re.sub(r"[^a-z0-9]+", "_", kind.replace("*", "n")).strip("_")
