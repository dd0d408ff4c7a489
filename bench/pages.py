"""How long pages take, with one month and with ten years in the vault, asked for in turn so that noise is shared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from statistics import median

from bench.results import Result, p50, p95
from bench.visitor import Visitor

LADDER = re.compile(r'"(/exposure-ladder/ladders/[0-9a-f]{32}/)"')
WARM_UP = 15
TODAY = "/today/"
Times = Mapping[str, list[float]]


def measure(month: Visitor, years: Visitor, stranger: Visitor, rounds: int) -> Iterator[Result]:
    """Yield the times of Today, the ladder and the first page. `month` and `years` are unlocked."""
    asked = {
        "today_ten_year": (years, TODAY),
        "today_one_month": (month, TODAY),
        "ladder_ten_year": (years, slowest_ladder(years)),
        "ladder_one_month": (month, slowest_ladder(month)),
        "first_page": (stranger, "/"),
    }
    times = in_turn(asked, rounds)
    ten, one = times["today_ten_year"], times["today_one_month"]
    yield Result("today_ten_year_p50_ms", p50(ten), "ms", None, f"{rounds} requests, keep-alive, 15,000 records")
    yield Result("today_ten_year_p95_ms", p95(ten), "ms")
    yield Result("today_one_month_p50_ms", p50(one), "ms", None, "asked in turn with the ten-year ones")
    yield Result("today_one_month_p95_ms", p95(one), "ms")
    yield Result("today_ten_year_over_one_month", round(median(ten) / median(one), 2), "ratio", 1.3)
    yield Result("ladder_ten_year_p50_ms", p50(times["ladder_ten_year"]), "ms", None, "show_ladder, the slowest listed")
    yield Result("ladder_ten_year_p95_ms", p95(times["ladder_ten_year"]), "ms")
    yield Result("ladder_one_month_p50_ms", p50(times["ladder_one_month"]), "ms")
    yield Result("ladder_one_month_p95_ms", p95(times["ladder_one_month"]), "ms")
    first = times["first_page"]
    yield Result("first_page_p50_ms", p50(first), "ms")
    yield Result("today_over_first_page", round(median(ten) / median(first), 2), "ratio", 4, "asked in turn")


def in_turn(asked: Mapping[str, tuple[Visitor, str]], rounds: int, *, warm_up: int = WARM_UP) -> Times:
    """Ask for every page in every round and return the seconds of each, without the first rounds (warm_up)."""
    times: dict[str, list[float]] = {name: [] for name in asked}
    for turn in range(warm_up + rounds):
        for name, (visitor, path) in asked.items():
            answer = visitor.get(path)
            if answer.status != 200:
                raise RuntimeError(f"{path} answered with {answer.status}")
            if turn >= warm_up:
                times[name].append(answer.seconds)
    return times


def slowest_ladder(visitor: Visitor, page: str = "") -> str:
    """Return the path of the ladder whose page takes longest. page: "" for the ladder itself."""
    listed: list[str] = sorted(set(LADDER.findall(visitor.get("/exposure-ladder/").text)))
    times = in_turn({path: (visitor, path + page) for path in listed}, 3)
    return max(listed, key=lambda path: median(times[path]))
