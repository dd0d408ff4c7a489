"""Searching ten years for words that stand nowhere, here and there, and nearly everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from bench.results import Result, p50
from bench.visitor import Visitor

SEARCH = "/search/"
WORDS = ("tramezzino", "river", "café", "sister garden", '"by the"', "quiet", "مقهى")
EVERYWHERE = "the"


def measure(years: Visitor, floor_seconds: float, rounds: int) -> Iterator[Result]:
    """Yield how long a search takes: the question and the page it leads to. floor_seconds: bench.reading's."""
    form = years.get(SEARCH).text
    times: list[float] = []
    for turn in range(rounds + 1):
        seconds = [_search(years, form, words) for words in WORDS]
        times += seconds if turn else []
    everywhere = [_search(years, form, EVERYWHERE) for _ in range(rounds)]
    note = f"{len(WORDS)} questions, {rounds} times each, question and answer together"
    yield Result("search_ten_year_p50_ms", p50(times), "ms", 150, note)
    over = f"{p50(times)} ms over {floor_seconds * 1000:.0f} ms for reading everything by AEAD and decode alone"
    yield Result("search_over_floor", round(median(times) / floor_seconds, 2), "ratio", 0.9, over)
    yield Result("search_everywhere_p50_ms", p50(everywhere), "ms", None, "a word that stands nearly everywhere")


def _search(visitor: Visitor, form: str, words: str) -> float:
    asked = visitor.post(SEARCH, form, {"words": words})
    found = visitor.get(asked.location)
    if found.status != 200:
        raise RuntimeError(f"searching answered with {found.status}")
    return asked.seconds + found.seconds
